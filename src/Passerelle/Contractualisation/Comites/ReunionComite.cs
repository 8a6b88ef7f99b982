using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Comites;

/// <summary>Une réunion d'un comité : prévue, avec son ordre du jour ; tenue, avec ses décisions ; ou annulée.</summary>
public sealed class ReunionComite
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Comité.</summary>
    public required string Comite { get; init; }

    /// <summary>Jour prévu.</summary>
    public required DateOnly PrevueLe { get; init; }

    /// <summary>Ordre du jour.</summary>
    public required string OrdreDuJour { get; init; }

    /// <summary>Relevé de décisions ; nul tant qu'elle n'est pas tenue.</summary>
    public string? Releve { get; set; }

    /// <summary>Instant UTC d'annulation.</summary>
    public DateTime? AnnuleeLe { get; set; }

    /// <summary>Motif d'annulation.</summary>
    public string? MotifAnnulation { get; set; }

    /// <summary>Compte qui l'a prévue.</summary>
    public Guid? Auteur { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReunionComite>
    {
        public void Configure(EntityTypeBuilder<ReunionComite> builder)
        {
            builder.ToTable("reunion_comite");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.HasIndex(r => new { r.Comite, r.PrevueLe });
        }
    }
}
