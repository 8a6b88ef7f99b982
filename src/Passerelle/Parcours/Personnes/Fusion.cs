using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Personnes;

/// <summary>Trace d'une fusion, assez complète pour la défaire : ce qui est passé de la fiche absorbée à la fiche gardée.</summary>
public sealed class Fusion
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Fiche gardée.</summary>
    public required long GardeeId { get; init; }

    /// <summary>Fiche absorbée ; elle subsiste, vide, et renvoie à la fiche gardée.</summary>
    public required long AbsorbeeId { get; init; }

    /// <summary>Identités passées d'une fiche à l'autre (identifiants séparés par des virgules).</summary>
    public required string Identites { get; init; }

    /// <summary>Faits passés d'une fiche à l'autre (identifiants séparés par des virgules).</summary>
    public required string Faits { get; init; }

    /// <summary>Instant UTC.</summary>
    public required DateTime FaiteLe { get; init; }

    /// <summary>Compte qui a tranché ; nul quand un flux a prouvé l'identité (NIR et naissance concordants).</summary>
    public Guid? FaitePar { get; init; }

    /// <summary>Instant UTC où la fusion a été défaite.</summary>
    public DateTime? DefaiteLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Fusion>
    {
        public void Configure(EntityTypeBuilder<Fusion> builder)
        {
            builder.ToTable("fusion");
            builder.Property(f => f.Id).ValueGeneratedNever();
            builder.HasIndex(f => f.GardeeId);
        }
    }
}
