namespace Socle.Fichiers;

/// <summary>Une ligne lue : ses champs dans l'ordre des colonnes demandées, ou la raison qui la rend illisible.</summary>
/// <param name="Numero">Ligne du fichier, à partir de 1.</param>
/// <param name="Texte">Texte d'origine, pour garder un rejet.</param>
/// <param name="Champs">Champs, par colonne demandée ; vides quand la ligne est illisible.</param>
/// <param name="Faute">Raison ; nulle quand la ligne se lit.</param>
public sealed record LigneCsv(long Numero, string Texte, IReadOnlyList<string> Champs, string? Faute);
