using Socle.Cles;
using Socle.Identifiants;

namespace Passerelle.Parcours.Personnes;

/// <summary>Le demandeur ou le conjoint d'un foyer, lu et contrôlé.</summary>
public sealed record PersonneRecue
{
    private ReperesPersonne? reperes;

    /// <summary>DEM ou CJT.</summary>
    public required string Role { get; init; }

    /// <summary>NIR, s'il y en a un.</summary>
    public Nir? Nir { get; init; }

    /// <summary>DTNAI.</summary>
    public required DateOnly DateNaissance { get; init; }

    /// <summary>M ou MME.</summary>
    public string? Civilite { get; init; }

    /// <summary>M ou F.</summary>
    public required string Sexe { get; init; }

    /// <summary>NOM.</summary>
    public required string Nom { get; init; }

    /// <summary>NOMNAI.</summary>
    public string? NomNaissance { get; init; }

    /// <summary>PRENOM.</summary>
    public required string Prenom { get; init; }

    /// <summary>TOPPERSDRODEVORSA = 1.</summary>
    public bool Soumis { get; init; }

    /// <summary>ACT ou STATUEMPL.</summary>
    public string? Activite { get; init; }

    /// <summary>Contact, dans un flux d'instruction.</summary>
    public ContactRecu? Contact { get; init; }

    /// <summary>Repères de cette personne ; calculés une fois, au mieux pendant que la base écrit le lot précédent.</summary>
    internal ReperesPersonne Reperes(CoffreNir coffre) => reperes ??= ReperesPersonne.Calculer(this, coffre);
}

/// <summary>Contact et situation donnés par un flux d'instruction.</summary>
public sealed record ContactRecu
{
    /// <summary>NUMTEL.</summary>
    public string? Telephone { get; init; }

    /// <summary>AUTORUTITEL.</summary>
    public string? AccordTelephone { get; init; }

    /// <summary>ADRELEC.</summary>
    public string? Courriel { get; init; }

    /// <summary>AUTORUTIADRELEC.</summary>
    public string? AccordCourriel { get; init; }

    /// <summary>NATI.</summary>
    public string? Nationalite { get; init; }

    /// <summary>NIVETU.</summary>
    public string? NiveauEtude { get; init; }
}
