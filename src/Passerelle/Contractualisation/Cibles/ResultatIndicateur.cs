using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Cibles;

/// <summary>
/// Une mesure d'un indicateur, à un jour : saisie par un agent avec sa preuve, ou calculée du parcours des personnes avec sa définition. La
/// même mesure reprise remplace : l'ancienne garde sa date de fin.
/// </summary>
public sealed class ResultatIndicateur
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Indicateur, « S01-1 », « N07-1 ».</summary>
    public required string Indicateur { get; init; }

    /// <summary>Année dont c'est le résultat.</summary>
    public required int Annee { get; init; }

    /// <summary>Jour où il est constaté.</summary>
    public required DateOnly ConstateAu { get; init; }

    /// <summary>Valeur : un nombre, ou un pourcentage quand la cible en est un.</summary>
    public required decimal Valeur { get; init; }

    /// <summary>Preuve : rapport, tableau de bord, feuille de présence ; nulle pour un calcul.</summary>
    public string? Justificatif { get; init; }

    /// <summary>Commentaire.</summary>
    public string? Commentaire { get; init; }

    /// <summary>Définition du calcul ; nulle pour une saisie.</summary>
    public string? Definition { get; init; }

    /// <summary>Compte qui l'a saisie ou demandée.</summary>
    public Guid? Auteur { get; init; }

    /// <summary>Instant UTC de saisie.</summary>
    public required DateTime SaisiLe { get; init; }

    /// <summary>Instant UTC où une autre mesure l'a remplacée ; nul tant qu'elle vaut.</summary>
    public DateTime? FiniLe { get; set; }

    /// <summary>Le même contenu, à l'auteur et à l'instant près.</summary>
    public bool Dit(ResultatIndicateur autre) => (Valeur, Justificatif, Commentaire, Definition) == (autre.Valeur, autre.Justificatif, autre.Commentaire, autre.Definition);

    internal sealed class Configuration : IEntityTypeConfiguration<ResultatIndicateur>
    {
        public void Configure(EntityTypeBuilder<ResultatIndicateur> builder)
        {
            builder.ToTable("resultat_indicateur");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.Property(r => r.Valeur).HasPrecision(14, 4);
            builder.HasIndex(r => new { r.Indicateur, r.ConstateAu });
        }
    }
}
