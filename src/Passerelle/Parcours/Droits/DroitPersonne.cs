using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Droits;

/// <summary>Place d'une personne dans une version de son foyer, et ses droits et devoirs.</summary>
public sealed class DroitPersonne
{
    /// <summary>Version du foyer.</summary>
    public required long VersionId { get; init; }

    /// <summary>Identité sous laquelle le flux nomme la personne.</summary>
    public required long IdentiteId { get; init; }

    /// <summary>TOPPERSDRODEVORSA = 1 : soumise aux droits et devoirs.</summary>
    public required bool Soumis { get; init; }

    /// <summary>Code ACT de l'activité la plus récente (VRSB0801) ou STATUEMPL (VRSD0301).</summary>
    public string? Activite { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<DroitPersonne>
    {
        public void Configure(EntityTypeBuilder<DroitPersonne> builder)
        {
            builder.ToTable("droit_personne");
            builder.HasKey(d => new { d.IdentiteId, d.VersionId });
        }
    }
}
