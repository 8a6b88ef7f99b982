using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Usagers;

/// <summary>Ce qui arrive à un inscrit chez France Travail, et que le fichier retour rapporte.</summary>
public enum TypeEvenement
{
    /// <summary>Était déjà inscrit : la valeur est la date de cette inscription, AAAA-MM-JJ.</summary>
    InscriptionAnterieure = 1,

    /// <summary>Métier recherché : la valeur est un code ROME.</summary>
    MetierRecherche = 2,

    /// <summary>Diagnostic réalisé.</summary>
    Diagnostic = 3,

    /// <summary>Changement d'agence : la valeur est son nom.</summary>
    Agence = 4,

    /// <summary>Changement de parcours : la valeur est PED, PSP ou PSO.</summary>
    Parcours = 5,

    /// <summary>Inscription radiée.</summary>
    Radiation = 6,

    /// <summary>Sortie du parcours : la valeur est son motif.</summary>
    Sortie = 7,
}

/// <summary>Un évènement daté d'un inscrit. Sur cette plateforme d'essai, la vie simulée est seule à en écrire.</summary>
public sealed class Evenement
{
    /// <summary>Identifiant interne.</summary>
    public required long Id { get; init; }

    /// <summary>Personne.</summary>
    public required long UsagerId { get; init; }

    /// <summary>Jour.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Nature.</summary>
    public required TypeEvenement Type { get; init; }

    /// <summary>Valeur, selon la nature.</summary>
    public string? Valeur { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Evenement>
    {
        public void Configure(EntityTypeBuilder<Evenement> builder)
        {
            builder.ToTable("evenement");
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.HasIndex(e => new { e.UsagerId, e.Date, e.Type }).IsUnique();
        }
    }
}
