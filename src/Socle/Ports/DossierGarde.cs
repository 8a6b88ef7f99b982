namespace Socle.Ports;

/// <summary>Un dossier tenu hors de la base, qu'une sauvegarde doit emporter avec elle ; chaque module annonce les siens.</summary>
/// <param name="Nom">Nom court, propre au dossier : lettres sans accent.</param>
/// <param name="Chemin">Chemin absolu ; le dossier peut ne pas exister encore.</param>
public sealed record DossierGarde(string Nom, string Chemin);
