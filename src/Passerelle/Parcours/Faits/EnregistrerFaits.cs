using Passerelle.Parcours.Entrees;
using Socle.Bases;

namespace Passerelle.Parcours.Faits;

/// <summary>
/// Enregistre les faits saisis à l'écran et recalcule aussitôt les entrées des personnes, dans la transaction de l'acte. La même
/// référence de la même source remplace sans effacer : le fait nouveau dit pourquoi (<see cref="FaitRecu.Motif"/>).
/// </summary>
public sealed class EnregistrerFaits(AppliquerLotFaits appliquer)
{
    private const int TailleLot = 1000;

    /// <summary>Une référence neuve. Un même jour, la saisie à l'écran vient après les fichiers (ordre des octets).</summary>
    public static string Reference(Guid id) => $"saisie-{id:N}";

    /// <summary>Enregistre ; chaque fait dit sa personne.</summary>
    /// <param name="session">Transaction de l'acte, qui a pris son tour d'écrire.</param>
    /// <param name="source">Cas d'usage qui saisit, en mots : la fiche le montre.</param>
    /// <param name="faits">Faits ; une référence n'y est qu'une fois.</param>
    /// <param name="ct">Annulation.</param>
    public async Task ExecuterAsync(SessionLot session, string source, IReadOnlyList<FaitRecu> faits, CancellationToken ct)
    {
        foreach (var lot in faits.Chunk(TailleLot))
        {
            await appliquer.ExecuterAsync(session, source, lot, ct);
            await RecalculerEntrees.MaintenantAsync(session, [.. lot.Select(f => f.PersonneId!.Value).Distinct()], ct);
        }
    }
}
