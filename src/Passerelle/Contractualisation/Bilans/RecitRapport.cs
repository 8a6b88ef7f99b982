using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Bilans;

/// <summary>Une version du récit d'une partie du rapport à mi-parcours (306). Réécrire garde l'ancienne.</summary>
public sealed class RecitRapport
{
    /// <summary>Partie du bilan d'ensemble.</summary>
    public const string Bilan = "BILAN";

    /// <summary>Identifiant.</summary>
    public required Guid Id { get; init; }

    /// <summary><see cref="Bilan"/>, ou code d'une action du contrat local.</summary>
    public required string Partie { get; init; }

    /// <summary>Texte.</summary>
    public required string Texte { get; init; }

    /// <summary>Compte.</summary>
    public Guid? Auteur { get; init; }

    /// <summary>Instant UTC.</summary>
    public required DateTime EcritLe { get; init; }

    /// <summary>Instant UTC où une autre version l'a remplacée ; nul tant qu'elle vaut.</summary>
    public DateTime? RemplaceLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RecitRapport>
    {
        public void Configure(EntityTypeBuilder<RecitRapport> builder)
        {
            builder.ToTable("recit_rapport");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.HasIndex(r => new { r.Partie, r.RemplaceLe });
        }
    }
}
