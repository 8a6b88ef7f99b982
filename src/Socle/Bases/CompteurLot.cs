using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Socle.Bases;

/// <summary>
/// Réserve d'identifiants des tables en masse. La réserver au début d'un lot verrouille la ligne : deux imports qui courent
/// ensemble appliquent leurs lots l'un après l'autre, et ne créent pas de double.
/// </summary>
public sealed class CompteurLot
{
    /// <summary>Nom du compteur.</summary>
    public required string Nom { get; init; }

    /// <summary>Prochain identifiant libre.</summary>
    public required long Prochain { get; set; }

    /// <summary>Table du compteur.</summary>
    public sealed class Configuration : IEntityTypeConfiguration<CompteurLot>
    {
        /// <inheritdoc/>
        public void Configure(EntityTypeBuilder<CompteurLot> builder)
        {
            builder.ToTable("compteur_lot");
            builder.HasKey(c => c.Nom);
            builder.HasData(new CompteurLot { Nom = "masse", Prochain = 1 });
        }
    }
}
