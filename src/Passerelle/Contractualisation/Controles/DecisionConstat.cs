using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Ce qui fut décidé d'un constat : accepté avec son motif, ou corrigé par un avenant. Ne vaut que pour le contenu qu'il avait.</summary>
public sealed class DecisionConstat
{
    /// <summary>Identifiant.</summary>
    public required Guid Id { get; init; }

    /// <summary>Clé du constat.</summary>
    public required string Cle { get; init; }

    /// <summary>Empreinte du constat au jour de la décision.</summary>
    public required string Empreinte { get; init; }

    /// <summary>Où, tel que dit ce jour-là.</summary>
    public required string Ou { get; init; }

    /// <summary>Motif.</summary>
    public required string Motif { get; init; }

    /// <summary>Avenant qui corrige ; nul pour une acceptation.</summary>
    public string? Avenant { get; init; }

    /// <summary>Compte.</summary>
    public Guid? Auteur { get; init; }

    /// <summary>Instant UTC.</summary>
    public required DateTime PriseLe { get; init; }

    /// <summary>Instant UTC où elle fut retirée.</summary>
    public DateTime? RetireeLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DecisionConstat>
    {
        public void Configure(EntityTypeBuilder<DecisionConstat> builder)
        {
            builder.ToTable("decision_constat");
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.HasIndex(d => d.Cle);
        }
    }
}
