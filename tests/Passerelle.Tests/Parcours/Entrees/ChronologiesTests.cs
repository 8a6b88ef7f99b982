using Passerelle.Parcours.Entrees;

namespace Passerelle.Tests.Parcours.Entrees;

/// <summary>Les 36 chronologies de référence : elles donnent leur sens aux mots des règles.</summary>
public sealed class ChronologiesTests
{
    public static TheoryData<string> Cas => [.. Chronologie.Toutes.Keys];

    [Theory]
    [MemberData(nameof(Cas))]
    public void La_chronologie_donne_ses_entrees(string cas)
    {
        var chronologie = Chronologie.Toutes[cas];
        var faits = chronologie.FaitsCalcules;

        var resultat = CalculEntrees.Calculer(chronologie.Observations, faits);

        Assert.Equal(
            chronologie.Entrees.Select(entree => entree.ToString()),
            resultat.Entrees.Select(entree => Lire(entree, faits).ToString()));
    }

    [Fact]
    public void Toutes_les_chronologies_sont_lues() => Assert.Equal(36, Chronologie.Toutes.Count);

    private static Chronologie.EntreeAttendue Lire(EntreeCalculee entree, IReadOnlyList<FaitCalcule> faits) => new()
    {
        T0 = entree.T0,
        Stock = entree.Stock ? "O" : "N",
        Ferme = entree.FermeeLe,
        Motif = entree.Motif switch
        {
            MotifFermeture.Sortie => "SORTIE",
            MotifFermeture.FinDroit => "FIN_DROIT",
            MotifFermeture.Suspension => "SUSPENSION",
            MotifFermeture.Remplacee => "REMPLACEE",
            _ => null,
        },
        Faits = [.. entree.Faits.Select(id => faits[(int)id].Reference)],
        DansLeDelai = entree.DansLeDelai,
    };
}
