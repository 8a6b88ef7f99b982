using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.Retours;

/// <summary>Ce qu'un agent a dit d'une ligne de retour : de qui elle est, ou qu'elle n'est pas des nôtres. Les fichiers suivants s'en souviennent.</summary>
public sealed class ReglementRetour
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Ce qui désigne la ligne (<see cref="ObservationRetour.Cle"/>).</summary>
    public required byte[] Cle { get; init; }

    /// <summary>Personne ; nulle : pas des nôtres.</summary>
    public long? PersonneId { get; init; }

    /// <summary>Instant UTC.</summary>
    public required DateTime RegleLe { get; init; }

    /// <summary>Compte.</summary>
    public Guid? ReglePar { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReglementRetour>
    {
        public void Configure(EntityTypeBuilder<ReglementRetour> builder)
        {
            builder.ToTable("reglement_retour");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.HasIndex(r => r.Cle).IsUnique();
        }
    }
}
