using System.Globalization;
using Passerelle.Parcours.Entrees;

namespace Passerelle.Tests.Parcours.Entrees;

/// <summary>Une vie inventée : ce que les flux et les faits disent d'une personne.</summary>
public sealed record Vie(IReadOnlyList<ObservationDroit> Observations, IReadOnlyList<FaitCalcule> Faits)
{
    public ResultatEntrees Calculer() => CalculEntrees.Calculer(Observations, Faits);

    public Vie Jusqua(DateOnly jour) =>
        new([.. Observations.Where(flux => flux.RecuLe <= jour)], [.. Faits.Where(fait => fait.Date <= jour)]);

    public Vie Avec(ObservationDroit observation) => this with { Observations = [.. Observations, observation] };

    public override string ToString() => string.Join('\n',
        Observations.Select(flux => string.Create(CultureInfo.InvariantCulture,
            $"flux {flux.RecuLe:yyyy-MM-dd} #{flux.Rang} état {flux.Etat} soumis {flux.Soumis} ddsus {flux.DebutSuspension:yyyy-MM-dd} stock {flux.Stock} dossier {flux.NumeroDemande}"))
        .Concat(Faits.Select(fait => string.Create(CultureInfo.InvariantCulture,
            $"fait {fait.Date:yyyy-MM-dd} {fait.Type} {fait.Reference} ({fait.Id}) {fait.Valeur}"))));
}
