using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Depenses;

/// <summary>Un versement de l'État reçu pour un axe ou un volet ; négatif quand le Département rembourse un trop-perçu (1256).</summary>
public sealed class VersementRecu
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Axe ou volet.</summary>
    public required string Perimetre { get; init; }

    /// <summary>Exercice que le versement paie.</summary>
    public required int Annee { get; init; }

    /// <summary>Jour de l'encaissement.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Montant, en euros.</summary>
    public required decimal Montant { get; init; }

    /// <summary>Référence du titre.</summary>
    public required string Reference { get; init; }

    /// <summary>Instant UTC de saisie.</summary>
    public required DateTime SaisiLe { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<VersementRecu>
    {
        public void Configure(EntityTypeBuilder<VersementRecu> builder)
        {
            builder.ToTable("versement_recu");
            builder.Property(v => v.Id).ValueGeneratedNever();
            builder.Property(v => v.Montant).HasPrecision(14, 4);
            builder.HasIndex(v => new { v.Annee, v.Perimetre });
        }
    }
}
