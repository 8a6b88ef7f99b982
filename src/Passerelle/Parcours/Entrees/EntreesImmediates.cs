using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Personnes;
using Socle.Bases;

namespace Passerelle.Parcours.Entrees;

/// <summary>
/// Les entrées d'une fiche nouvelle que le lot ne montre qu'une fois : une observation, aucun fait. Elles se calculent avec le lot, par la même
/// règle, sans rien relire ; tout ce qui survient ensuite, fait en attente compris, inscrit la personne au recalcul comme une autre.
/// </summary>
internal static class EntreesImmediates
{
    /// <summary>Calcule.</summary>
    /// <param name="flux">Flux du lot.</param>
    /// <param name="lot">Rapprochement ; les fiches réunies par lui se recalculent.</param>
    /// <param name="droits">Places lues dans le lot.</param>
    /// <returns>Les entrées de chaque fiche dont le calcul est fait.</returns>
    public static Dictionary<long, IReadOnlyList<EntreeCalculee>> Calculer(FluxRecu flux, LotRapproche lot, IReadOnlyCollection<(IdentiteConnue Identite, DossierDuLot Dossier, PersonneRecue Recue)> droits)
    {
        var reunies = lot.Fusions.SelectMany(f => new[] { f.Gardee, f.Absorbee }).ToHashSet();
        var nouvelles = lot.NouvellesPersonnes.Select(p => p.Id).Where(id => !reunies.Contains(id)).ToHashSet();
        var calculees = new Dictionary<long, IReadOnlyList<EntreeCalculee>>(nouvelles.Count);
        foreach (var (identite, dossier, recue) in droits)
        {
            if (!nouvelles.Contains(identite.PersonneId))
                continue;
            // Une seconde place, et l'ordre entre les deux compte : au recalcul.
            if (calculees.Remove(identite.PersonneId) && nouvelles.Remove(identite.PersonneId))
                continue;
            var calcul = CalculEntrees.Calculer([Observer(flux, identite, dossier, recue)], []);
            if (calcul.Reveil is null)
                calculees[identite.PersonneId] = calcul.Entrees;
            else
                nouvelles.Remove(identite.PersonneId);
        }
        return calculees;
    }

    /// <summary>Écrit.</summary>
    /// <returns>Entrées ouvertes.</returns>
    public static async Task<int> EcrireAsync(SessionLot session, Dictionary<long, IReadOnlyList<EntreeCalculee>> calculees, CancellationToken ct)
    {
        var entrees = calculees.SelectMany(c => c.Value.Select(e => (PersonneId: c.Key, Entree: e))).ToList();
        await session.InsererAsync("entree", ColonnesEntree.Noms, entrees, (l, e) => ColonnesEntree.Ecrire(l, e.PersonneId, e.Entree), ct);
        return entrees.Count;
    }

    private static ObservationDroit Observer(FluxRecu flux, IdentiteConnue identite, DossierDuLot dossier, PersonneRecue recue) => new()
    {
        RecuLe = flux.RecuLe,
        Rang = 0,
        Stock = flux.Stock,
        Etat = dossier.Foyer.Etat is [var etat, ..] ? etat : ' ',
        Soumis = recue.Soumis,
        DebutSuspension = dossier.Foyer.DebutSuspension,
        VersionId = dossier.VersionId,
        IdentiteId = identite.Id,
        NumeroDemande = dossier.Foyer.NumeroDemande,
    };
}
