using Passerelle.Habilitations.Roles;

namespace Passerelle.Echanges.Desaccords;

/// <summary>L'acte qui met notre dossier d'accord avec leur version.</summary>
/// <param name="Libelle">Ce que dit le bouton.</param>
/// <param name="Page">Page de l'acte ; son adresse prend la clé de la personne.</param>
/// <param name="Permission">Ce qu'il demande.</param>
internal sealed record ActeDesaccord(string Libelle, string Page, string Permission);

/// <summary>
/// Ce qui suit la version gardée. Un désaccord réglé ne change jamais nos faits : une orientation ou une sortie est l'acte d'un agent, qu'on lui ouvre.
/// </summary>
internal static class SuiteDesaccord
{
    private static readonly ActeDesaccord Reorienter = new("Réorienter la personne", "/Parcours/Orientations/OrienterPersonne", Permission.OrientationsDecider);
    private static readonly ActeDesaccord Sortir = new("Enregistrer la sortie", "/Parcours/Sorties/EnregistrerSortie", Permission.AccompagnementSaisir);

    /// <summary>L'acte que leur version demande ; nul quand rien de nous ne peut la reprendre d'ici.</summary>
    public static ActeDesaccord? Acte(this Desaccord d) => d.Nature switch
    {
        NatureDesaccord.Parcours when HorsVocabulaire(d) => null,
        NatureDesaccord.Parcours or NatureDesaccord.Structure => Reorienter,
        NatureDesaccord.Sortie when !NousLaDisonsSortie(d) => Sortir,
        _ => null,
    };

    /// <summary>Ce que devient notre version, gardée.</summary>
    public static string SiNotre(this Desaccord d) => d.Nature switch
    {
        NatureDesaccord.Inscription => "La prochaine reprise de stock (annexe 1) demandera de nouveau son inscription.",
        NatureDesaccord.Sortie when NousLaDisonsSortie(d) => "Aucun fichier ne dit les sorties à France Travail : prévenir l'agence.",
        _ => "La prochaine base de pilotage (annexe 4) la redira à France Travail.",
    };

    /// <summary>Ce que demande leur version, gardée.</summary>
    public static string SiLeur(this Desaccord d) => d.Nature switch
    {
        NatureDesaccord.Inscription => "Rien ne change chez nous : l'inscription est leur donnée, la fiche la montre.",
        NatureDesaccord.Parcours when HorsVocabulaire(d) => "Leur libellé n'est aucun des trois parcours : il n'y a rien à reprendre tel quel, voir avec l'agence.",
        NatureDesaccord.Sortie when NousLaDisonsSortie(d) => "Il restera à retirer notre sortie du fichier de faits qui l'a apportée, puis à le reprendre.",
        NatureDesaccord.Sortie => "Il restera à enregistrer la sortie : l'écran s'ouvre ensuite.",
        _ => "Il restera à la réorienter, ce qui lui est notifié : l'écran s'ouvre ensuite.",
    };

    private static bool HorsVocabulaire(Desaccord d) => d.Leur.StartsWith('«');

    private static bool NousLaDisonsSortie(Desaccord d) => d.Notre.StartsWith(RelierVersions.Sortie, StringComparison.Ordinal);
}
