using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Depenses;

/// <summary>
/// Un engagement : le marché, la convention ou l'arrêté qui oblige à payer. Les dépenses qui s'y rattachent l'entament. Corriger, c'est
/// remplacer : l'ancien garde sa date de fin et son motif.
/// </summary>
public sealed class Engagement
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Action.</summary>
    public required string Action { get; init; }

    /// <summary>Exercice.</summary>
    public required int Annee { get; init; }

    /// <summary>Numéro du marché, de la convention ou de l'arrêté : un seul engagement le porte.</summary>
    public required string Reference { get; init; }

    /// <summary>Objet.</summary>
    public required string Objet { get; init; }

    /// <summary>Jour de l'engagement.</summary>
    public required DateOnly EngageLe { get; init; }

    /// <summary>Montant, en euros, au centime.</summary>
    public required decimal Montant { get; init; }

    /// <summary>Compte qui l'a saisi.</summary>
    public Guid? Auteur { get; init; }

    /// <summary>Instant UTC de saisie.</summary>
    public required DateTime SaisiLe { get; init; }

    /// <summary>Instant UTC où il fut remplacé ou retiré ; nul tant qu'il vaut.</summary>
    public DateTime? FiniLe { get; set; }

    /// <summary>Motif de la fin.</summary>
    public string? MotifFin { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Engagement>
    {
        public void Configure(EntityTypeBuilder<Engagement> builder)
        {
            builder.ToTable("engagement");
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.Property(e => e.Montant).HasPrecision(14, 4);
            builder.HasIndex(e => new { e.Annee, e.Action });
            builder.HasIndex(e => e.Reference);
        }
    }
}
