using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Correspondants;

/// <summary>Une des deux parties.</summary>
public enum Cote
{
    /// <summary>France Travail.</summary>
    [Display(Name = "France Travail")]
    FranceTravail = 1,

    /// <summary>Le partenaire.</summary>
    [Display(Name = "Partenaire")]
    Partenaire = 2,
}

/// <summary>Rôles des correspondants : annexe 2, point 11 (lignes 2492-2501) et annexe 5 (2721-2730), leurs rôles communs réunis.</summary>
public enum RoleCorrespondant
{
    /// <summary>Signalement et suivi des incidents.</summary>
    [Display(Name = "Incidents")]
    Incidents = 1,

    /// <summary>Sécurité des systèmes d'information ; le RSSI, côté France Travail (ligne 2276).</summary>
    [Display(Name = "Sécurité des systèmes d'information")]
    SecuriteSi = 2,

    /// <summary>Relation partenaire SI.</summary>
    [Display(Name = "Relation partenaire SI")]
    RelationSi = 3,

    /// <summary>Protection des données personnelles : DPD ou référent.</summary>
    [Display(Name = "Protection des données personnelles")]
    ProtectionDonnees = 4,

    /// <summary>Gouvernance du partenariat.</summary>
    [Display(Name = "Gouvernance du partenariat")]
    Gouvernance = 5,

    /// <summary>Suivi opérationnel de l'échange de données.</summary>
    [Display(Name = "Suivi opérationnel de l'échange de données")]
    SuiviOperationnel = 6,
}

/// <summary>Qui répond d'un rôle, d'un côté ; des personnes inventées, comme tout ici.</summary>
public sealed class Correspondant
{
    /// <summary>Identifiant.</summary>
    public long Id { get; init; }

    /// <summary>Côté.</summary>
    public required Cote Cote { get; init; }

    /// <summary>Rôle.</summary>
    public required RoleCorrespondant Role { get; init; }

    /// <summary>Nom, ou service (« centre de services »).</summary>
    public required string Nom { get; set; }

    /// <summary>Adresse électronique.</summary>
    public required string Courriel { get; set; }

    /// <summary>Téléphone.</summary>
    public string? Telephone { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Correspondant>
    {
        public void Configure(EntityTypeBuilder<Correspondant> builder)
        {
            builder.ToTable("correspondant");
            builder.HasIndex(c => new { c.Cote, c.Role }).IsUnique();
        }
    }
}
