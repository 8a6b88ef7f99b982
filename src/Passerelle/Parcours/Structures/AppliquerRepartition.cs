using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Parcours.Structures;

/// <summary>
/// Écrit un plan de répartition que l'agent a vu : chaque personne placée reçoit un fait d'orientation de ce jour, sans changement de parcours ni
/// d'organisme (la désignation d'un référent vaut notification, ligne 2012). Le plan est refait dans la transaction, et refusé s'il n'est plus celui de l'aperçu.
/// </summary>
public sealed class AppliquerRepartition(PasserelleContexte contexte, EnregistrerFaits faits, IJournal journal, TimeProvider horloge)
{
    /// <summary>Applique ; rend le nombre de personnes qui changent de référent.</summary>
    /// <param name="operation">Cas d'usage, pour le journal.</param>
    /// <param name="motif">Un <see cref="MotifTransfert"/>.</param>
    /// <param name="apercu">Empreinte de l'aperçu confirmé.</param>
    /// <param name="prevoir">Refait le plan.</param>
    /// <param name="ensuite">Ce que l'acte écrit de plus, dans la même transaction.</param>
    /// <param name="ct">Annulation.</param>
    public async Task<Resultat<int>> ExecuterAsync(string operation, string? motif, string? apercu, Func<Task<Resultat<PlanRepartition>>> prevoir, Func<SessionLot, Task>? ensuite, CancellationToken ct)
    {
        if (motif is null || !MotifTransfert.Tous.Contains(motif))
            return StructuresErreurs.MotifAbsent;
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        if (!(await prevoir()).Essayer(out var plan, out var erreur))
            return erreur;
        if (plan.Empreinte != apercu)
            return StructuresErreurs.ApercuDepasse;
        var jour = horloge.Aujourdhui();
        var placees = plan.Placees.ToList();
        await faits.ExecuterAsync(session, "changement de référent", placees.ConvertAll(l => Orientation(l, motif, jour)), ct);
        foreach (var ligne in placees)
            journal.Noter(ActeJournal.Changement, operation, ligne.Personne.Cle.ToString(), motif);
        if (ensuite is not null)
            await ensuite(session);
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        return placees.Count;
    }

    /// <summary>Le fait qui mène une personne à son nouveau référent.</summary>
    private static FaitRecu Orientation(LigneRepartition ligne, string motif, DateOnly jour) => new()
    {
        Type = TypeFait.Orientation,
        PersonneId = ligne.Personne.Id,
        Date = jour,
        DateNotification = jour,
        TypeParcours = ligne.Personne.Entree.TypeParcours,
        Organisme = ligne.Placement.Retenu!.Organisme,
        Structure = ligne.Placement.Retenu.Structure,
        Referent = ligne.Placement.Retenu.Nom,
        Detail = ligne.Placement.Retenu.Intensif ? "INTENSIF" : null,
        Motif = motif,
        Reference = EnregistrerFaits.Reference(Guid.CreateVersion7()),
    };
}
