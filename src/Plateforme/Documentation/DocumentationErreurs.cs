using Socle.Resultats;

namespace Plateforme.Documentation;

/// <summary>Refus de la page d'une API : <c>DOCUMENTATION-nnn</c>.</summary>
internal static class DocumentationErreurs
{
    public static Erreur SansApplication() => new("DOCUMENTATION-001", "Choisir une application active, ou en inscrire une.") { Champ = "Application" };

    public static Erreur SansUsager() => new("DOCUMENTATION-002", "Cette API vise un usager : choisir un cas du jeu de données qui a un numéro France Travail.") { Champ = "Cas" };
}
