using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.Partages;

/// <summary>Un destinataire, son lien et ce qu'il en a fait. Chacun a le sien : on sait qui a collecté.</summary>
public sealed class DestinatairePartage
{
    /// <summary>Identifiant.</summary>
    public required Guid Id { get; init; }

    /// <summary>Partage.</summary>
    public required Guid PartageId { get; init; }

    /// <summary>Rang dans le partage, à partir de 1 : le journal le nomme ainsi.</summary>
    public required int Rang { get; init; }

    /// <summary>Adresse, chiffrée.</summary>
    public required byte[] Courriel { get; init; }

    /// <summary>SHA-256 du jeton de son lien.</summary>
    public required byte[] JetonHache { get; set; }

    /// <summary>Liens envoyés : le premier, puis un par renouvellement.</summary>
    public int Envois { get; set; } = 1;

    /// <summary>Téléchargements qui lui restent.</summary>
    public required int Restants { get; set; }

    /// <summary>Code en cours, condensé.</summary>
    public byte[]? Code { get; set; }

    /// <summary>Instant UTC où le code expire.</summary>
    public DateTime? CodeExpireLe { get; set; }

    /// <summary>Essais du code en cours.</summary>
    public int CodeEssais { get; set; }

    /// <summary>Codes demandés avec ce lien.</summary>
    public int CodesDemandes { get; set; }

    /// <summary>Instant UTC de son premier téléchargement.</summary>
    public DateTime? CollecteLe { get; set; }

    /// <summary>Instant UTC de sa confirmation.</summary>
    public DateTime? ConfirmeLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DestinatairePartage>
    {
        public void Configure(EntityTypeBuilder<DestinatairePartage> builder)
        {
            builder.ToTable("destinataire_partage");
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.HasOne<Partage>().WithMany().HasForeignKey(d => d.PartageId);
            builder.HasIndex(d => d.JetonHache).IsUnique();
        }
    }
}
