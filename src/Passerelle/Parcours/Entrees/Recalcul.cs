using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Entrees;

/// <summary>Personne dont les entrées sont à recalculer : écrite dans la transaction qui change ses faits, ôtée par le recalcul.</summary>
public sealed class Recalcul
{
    /// <summary>Personne.</summary>
    public required long PersonneId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Recalcul>
    {
        public void Configure(EntityTypeBuilder<Recalcul> builder)
        {
            builder.ToTable("recalcul");
            builder.HasKey(r => r.PersonneId);
            builder.Property(r => r.PersonneId).ValueGeneratedNever();
        }
    }
}
