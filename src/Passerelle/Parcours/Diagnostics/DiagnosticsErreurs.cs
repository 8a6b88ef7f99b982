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
    public static readonly Erreur Depasse = new("DIAGNOSTICS-003", "Un autre diagnostic vient d'être établi pour cette personne : rouvrir la page pour partir de lui. Rien n'a été enregistré.");
}
