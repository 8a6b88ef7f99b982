using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Versements;

/// <summary>Un versement de l'État encaissé, ou une somme que le Département lui a reversée (1250-1256, 315, 325).</summary>
public sealed class Versement
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Axe ou volet.</summary>
    public required string Perimetre { get; init; }

    /// <summary>Reversé à l'État, et non reçu de lui.</summary>
    public required bool Reverse { get; init; }

    /// <summary>Jour de l'encaissement ou du paiement.</summary>
    public required DateOnly Le { get; init; }

    /// <summary>Montant, en euros, au centime.</summary>
    public required decimal Montant { get; init; }

    /// <summary>Référence du titre de recettes ou du mandat.</summary>
    public required string Reference { get; init; }

    /// <summary>Compte qui l'a saisi.</summary>
    public Guid? Auteur { get; init; }

    /// <summary>Instant UTC de saisie.</summary>
    public required DateTime SaisiLe { get; init; }

    /// <summary>Instant UTC où il fut retiré ; nul tant qu'il vaut.</summary>
    public DateTime? FiniLe { get; set; }

    /// <summary>Motif de la fin.</summary>
    public string? MotifFin { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Versement>
    {
        public void Configure(EntityTypeBuilder<Versement> builder)
        {
            builder.ToTable("versement");
            builder.Property(v => v.Id).ValueGeneratedNever();
            builder.Property(v => v.Montant).HasPrecision(14, 4);
            builder.HasIndex(v => v.Perimetre);
        }
    }
}
