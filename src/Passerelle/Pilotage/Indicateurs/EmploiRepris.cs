using Socle.Fichiers;
using Socle.Ports;

namespace Passerelle.Pilotage.Indicateurs;

/// <summary>Un emploi repris, et ce qu'en disent les six mois.</summary>
/// <param name="Nature">CDI, CDD, INTERIM, IAE, ALTERNANCE ou INDEPENDANT.</param>
/// <param name="Debut">Premier jour.</param>
/// <param name="Fin">Dernier jour, compris ; nul si aucun n'est dit.</param>
internal sealed record EmploiRepris(string Nature, DateOnly Debut, DateOnly? Fin)
{
    /// <summary>Jour où l'emploi atteint six mois de calendrier.</summary>
    public DateOnly SixMois => Debut.AddMonths(6);

    /// <summary>Sans fin, ou de six mois au moins : du 1er janvier au 30 juin, il les a tenus.</summary>
    public bool Dure => Fin is not { } fin || fin >= SixMois.AddDays(-1);

    /// <summary>Les emplois d'un parcours, par date de début.</summary>
    public static IEnumerable<EmploiRepris> De(ParcoursPersonne parcours) => parcours.Faits
        .Where(f => f.Nature == NatureFait.Emploi)
        .Select(f => new EmploiRepris(f.Valeur!, f.Date, f.Detail is { } fin && DateCsv.Essayer(fin, out var jour) ? jour : null));
}
