using Socle.Resultats;

namespace Plateforme.Suivi;

/// <summary>Refus du suivi de la convention : <c>SUIVI-nnn</c>.</summary>
internal static class SuiviErreurs
{
    public static Erreur DateAVenir() => new("SUIVI-001", "Une réunion se note une fois tenue.") { Champ = "TenueLe" };

    public static Erreur DecisionsAbsentes() => new("SUIVI-002", "Écrire ce qui fut décidé, fût-ce « rien à signaler ».") { Champ = "Decisions" };

    public static Erreur GenreInconnu() => new("SUIVI-003", "Choisir une réunion et la partie qui l'a demandée.") { Champ = "Genre" };

    public static Erreur NomAbsent() => new("SUIVI-004", "Dire ce que l'indicateur mesure et ce qui en est attendu.") { Champ = "Nom" };

    public static Erreur PasConvenu() => new("SUIVI-005", "Un indicateur ne se relève qu'après l'accord des parties : dire le jour de cet accord.") { Champ = "ConvenuLe" };
}
