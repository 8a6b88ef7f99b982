using Passerelle.Contractualisation.Financements;
using Socle.Documents;

namespace Passerelle.Contractualisation.Bilans;

/// <summary>Un document que le Département envoie : son nom en ligne de commande, son titre, les formats où il a un sens.</summary>
/// <param name="Nom">« synthese », « bilan2 ».</param>
/// <param name="Titre">Titre.</param>
/// <param name="Formats">Formats.</param>
public sealed record DocumentPacte(string Nom, string Titre, IReadOnlyList<FormatDocument> Formats)
{
    /// <summary>Tous.</summary>
    public static IReadOnlyList<DocumentPacte> Tous { get; } =
    [
        .. ConstruireTableau.Noms.Select(n => new DocumentPacte(n.Key, n.Value, FormatDocument.Tous)),
        new("bilan1", "Bilan financier du volet 1", FormatDocument.Tous),
        new("bilan2", "Bilan financier du volet 2", FormatDocument.Tous),
        new("bilan3", "Bilan financier du volet 3", FormatDocument.Tous),
    ];
}
