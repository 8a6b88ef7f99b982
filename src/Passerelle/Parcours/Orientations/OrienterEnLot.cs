using Passerelle.Bases;
using Passerelle.Parcours.Regles;
using Passerelle.Parcours.Structures;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Parcours.Orientations;

/// <summary>Une même orientation pour toutes les personnes d'une liste filtrée.</summary>
public sealed record OrienterEnLotCommand
{
    /// <summary>Liste.</summary>
    public required FiltreAOrienter Filtre { get; init; }

    /// <summary>Parcours.</summary>
    public string? Parcours { get; init; }

    /// <summary>Organisme.</summary>
    public string? Organisme { get; init; }

    /// <summary>Empreinte de l'aperçu confirmé.</summary>
    public string? Apercu { get; init; }
}

/// <summary>
/// Oriente en lot, après aperçu : chacun reçoit un référent par les règles d'attribution. Les décisions attendent leur notification, et
/// s'annulent jusque-là ; qui n'a pas trouvé de place reste à orienter.
/// </summary>
public sealed class OrienterEnLot(PasserelleContexte contexte, FileOrientation file, LirePortefeuilles portefeuilles, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Personnes d'un lot : au-delà, le filtre se resserre.</summary>
    public const int Taille = 500;

    private static readonly string[] Parcours = ["EMPLOI", "SOCIO_PRO", "SOCIAL"];

    /// <summary>Où irait chacun, sans rien écrire.</summary>
    public async Task<Resultat<PlanRepartition>> PrevoirAsync(OrienterEnLotCommand commande, CancellationToken ct)
    {
        if (!Parcours.Contains(commande.Parcours))
            return OrientationsErreurs.ParcoursInconnu;
        if (NatureOrganisme.Trouver(commande.Organisme) is null)
            return StructuresErreurs.OrganismeInconnu;
        if (!Departement.Regle().Essayer(out var departement, out var refus))
            return refus;
        var jour = horloge.Aujourdhui();
        var personnes = await file.LireAsync(commande.Filtre, 0, Taille, ct);
        var ouverts = LirePortefeuilles.Ouverts(await portefeuilles.ExecuterAsync(jour, null, ct), jour, departement).Where(p => p.Organisme == commande.Organisme).ToList();
        return new PlanRepartition(RepartirPersonnes.Placer(personnes, ouverts, p => p.APlacer(jour) with { Parcours = commande.Parcours }));
    }

    /// <summary>Décide pour toutes les personnes placées par l'aperçu confirmé.</summary>
    public async Task<Resultat<int>> ExecuterAsync(OrienterEnLotCommand commande, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        if (!(await PrevoirAsync(commande, ct)).Essayer(out var plan, out var erreur))
            return erreur;
        if (plan.Empreinte != commande.Apercu)
            return OrientationsErreurs.ApercuDepasse;
        var lot = Guid.CreateVersion7();
        var placees = plan.Placees.ToList();
        foreach (var (personne, placement) in placees)
        {
            contexte.Decisions.Add(new DecisionOrientation
            {
                Id = Guid.CreateVersion7(),
                PersonneId = personne.Id,
                Raisons = string.Join(", ", placement.Raisons.Prepend("orientation en lot")),
                Parcours = commande.Parcours!,
                Organisme = placement.Retenu!.Organisme,
                Structure = placement.Retenu.Structure,
                Referent = placement.Retenu.Nom,
                Decideur = "CD",
                DecideeLe = horloge.Aujourdhui(),
                EnregistreeLe = horloge.GetUtcNow().UtcDateTime,
                EnregistreePar = acteur.Id,
                Lot = lot,
            });
            journal.Noter(ActeJournal.Changement, nameof(OrienterEnLot), personne.Cle.ToString(), $"{commande.Parcours}, {commande.Organisme}, lot {lot}");
        }
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        return placees.Count;
    }
}
