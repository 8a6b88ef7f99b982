using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Droits;

/// <summary>Un flux a montré cette version du foyer. L'absence d'un flux n'est pas un état : elle ne s'écrit pas.</summary>
public sealed class PresenceFoyer
{
    /// <summary>Version montrée.</summary>
    public required long VersionId { get; init; }

    /// <summary>Flux qui l'a montrée.</summary>
    public required long FluxId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PresenceFoyer>
    {
        public void Configure(EntityTypeBuilder<PresenceFoyer> builder)
        {
            builder.ToTable("presence_foyer");
            builder.HasKey(p => new { p.VersionId, p.FluxId });
        }
    }
}
