using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Diagnostics;

/// <summary>Domaine d'une exploration.</summary>
public enum DomaineExploration
{
    /// <summary>Contraintes, situations, objectifs.</summary>
    Contraintes = 1,

    /// <summary>Besoins d'un diagnostic.</summary>
    Besoins = 2,

    /// <summary>Diagnostics.</summary>
    Diagnostics = 3,

    /// <summary>Pouvoir d'agir.</summary>
    PouvoirAgir = 4,

    /// <summary>Autonomie numérique.</summary>
    AutonomieNumerique = 5,
}

/// <summary>Une version du dossier de diagnostic : ce qui fut dit, par qui, quand. Jamais modifiée.</summary>
public sealed class Exploration
{
    /// <summary>Ordre d'écriture.</summary>
    public long Id { get; init; }

    /// <summary>Usager.</summary>
    public required long UsagerId { get; init; }

    /// <summary>Domaine.</summary>
    public required DomaineExploration Domaine { get; init; }

    /// <summary>Diagnostic des besoins explorés.</summary>
    public Guid? Diagnostic { get; init; }

    /// <summary>Instant dit par l'appelant, sinon celui de l'écriture.</summary>
    public required DateTime Instant { get; init; }

    /// <summary>Agent et valeurs, en JSON.</summary>
    public required string Contenu { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Exploration>
    {
        public void Configure(EntityTypeBuilder<Exploration> builder)
        {
            builder.ToTable("exploration");
            builder.HasIndex(e => new { e.UsagerId, e.Instant });
        }
    }
}
