using Socle.Fichiers;
using Socle.Resultats;

namespace Plateforme.Receptions;

/// <summary>Ce que la première passe apprend d'un fichier.</summary>
/// <param name="Contenu">Empreinte et encodage.</param>
/// <param name="Genre">Genre, reconnu à l'en-tête.</param>
/// <param name="Lignes">Lignes de données.</param>
/// <param name="Doubles">Par rang, ce que la répétition d'une personne dans le fichier fait refuser.</param>
internal sealed record FichierExamine(ContenuCsv Contenu, GenreReception Genre, int Lignes, IReadOnlyDictionary<int, Erreur> Doubles);
