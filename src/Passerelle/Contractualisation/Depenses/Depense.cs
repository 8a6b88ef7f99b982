using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Depenses;

/// <summary>
/// Une dépense d'une action, aux champs de la trame de bilan (1862-1939). Corriger, c'est remplacer : l'ancienne garde sa date de fin et son motif.
/// </summary>
public sealed class Depense
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Action.</summary>
    public required string Action { get; init; }

    /// <summary>Exercice.</summary>
    public required int Annee { get; init; }

    /// <summary>Rubrique de la trame (<see cref="RubriqueBilan"/>) ; nulle hors convention emploi.</summary>
    public string? Rubrique { get; init; }

    /// <summary>Nature de la dépense.</summary>
    public required string Nature { get; init; }

    /// <summary>Unité, si pertinente : « mois », « ETP », « heure ».</summary>
    public string? Unite { get; init; }

    /// <summary>Nombre d'unités.</summary>
    public decimal? NombreUnites { get; init; }

    /// <summary>Coût unitaire, en euros.</summary>
    public decimal? CoutUnitaire { get; init; }

    /// <summary>Date, ou premier jour de la période.</summary>
    public required DateOnly Du { get; init; }

    /// <summary>Dernier jour de la période ; nul pour une date.</summary>
    public DateOnly? Au { get; init; }

    /// <summary>Objet de la dépense.</summary>
    public required string Objet { get; init; }

    /// <summary>Montant, en euros, au centime.</summary>
    public required decimal Montant { get; init; }

    /// <summary>Part payée sur les crédits de l'État.</summary>
    public required decimal PartEtat { get; init; }

    /// <summary>Part payée sur les crédits du Département.</summary>
    public required decimal PartDepartement { get; init; }

    /// <summary>Part des autres financeurs.</summary>
    public decimal PartAutres => Montant - PartEtat - PartDepartement;

    /// <summary>Référence du justificatif : facture, bulletin, mandat.</summary>
    public required string Justificatif { get; init; }

    /// <summary>Pourquoi elle n'est pas éligible (1241-1243) ; nul quand elle l'est.</summary>
    public string? NonEligible { get; init; }

    /// <summary>Éligible au financement de l'État.</summary>
    public bool Eligible => NonEligible is null;

    /// <summary>Référence de l'engagement qu'elle entame ; nulle quand aucun.</summary>
    public string? Engagement { get; init; }

    /// <summary>Clé de la dépense dans l'outil d'où elle vient : la même remplace, ne double pas.</summary>
    public required string Reference { get; init; }

    /// <summary>Compte qui l'a saisie.</summary>
    public Guid? Auteur { get; init; }

    /// <summary>Instant UTC de saisie.</summary>
    public required DateTime SaisieLe { get; init; }

    /// <summary>Instant UTC où elle fut remplacée ou retirée ; nul tant qu'elle vaut.</summary>
    public DateTime? FinieLe { get; set; }

    /// <summary>Motif de la fin.</summary>
    public string? MotifFin { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Depense>
    {
        public void Configure(EntityTypeBuilder<Depense> builder)
        {
            builder.ToTable("depense");
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.HasIndex(d => new { d.Annee, d.Action });
            builder.HasIndex(d => d.Reference);
            foreach (var somme in new[] { nameof(Montant), nameof(PartEtat), nameof(PartDepartement), nameof(CoutUnitaire), nameof(NombreUnites) })
                builder.Property(somme).HasPrecision(14, 4);
        }
    }
}
