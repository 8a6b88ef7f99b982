using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Acces;

/// <summary>
/// Une application d'un partenaire et la personne qui en répond (lignes 2192-2198). Son secret n'est gardé que haché ; révoquée, elle
/// n'obtient plus de jeton et ceux qu'elle tient ne valent plus rien.
/// </summary>
public sealed class ApplicationPartenaire
{
    /// <summary>Identifiant interne.</summary>
    public long Id { get; init; }

    /// <summary>Identifiant de client, public.</summary>
    public required string IdentifiantClient { get; init; }

    /// <summary>Nom.</summary>
    public required string Nom { get; init; }

    /// <summary>Adresse d'accès de l'application.</summary>
    public string? Url { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Prénom de l'utilisateur de la plateforme.</summary>
    public string? UtilisateurPrenom { get; init; }

    /// <summary>Son nom.</summary>
    public string? UtilisateurNom { get; init; }

    /// <summary>Son adresse électronique.</summary>
    public string? UtilisateurCourriel { get; init; }

    /// <summary>Vrai quand l'utilisateur est d'un sous-traitant du partenaire (ligne 2195).</summary>
    public required bool SousTraitant { get; init; }

    /// <summary>Scopes permis, séparés par une espace.</summary>
    public required string Scopes { get; set; }

    /// <summary>Appels permis par seconde et par API.</summary>
    public required int AppelsParSeconde { get; set; }

    /// <summary>Sel du secret.</summary>
    public required byte[] SecretSel { get; set; }

    /// <summary>SHA-256 du sel et du secret.</summary>
    public required byte[] SecretEmpreinte { get; set; }

    /// <summary>Dernier secret délivré.</summary>
    public required DateTime SecretLe { get; set; }

    /// <summary>Création.</summary>
    public required DateTime CreeeLe { get; init; }

    /// <summary>Révocation.</summary>
    public DateTime? RevoqueeLe { get; set; }

    /// <summary>Panne demandée par l'application, pour éprouver ce qu'elle en fait.</summary>
    public Panne Panne { get; set; }

    /// <summary>API qu'elle touche ; toutes quand elle est nulle.</summary>
    public string? PanneApi { get; set; }

    /// <summary>Attente ajoutée à chaque réponse, en millisecondes.</summary>
    public int AttenteMs { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ApplicationPartenaire>
    {
        public void Configure(EntityTypeBuilder<ApplicationPartenaire> builder)
        {
            builder.ToTable("application_partenaire");
            builder.HasIndex(a => a.IdentifiantClient).IsUnique();
        }
    }
}
