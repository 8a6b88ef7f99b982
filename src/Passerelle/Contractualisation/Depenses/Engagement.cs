using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Depenses;

/// <summary>Un engagement : marché, convention, poste, que les dépenses viendront payer.</summary>
public sealed class Engagement
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Action.</summary>
    public required string Action { get; init; }

    /// <summary>Exercice.</summary>
    public required int Annee { get; init; }

    /// <summary>Jour.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Objet.</summary>
    public required string Objet { get; init; }

    /// <summary>Montant, en euros.</summary>
    public required decimal Montant { get; init; }

    /// <summary>Référence de la pièce.</summary>
    public required string Reference { get; init; }

    /// <summary>Instant UTC de saisie.</summary>
    public required DateTime SaisiLe { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Engagement>
    {
        public void Configure(EntityTypeBuilder<Engagement> builder)
        {
            builder.ToTable("engagement");
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.Property(e => e.Montant).HasPrecision(14, 4);
            builder.HasIndex(e => new { e.Annee, e.Action });
        }
    }
}
