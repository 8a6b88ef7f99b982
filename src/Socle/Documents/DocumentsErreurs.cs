using Socle.Resultats;

namespace Socle.Documents;

/// <summary>Catalogue des erreurs de documents.</summary>
public static class DocumentsErreurs
{
    /// <summary>Pas d'imprimante.</summary>
    public static Erreur ImpressionImpossible() => new("DOC-001", "Le PDF n'a pas pu être imprimé : chromium est absent ou ne répond pas (réglage PASSERELLE_CHROMIUM). Choisir un autre format, ou l'installer.");

    /// <summary>Format inconnu.</summary>
    public static Erreur FormatInconnu() => new("DOC-002", $"Format inconnu ; attendu une extension parmi {string.Join(", ", FormatDocument.Tous.Select(f => "." + f.Extension))}.") { Champ = "--sortie" };
}
