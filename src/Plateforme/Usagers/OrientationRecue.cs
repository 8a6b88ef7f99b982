using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Usagers;

/// <summary>Une orientation d'un inscrit, telle qu'un fichier l'a dite (lignes 2178-2180) ; la même redite ne s'ajoute pas.</summary>
public sealed class OrientationRecue
{
    /// <summary>Identifiant interne.</summary>
    public required long Id { get; init; }

    /// <summary>Personne.</summary>
    public required long UsagerId { get; init; }

    /// <summary>Date de l'orientation.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>PED, PSP ou PSO.</summary>
    public required string TypeParcours { get; init; }

    /// <summary>FT, CD, DCD, ML, CE ou AUTRE.</summary>
    public string? Organisme { get; init; }

    /// <summary>Structure référente.</summary>
    public string? Structure { get; init; }

    /// <summary>Structure ramenée à ce que le rapprochement compare.</summary>
    public required string StructureComparee { get; init; }

    /// <summary>Réception du fichier qui l'a dite en premier.</summary>
    public required DateOnly RecueLe { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<OrientationRecue>
    {
        public void Configure(EntityTypeBuilder<OrientationRecue> builder)
        {
            builder.ToTable("orientation_recue");
            builder.Property(o => o.Id).ValueGeneratedNever();
            builder.HasIndex(o => new { o.UsagerId, o.Date });
        }
    }
}
