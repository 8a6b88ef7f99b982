using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Socle.Bases;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Parcours.Personnes;

/// <summary>Ce qu'un agent a décidé d'un doute.</summary>
/// <param name="Id">Doute.</param>
/// <param name="Issue"><see cref="StatutDoute.Fusionne"/> ou <see cref="StatutDoute.Distinct"/>.</param>
public sealed record ReglerDouteCommand(Guid Id, StatutDoute Issue);

/// <summary>
/// Règle un doute : réunit les deux fiches dans la plus ancienne, ou les dit distinctes pour toujours. Fusion, entrées recalculées et
/// journal tiennent dans une transaction. Le répéter ne fait rien de plus ; décider l'inverse d'un autre est un conflit.
/// </summary>
public sealed class ReglerDoute(PasserelleContexte contexte, FusionnerPersonnes fusionner, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Règle ; rend la clé de la fiche où mener l'agent.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(ReglerDouteCommand commande, CancellationToken ct)
    {
        if (commande.Issue == StatutDoute.Ouvert)
            throw new ArgumentException("Un règlement tranche.", nameof(commande));
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        if (await contexte.Doutes.AsNoTracking().FirstOrDefaultAsync(d => d.Id == commande.Id, ct) is not { } doute)
            return PersonnesErreurs.DouteAbsent;
        var une = await PorteuseAsync(doute.PersonneId, ct);
        var autre = await PorteuseAsync(doute.AutrePersonneId, ct);
        var (gardee, absorbee) = une.Id <= autre.Id ? (une, autre) : (autre, une);
        if (doute.Statut == commande.Issue)
            return gardee.Cle;
        if (doute.Statut != StatutDoute.Ouvert)
            return PersonnesErreurs.DouteDejaRegle;
        if (commande.Issue == StatutDoute.Distinct && gardee.Id == absorbee.Id)
            return PersonnesErreurs.DejaReunies;

        if (commande.Issue == StatutDoute.Fusionne && gardee.Id != absorbee.Id)
        {
            await fusionner.ExecuterAsync(session, gardee.Id, absorbee.Id, acteur.Id, ct);
            await RecalculerEntrees.MaintenantAsync(session, [gardee.Id], ct);
        }
        await session.ExecuterAsync("UPDATE doute_identite SET statut = @statut, regle_le = @instant, regle_par = @par WHERE id = @id",
            ct, ("statut", (int)commande.Issue), ("instant", horloge.GetUtcNow().UtcDateTime), ("par", acteur.Id), ("id", doute.Id));
        journal.Noter(ActeJournal.Changement, nameof(ReglerDoute), gardee.Cle.ToString(), Detail(doute, commande.Issue));
        await journal.EcrireAsync(ActeJournal.Changement, nameof(ReglerDoute), absorbee.Cle.ToString(), Detail(doute, commande.Issue), ct);
        await session.ValiderAsync(ct);
        return gardee.Cle;
    }

    private static string Detail(DouteIdentite doute, StatutDoute issue) =>
        $"doute {doute.Id}, {(issue == StatutDoute.Fusionne ? "une seule personne" : "deux personnes")}";

    /// <summary>La fiche, ou celle qui l'a absorbée depuis.</summary>
    private async Task<Personne> PorteuseAsync(long id, CancellationToken ct)
    {
        var fiche = await contexte.Personnes.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        return fiche.FusionneeDansId is { } gardee ? await contexte.Personnes.AsNoTracking().SingleAsync(p => p.Id == gardee, ct) : fiche;
    }
}
