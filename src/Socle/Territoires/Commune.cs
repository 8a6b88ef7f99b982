namespace Socle.Territoires;

/// <summary>Une commune et les territoires qui la contiennent (<c>donnees/communes-DD.csv</c>).</summary>
/// <param name="CodeInsee">Code INSEE, 5 caractères.</param>
/// <param name="Arrondissement">Code de l'arrondissement, 3 caractères.</param>
/// <param name="Epci">SIREN de l'EPCI à fiscalité propre, 9 chiffres.</param>
/// <param name="Nom">Nom de la commune.</param>
/// <param name="LibelleEpci">Nom de l'EPCI.</param>
public sealed record Commune(string CodeInsee, string Arrondissement, string Epci, string Nom, string LibelleEpci);
