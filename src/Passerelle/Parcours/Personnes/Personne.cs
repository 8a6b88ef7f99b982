using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Personnes;

/// <summary>
/// Une personne suivie. Ce que les flux disent d'elle est dans ses <see cref="Identite"/> ; celle que montre le dernier flux
/// la nomme à l'écran.
/// </summary>
public sealed class Personne
{
    /// <summary>Identifiant interne (tables en masse).</summary>
    public long Id { get; init; }

    /// <summary>Identifiant public (adresses, journal), Guid v7.</summary>
    public required Guid Cle { get; init; }

    /// <summary>Identité du dernier flux dans l'ordre des flux.</summary>
    public required long IdentiteId { get; set; }

    /// <summary>Version du foyer que montre ce dernier flux ; nulle tant qu'aucun flux de droits ne l'a montrée.</summary>
    public long? VersionId { get; set; }

    /// <summary>Personne dans laquelle celle-ci a été fusionnée ; nulle sinon.</summary>
    public long? FusionneeDansId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Personne>
    {
        public void Configure(EntityTypeBuilder<Personne> builder)
        {
            builder.ToTable("personne");
            builder.Property(p => p.Id).ValueGeneratedNever();
            builder.HasIndex(p => p.Cle).IsUnique();
        }
    }
}
