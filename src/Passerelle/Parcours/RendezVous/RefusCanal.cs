using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Socle.Courriels;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Une personne ne veut plus être jointe par SMS, ou par courriel. S'ajoute aux refus que disent la CAF et les listes de contacts.</summary>
public sealed class RefusCanal
{
    /// <summary>Identifiant.</summary>
    public required Guid Id { get; init; }

    /// <summary>Personne, telle qu'elle était alors.</summary>
    public required long PersonneId { get; init; }

    /// <summary>Canal refusé.</summary>
    public required CanalMessage Canal { get; init; }

    /// <summary>Instant UTC.</summary>
    public required DateTime DitLe { get; init; }

    /// <summary>Compte qui l'a noté ; nul quand la personne l'a dit elle-même, par son lien.</summary>
    public Guid? DitPar { get; init; }

    /// <summary>Instant UTC où elle est revenue sur son refus.</summary>
    public DateTime? LeveLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RefusCanal>
    {
        public void Configure(EntityTypeBuilder<RefusCanal> builder)
        {
            builder.ToTable("refus_canal");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.HasIndex(r => new { r.PersonneId, r.Canal }).IsUnique().HasFilter("leve_le IS NULL");
        }
    }
}
