using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Financements;
using Socle.Documents;

namespace Passerelle.Contractualisation.Bilans;

/// <summary>Un document que le Département envoie.</summary>
/// <param name="Nom">Nom en ligne de commande : « synthese », « bilan2 ».</param>
/// <param name="Titre">Titre.</param>
/// <param name="Usage">À quoi il sert, et la ligne qui le demande.</param>
/// <param name="Formats">Formats où il a un sens.</param>
/// <param name="Annees">Années où il existe.</param>
public sealed record DocumentPacte(string Nom, string Titre, string Usage, IReadOnlyList<FormatDocument> Formats, IReadOnlyList<int> Annees)
{
    private static readonly int[] Signee = [ConstruireSynthese.Annee];
    private static readonly FormatDocument[] ARediger = [FormatDocument.Docx, FormatDocument.Pdf, FormatDocument.Html];

    /// <summary>Tous.</summary>
    public static IReadOnlyList<DocumentPacte> Tous { get; } =
    [
        Tableau("synthese", "Le Pacte entier, axes 1 à 4 (208-252).", Signee),
        Tableau("annexe2", "Cibles et résultats locaux, chaque année (305).", IndicateurPacte.Annees),
        Tableau("annexe3", "Engagements financiers par action (298).", Signee),
        Tableau("annexe4", "Cibles et résultats nationaux, chaque année (305).", IndicateurPacte.Annees),
        Tableau("annexe5", "Bilan financier du rapport d'exécution (306).", IndicateurPacte.Annees),
        Tableau("annexe6", "Crédits non consommés, reports, budget suivant (1136).", [ConstruireSynthese.Annee + 1]),
        Tableau("volet1", "Annexe 2 de la convention emploi (1797).", Signee),
        Tableau("volet2", "Annexe 2 de la convention emploi (1809).", Signee),
        Tableau("volet3", "Annexe 2 de la convention emploi (1833).", Signee),
        new("bilan1", "Bilan financier du volet 1", "Bilan intermédiaire, sur la trame de l'annexe 3 (1218).", FormatDocument.Tous, Signee),
        new("bilan2", "Bilan financier du volet 2", "Bilan intermédiaire, sur la trame de l'annexe 3 (1218).", FormatDocument.Tous, Signee),
        new("bilan3", "Bilan financier du volet 3", "Bilans intermédiaire et final, sur la trame de l'annexe 3 (1218-1219).", FormatDocument.Tous, [ConstruireSynthese.Annee, ConstruireSynthese.Annee + 1]),
        new("avancement", "État d'avancement des actions", "Chaque année, avec les annexes 2 et 4 (305).", FormatDocument.Tous, IndicateurPacte.Annees),
        new("mi-parcours", "Rapport d'exécution à mi-parcours", "Couvre deux années ; délibération, puis deux préfets (306).", ARediger, [ConstruireSynthese.Annee + 1]),
    ];

    private static DocumentPacte Tableau(string nom, string usage, IReadOnlyList<int> annees) => new(nom, ConstruireTableau.Noms[nom], usage, FormatDocument.Tous, annees);
}
