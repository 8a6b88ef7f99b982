using System.Globalization;

namespace Passerelle.Parcours.Regles;

/// <summary>
/// Délai d'orientation d'un nouvel entrant (lignes 2008-2014) : de T0, jour où le département reçoit la notification CAF/MSA, à la
/// notification de l'orientation à la personne. Le titre dit « 15 jours et moins », l'exemple tranche : reçu le 01/03, dans le délai
/// si notifié <em>avant</em> le 16/03, donc strictement avant T0 + 15 jours de calendrier.
/// </summary>
public sealed class DelaiOrientation
{
    private readonly SeuilOrientation[] seuils;

    /// <param name="seuils">Au moins un, chacun de plus de zéro jour, à des dates distinctes.</param>
    public DelaiOrientation(params IEnumerable<SeuilOrientation> seuils)
    {
        this.seuils = [.. seuils.OrderByDescending(seuil => seuil.DepuisLe)];
        if (this.seuils.Length == 0)
            throw new ArgumentException("Il faut au moins un seuil d'orientation.", nameof(seuils));
        if (this.seuils.Any(seuil => seuil.Jours <= 0))
            throw new ArgumentException("Un seuil d'orientation compte au moins un jour.", nameof(seuils));
        if (this.seuils.DistinctBy(seuil => seuil.DepuisLe).Count() < this.seuils.Length)
            throw new ArgumentException("Deux seuils d'orientation ont la même date d'effet.", nameof(seuils));
    }

    /// <summary>Les 15 jours de la convention, sans limite de date.</summary>
    public static DelaiOrientation Convention { get; } =
        new(new SeuilOrientation(15, DateOnly.MinValue, "Convention, volet 2, lignes 2008-2014"));

    /// <summary>Le seuil en vigueur à T0 ; en manquer est une erreur des seuils chargés.</summary>
    public SeuilOrientation Applicable(DateOnly t0) =>
        Array.Find(seuils, seuil => seuil.DepuisLe <= t0) ?? throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture, $"Aucun seuil d'orientation n'est en vigueur au {t0:yyyy-MM-dd}."));

    /// <summary>L'orientation notifiée ce jour-là l'a été dans le délai ; celle qui précède T0 l'est toujours.</summary>
    public bool EstTenu(DateOnly t0, DateOnly notification) =>
        notification.DayNumber - t0.DayNumber < Applicable(t0).Jours;
}
