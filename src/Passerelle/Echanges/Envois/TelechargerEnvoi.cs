using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Envois;

/// <summary>Un contenu scellé, ouvert en clair au fil de l'eau.</summary>
public sealed record ContenuEnvoi(string Nom, Stream Contenu);

/// <summary>Rend le contenu d'un envoi scellé à qui le télécharge ; chaque fois est inscrite au journal.</summary>
public sealed class TelechargerEnvoi(PasserelleContexte contexte, Depots depots, IJournal journal)
{
    /// <summary>Ouvre le contenu.</summary>
    public async Task<Resultat<ContenuEnvoi>> ExecuterAsync(Guid cle, CancellationToken ct)
    {
        if (await contexte.Envois.AsNoTracking().SingleOrDefaultAsync(e => e.Cle == cle, ct) is not { } envoi)
            return EchangesErreurs.EnvoiInconnu();
        if (!envoi.EstScelle)
            return EchangesErreurs.EnvoiNonScelle();
        var contenu = depots.Lire(envoi.Depot);
        await journal.EcrireAsync(ActeJournal.Export, nameof(TelechargerEnvoi), cle.ToString(), $"{envoi.Nom}, {envoi.Lignes} lignes, SHA-256 {envoi.Empreinte}", ct);
        return new ContenuEnvoi(envoi.Nom, contenu);
    }
}
