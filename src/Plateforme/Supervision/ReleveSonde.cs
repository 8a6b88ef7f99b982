using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Supervision;

/// <summary>Ce qu'une sonde a vu, une fois par minute de sa plage (lignes 2220-2222).</summary>
public sealed class ReleveSonde
{
    /// <summary>Minute UTC.</summary>
    public required DateTime Instant { get; init; }

    /// <summary>Jour légal.</summary>
    public required DateOnly Jour { get; init; }

    /// <summary>Vrai quand la base et toutes les API ont répondu.</summary>
    public required bool Rendu { get; init; }

    /// <summary>Durée du relevé, en millisecondes.</summary>
    public required int DureeMs { get; init; }

    /// <summary>Ce qui n'a pas répondu ; nul quand tout répond.</summary>
    public string? Defauts { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReleveSonde>
    {
        public void Configure(EntityTypeBuilder<ReleveSonde> builder)
        {
            builder.ToTable("releve_sonde");
            builder.HasKey(r => r.Instant);
            builder.HasIndex(r => new { r.Jour, r.Rendu });
        }
    }
}
