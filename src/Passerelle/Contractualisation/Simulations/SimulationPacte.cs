using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Simulations;

/// <summary>Une simulation gardée sous un nom. Rien de signé n'en change.</summary>
public sealed class SimulationPacte
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Nom.</summary>
    public required string Nom { get; init; }

    /// <summary>Année supposée.</summary>
    public required int Annee { get; init; }

    /// <summary>Compte.</summary>
    public Guid? Auteur { get; init; }

    /// <summary>Instant UTC.</summary>
    public required DateTime CreeeLe { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<SimulationPacte>
    {
        public void Configure(EntityTypeBuilder<SimulationPacte> builder)
        {
            builder.ToTable("simulation_pacte");
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.HasIndex(s => s.Nom).IsUnique();
        }
    }
}
