using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Echanges.Desaccords;

/// <summary>Ce qu'un agent décide d'un désaccord.</summary>
/// <param name="Id">Désaccord.</param>
/// <param name="Garde">Version gardée.</param>
/// <param name="Motif">Pourquoi.</param>
public sealed record ReglerDesaccordCommand(Guid Id, VersionGardee? Garde, string? Motif);

/// <summary>
/// Règle un désaccord : quelle version vaut, et pourquoi. Nos faits n'en changent pas d'eux-mêmes — une orientation ou une sortie est un acte —,
/// et il ne revient que si l'une des deux versions change.
/// </summary>
public sealed class ReglerDesaccord(PasserelleContexte contexte, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Règle ; rend la clé de la personne.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(ReglerDesaccordCommand commande, CancellationToken ct)
    {
        var erreurs = new List<Erreur>();
        if (commande.Garde is null)
            erreurs.Add(EchangesErreurs.DesaccordSansVersion());
        if (commande.Motif?.Trim() is not { Length: >= 5 and <= 300 } motif)
        {
            motif = "";
            erreurs.Add(EchangesErreurs.DesaccordSansMotif());
        }
        if (erreurs.Count > 0)
            return erreurs;
        await using var transaction = await contexte.Database.BeginTransactionAsync(ct);
        var instant = horloge.GetUtcNow().UtcDateTime;
        var regles = await contexte.Desaccords.Where(d => d.Id == commande.Id && d.Statut == StatutDesaccord.Ouvert).ExecuteUpdateAsync(d => d
            .SetProperty(x => x.Statut, StatutDesaccord.Regle).SetProperty(x => x.Garde, commande.Garde).SetProperty(x => x.Motif, motif)
            .SetProperty(x => x.ReglePar, acteur.Id).SetProperty(x => x.FermeLe, instant), ct);
        if (regles == 0)
            return EchangesErreurs.DesaccordDejaFerme();
        var (cle, nature) = await contexte.Desaccords.Where(d => d.Id == commande.Id).Join(contexte.Personnes, d => d.PersonneId, p => p.Id, (d, p) => new ValueTuple<Guid, NatureDesaccord>(p.Cle, d.Nature)).SingleAsync(ct);
        await journal.EcrireAsync(ActeJournal.Changement, nameof(ReglerDesaccord), cle.ToString(), $"désaccord {commande.Id}, {nature} : {(commande.Garde == VersionGardee.Notre ? "la nôtre" : "la leur")}", ct);
        await transaction.CommitAsync(ct);
        return cle;
    }
}
