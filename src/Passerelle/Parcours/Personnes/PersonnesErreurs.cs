using Socle.Resultats;

namespace Passerelle.Parcours.Personnes;

/// <summary>Échecs attendus des actes sur les identités.</summary>
public static class PersonnesErreurs
{
    /// <summary>Doute inconnu.</summary>
    public static readonly Erreur DouteAbsent = new("PERSONNES-001", "Ce doute n'existe pas.");

    /// <summary>Un autre a tranché autrement.</summary>
    public static readonly Erreur DouteDejaRegle = new("PERSONNES-002", "Ce doute vient d'être réglé autrement par quelqu'un d'autre. Relisez-le avant d'agir.");

    /// <summary>Les deux fiches n'en sont plus qu'une.</summary>
    public static readonly Erreur DejaReunies = new("PERSONNES-003", "Ces deux fiches ont été réunies entre-temps. Pour les séparer, défaites la fusion depuis la fiche.");

    /// <summary>Fusion inconnue.</summary>
    public static readonly Erreur FusionAbsente = new("PERSONNES-004", "Cette fusion n'existe pas.");

    /// <summary>Vue sans nom.</summary>
    public static readonly Erreur NomDeVue = new("PERSONNES-005", "Donner un nom à cette liste, de 60 caractères au plus.") { Champ = "NomVue" };

    /// <summary>Vue qui garderait des mots cherchés.</summary>
    public static readonly Erreur VueNominative = new("PERSONNES-006", "Une liste gardée ne contient pas de mots cherchés, qui peuvent désigner quelqu'un : les effacer d'abord.");
}
