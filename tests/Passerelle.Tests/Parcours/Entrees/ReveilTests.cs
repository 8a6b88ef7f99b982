using System.Globalization;
using Passerelle.Parcours.Entrees;

namespace Passerelle.Tests.Parcours.Entrees;

/// <summary>Quand faut-il recalculer une personne dont rien n'a changé ?</summary>
public sealed class ReveilTests
{
    private const string Jamais = "jamais";
    private const string Toujours = "toujours";

    /// <summary>Flux : jour état[+ si soumis] [ddsus], séparés par des virgules ; faits : jour O|S|C.</summary>
    [Theory]
    [InlineData("", "", Jamais)]
    [InlineData("", "2024-01-10 O", Jamais)] // jamais vue dans un flux
    [InlineData("2024-01-04 2+", "", Jamais)] // entrée ouverte, éligible
    [InlineData("2024-01-04 2+", "2024-01-10 O", Jamais)]
    [InlineData("2024-01-04 2+", "2024-01-10 O,2024-01-20 S", Jamais)] // sortie, toujours éligible : rien de plus
    [InlineData("2024-01-04 2+", "2024-01-20 S,2024-02-10 O", Toujours)] // réorientée : file active au prochain flux
    [InlineData("2024-01-04 2+", "2024-01-20 S,2024-02-10 O,2024-03-10 S", Toujours)] // un flux peut passer avant la sortie
    [InlineData("2024-01-04 2+,2024-02-04 2", "2024-01-10 O", Jamais)] // en veille
    [InlineData("2024-02-04 4", "", Jamais)] // ni entrée ni accompagnement à clore
    [InlineData("2024-02-04 4", "2024-02-10 O", "2025-02-04")]
    [InlineData("2024-01-04 2+,2024-02-04 4 2024-01-20", "", "2025-01-20")]
    [InlineData("2024-01-04 2+,2024-02-04 4,2024-03-04 3", "", "2025-02-04")] // sans date : premier flux de la série
    [InlineData("2024-01-04 2+,2024-03-04 4 2024-02-29", "", "2025-02-28")]
    [InlineData("2024-01-04 2+,2024-02-04 4 9999-12-31", "", Jamais)] // date de remplissage
    [InlineData("2024-01-04 2+,2024-02-04 4 2024-01-20", "2024-06-01 S", Jamais)] // sortie avant les 12 mois
    [InlineData("2024-01-04 2+,2024-02-04 4 2024-01-20", "2025-06-01 S", "2025-01-20")] // sortie datée d'après les 12 mois
    [InlineData("2024-01-04 2+,2025-02-04 4 2024-01-20", "", Jamais)] // 12 mois déjà constatés
    [InlineData("2024-01-04 2+,2025-02-04 4 2024-01-20", "2025-02-10 O", Toujours)] // réorientée depuis
    [InlineData("2024-01-04 2+,2024-02-04 5", "", Jamais)]
    [InlineData("2024-01-04 2+,2024-02-04 5", "2024-02-10 O", Toujours)]
    [InlineData("2024-01-04 2+,2024-02-04 5", "2024-02-10 C", Jamais)]
    public void Le_reveil(string flux, string faits, string attendu)
    {
        var reveil = CalculEntrees.Calculer(Flux(flux), Faits(faits)).Reveil;

        Assert.Equal(attendu, reveil is null ? Jamais : reveil == DateOnly.MinValue ? Toujours : $"{reveil:yyyy-MM-dd}");
    }

    private static ObservationDroit[] Flux(string texte) => [.. Morceaux(texte).Select((mots, rang) => new ObservationDroit
    {
        RecuLe = Jour(mots[0]),
        Rang = rang,
        Etat = mots[1][0],
        Soumis = mots[1].EndsWith('+'),
        DebutSuspension = mots.Length > 2 ? Jour(mots[2]) : null,
    })];

    private static FaitCalcule[] Faits(string texte) => [.. Morceaux(texte).Select((mots, id) => new FaitCalcule
    {
        Id = id,
        Type = mots[1] switch { "O" => TypeFait.Orientation, "S" => TypeFait.Sortie, _ => TypeFait.Contrat },
        Date = Jour(mots[0]),
        Reference = $"r{id}",
    })];

    private static IEnumerable<string[]> Morceaux(string texte) =>
        texte.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(morceau => morceau.Split(' '));

    private static DateOnly Jour(string texte) => DateOnly.ParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
