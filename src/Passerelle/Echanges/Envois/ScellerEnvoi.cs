using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Bases;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Echanges.Envois;

/// <summary>Scelle un envoi contrôlé : vérifie que le fichier est bien celui qui fut contrôlé, puis l'enchaîne au précédent. Scellé deux fois, il ne l'est qu'une.</summary>
public sealed class ScellerEnvoi(PasserelleContexte contexte, LireEnvoi lire, SceauEnvoi sceau, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Scelle, ou rend l'envoi déjà scellé.</summary>
    public async Task<Resultat<Envoi>> ExecuterAsync(Guid cle, CancellationToken ct)
    {
        if (await contexte.Envois.AsNoTracking().SingleOrDefaultAsync(e => e.Cle == cle, ct) is not { } vu)
            return EchangesErreurs.EnvoiInconnu();
        if (vu.EstScelle)
            return vu;
        if (!vu.PeutEtreScelle)
            return vu.Statut == StatutEnvoi.Prepare ? EchangesErreurs.EnvoiNonControle() : EchangesErreurs.EnvoiBloque(vu.Bloquantes);
        if (lire.Empreinte(vu.Depot) != vu.Empreinte)
            return EchangesErreurs.ContenuAltere();

        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        var envoi = await contexte.Envois.SingleAsync(e => e.Cle == cle, ct);
        if (envoi.EstScelle)
            return envoi;
        if (envoi.Version != vu.Version || !envoi.PeutEtreScelle)
            return EchangesErreurs.EnvoiChange();
        if (await ControlerEnvoi.DernierScelleAsync(session, envoi, ct) != envoi.PrecedentId)
            return EchangesErreurs.ControlePerime();
        var dernier = await contexte.Envois.AsNoTracking().Where(e => e.RangSceau != null).OrderByDescending(e => e.RangSceau).FirstOrDefaultAsync(ct);
        envoi.Statut = StatutEnvoi.Scelle;
        envoi.RangSceau = (dernier?.RangSceau ?? 0) + 1;
        envoi.ScelleLe = horloge.GetUtcNow().UtcDateTime;
        envoi.ScellePar = acteur.Id;
        envoi.Sceau = sceau.Calculer(envoi, dernier?.Sceau ?? []);
        journal.Noter(ActeJournal.Changement, nameof(ScellerEnvoi), cle.ToString(), $"{envoi.Nom}, sceau n° {envoi.RangSceau}, SHA-256 {envoi.Empreinte}");
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        return envoi;
    }
}
