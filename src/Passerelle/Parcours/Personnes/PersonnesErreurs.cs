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
}
