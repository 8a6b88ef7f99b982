using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Dossiers;

/// <summary>Ce qu'un document tient.</summary>
public enum NatureDocument
{
    /// <summary>Diagnostics, besoins, contraintes, pouvoir d'agir.</summary>
    Diagnostic = 1,

    /// <summary>Métiers recherchés et projets de création, reprise, franchise.</summary>
    Metiers = 2,

    /// <summary>Orientations, de la plus ancienne à la plus récente.</summary>
    Orientations = 3,

    /// <summary>Rendez-vous.</summary>
    RendezVous = 4,

    /// <summary>Contrat d'engagement.</summary>
    Contrat = 5,

    /// <summary>Manquements et sanctions.</summary>
    Sanctions = 6,

    /// <summary>Conclusions d'entretiens.</summary>
    Entretiens = 7,
}

/// <summary>
/// Une partie du dossier d'un usager, en un document JSON : elle se lit et s'écrit entière, et sa version refuse deux écritures croisées.
/// </summary>
public sealed class DocumentUsager
{
    /// <summary>Usager.</summary>
    public required long UsagerId { get; init; }

    /// <summary>Partie.</summary>
    public required NatureDocument Nature { get; init; }

    /// <summary>JSON.</summary>
    public required string Contenu { get; set; }

    /// <summary>Version, à partir de 1.</summary>
    public required int Version { get; set; }

    /// <summary>Dernière écriture.</summary>
    public required DateTime EcritLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DocumentUsager>
    {
        public void Configure(EntityTypeBuilder<DocumentUsager> builder)
        {
            builder.ToTable("document_usager");
            builder.HasKey(d => new { d.UsagerId, d.Nature });
            builder.Property(d => d.Version).IsConcurrencyToken();
        }
    }
}
