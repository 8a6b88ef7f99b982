using Plateforme.Receptions;

namespace Plateforme.BasePilotage;

/// <summary>Le dépôt que la base de pilotage montre.</summary>
internal static class DepotsDePilotage
{
    /// <summary>Le dernier reçu des dépôts d'annexe 4 dont toutes les lignes sont enregistrées.</summary>
    public static IQueryable<Reception> DernierPilotage(this IQueryable<Reception> receptions) => receptions
        .Where(r => r.Genre == GenreReception.Pilotage && r.Curseur == r.Attendues)
        .OrderByDescending(r => r.RecuLe).ThenByDescending(r => r.Id);
}
