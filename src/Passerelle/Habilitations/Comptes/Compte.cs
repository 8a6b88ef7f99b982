using Microsoft.AspNetCore.Identity;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Compte personnel d'un agent (ligne 2519 : un compte par personne).</summary>
public sealed class Compte : IdentityUser<Guid>
{
    /// <summary>Nom affiché.</summary>
    public required string NomAffiche { get; set; }

    /// <summary>Fonction ou structure, montrée à côté du nom.</summary>
    public string? Fonction { get; set; }

    /// <summary>Instant UTC de création.</summary>
    public required DateTime CreeLe { get; init; }

    /// <summary>Instant UTC de la dernière connexion.</summary>
    public DateTime? DerniereConnexionLe { get; set; }

    /// <summary>Premier jour de l'habilitation ; nul : dès la création.</summary>
    public DateOnly? DebutLe { get; set; }

    /// <summary>Fin de l'habilitation ; nulle sans terme.</summary>
    public DateOnly? FinLe { get; set; }
}
