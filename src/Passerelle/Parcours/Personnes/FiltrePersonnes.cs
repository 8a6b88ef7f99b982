using System.ComponentModel.DataAnnotations;

namespace Passerelle.Parcours.Personnes;

/// <summary>Ce que la liste retient de l'entrée en cours.</summary>
public enum FiltreEntree
{
    /// <summary>Une entrée est ouverte.</summary>
    [Display(Name = "entrée ouverte")]
    Ouverte,

    /// <summary>Une entrée est ouverte, sans orientation notifiée.</summary>
    [Display(Name = "entrée ouverte, non orientée")]
    NonOrientee,

    /// <summary>Aucune entrée ouverte.</summary>
    [Display(Name = "sans entrée ouverte")]
    Sans,
}

/// <summary>Cohorte de l'entrée ouverte (ligne 2691).</summary>
public enum FiltreCohorte
{
    /// <summary>Éligible au chargement du stock.</summary>
    [Display(Name = "file active")]
    FileActive,

    /// <summary>Entrée ouverte par un flux courant.</summary>
    [Display(Name = "nouvel entrant")]
    NouvelEntrant,
}

/// <summary>Ordre d'une liste de personnes.</summary>
public enum TriPersonnes
{
    /// <summary>Les plus proches des mots cherchés, puis par nom.</summary>
    [Display(Name = "par nom")]
    Nom,

    /// <summary>Les plus anciennes entrées d'abord ; sans entrée à la fin.</summary>
    [Display(Name = "par ancienneté d'entrée")]
    Entree,

    /// <summary>Par commune.</summary>
    [Display(Name = "par commune")]
    Commune,

    /// <summary>Les plus âgées d'abord.</summary>
    [Display(Name = "par âge")]
    Naissance,
}

/// <summary>Ce que montre une liste de personnes ; ce qui est nul ne filtre pas. Tout se lit dans l'adresse, sauf un NIR.</summary>
public sealed record FiltrePersonnes
{
    /// <summary>Texte tapé (<see cref="RecherchePersonne"/>).</summary>
    public string? Recherche { get; init; }

    /// <summary>Code d'un <see cref="Personnes.EtatDroit"/>.</summary>
    public string? Etat { get; init; }

    /// <summary>Entrée en cours.</summary>
    public FiltreEntree? Entree { get; init; }

    /// <summary>Cohorte.</summary>
    public FiltreCohorte? Cohorte { get; init; }

    /// <summary>Code INSEE ou début du nom de la commune.</summary>
    public string? Commune { get; init; }

    /// <summary>Ordre.</summary>
    public TriPersonnes Tri { get; init; }

    /// <summary>L'état du droit filtré.</summary>
    public EtatDroit? EtatDroit => Personnes.EtatDroit.Tous.FirstOrDefault(e => e.Code == Etat);

    /// <summary>Vrai quand rien n'est demandé : la liste serait celle de tout le monde.</summary>
    public bool EstVide => string.IsNullOrWhiteSpace(Recherche) && EtatDroit is null && Entree is null && Cohorte is null && string.IsNullOrWhiteSpace(Commune);
}
