using Socle.Resultats;

namespace Passerelle.Parcours.Diagnostics;

/// <summary>Échecs attendus du diagnostic.</summary>
public static class DiagnosticsErreurs
{
    /// <summary>Personne inconnue.</summary>
    public static readonly Erreur PersonneAbsente = new("DIAGNOSTICS-001", "Cette personne n'existe pas.");

    /// <summary>Code hors nomenclature.</summary>
    public static readonly Erreur CodeInconnu = new("DIAGNOSTICS-002", "Une case cochée n'est pas de la nomenclature : rouvrir la page.");

    /// <summary>Un diagnostic plus récent que celui qu'on a lu.</summary>
    public static readonly Erreur Depasse = new("DIAGNOSTICS-003", "Un autre diagnostic vient d'être établi pour cette personne. Rien n'a été enregistré : comparer ci-dessous, puis garder le vôtre ou repartir du leur.");

    /// <summary>Besoin et point fort à la fois.</summary>
    public static readonly Erreur BesoinEtFort = new("DIAGNOSTICS-004", "Pour un même métier, un besoin ne peut être aussi un point fort : décocher l'un des deux.");

    /// <summary>Deux réponses à une même question.</summary>
    public static readonly Erreur DeuxReponses = new("DIAGNOSTICS-005", "Une seule réponse à chaque question du pouvoir d'agir.");

    /// <summary>Métier mal écrit.</summary>
    public static Erreur MetierInconnu(int rang) => new("DIAGNOSTICS-006", "Attendu : un code du ROME, une lettre de A à N et quatre chiffres (M1607).") { Champ = $"Metiers[{rang}].Code" };
}
