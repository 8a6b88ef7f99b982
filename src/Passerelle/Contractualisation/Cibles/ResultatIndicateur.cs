using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Cibles;

/// <summary>Le résultat d'un indicateur, une année : sa valeur, qui l'a donnée, quand, sur quelle preuve. Une saisie nouvelle remplace, sans effacer.</summary>
public sealed class ResultatIndicateur
{
    /// <summary>Identifiant.</summary>
    public required Guid Id { get; init; }

    /// <summary>Indicateur, « S01-1 » ou « N07-1 ».</summary>
    public required string Code { get; init; }

    /// <summary>Année.</summary>
    public required int Annee { get; init; }

    /// <summary>Valeur ; une part s'écrit en points, 40 pour 40 %.</summary>
    public required decimal Valeur { get; init; }

    /// <summary>Preuve : feuille d'émargement, rapport, extraction.</summary>
    public required string Preuve { get; init; }

    /// <summary>Commentaire.</summary>
    public string? Commentaire { get; init; }

    /// <summary>Compte.</summary>
    public Guid? Auteur { get; init; }

    /// <summary>Instant UTC de saisie.</summary>
    public required DateTime SaisiLe { get; init; }

    /// <summary>Instant UTC où une autre saisie l'a remplacé.</summary>
    public DateTime? RemplaceLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ResultatIndicateur>
    {
        public void Configure(EntityTypeBuilder<ResultatIndicateur> builder)
        {
            builder.ToTable("resultat_indicateur");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.Property(r => r.Valeur).HasPrecision(14, 4);
            builder.HasIndex(r => new { r.Code, r.Annee });
        }
    }
}
