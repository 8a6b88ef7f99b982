using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.FeuillesDeRoute;

/// <summary>Où en est une cible de la feuille de route.</summary>
public enum AvancementCible
{
    /// <summary>Rien n'est commencé, ou rien n'en est dit.</summary>
    AFaire,

    /// <summary>Commencée.</summary>
    EnCours,

    /// <summary>Faite.</summary>
    Fait,

    /// <summary>Abandonnée.</summary>
    Abandonne,
}

/// <summary>Un état d'une cible, à un instant ; le dernier vaut, les autres restent.</summary>
public sealed class EtatFeuille
{
    /// <summary>Identifiant.</summary>
    public required Guid Id { get; init; }

    /// <summary>Thème.</summary>
    public required string Theme { get; init; }

    /// <summary>Rang.</summary>
    public required int Rang { get; init; }

    /// <summary>Avancement.</summary>
    public required AvancementCible Avancement { get; init; }

    /// <summary>Qui en répond aujourd'hui : une fonction ; nul quand les pilotes signés suffisent.</summary>
    public string? Responsable { get; init; }

    /// <summary>Commentaire.</summary>
    public required string Commentaire { get; init; }

    /// <summary>Compte.</summary>
    public Guid? Auteur { get; init; }

    /// <summary>Instant UTC.</summary>
    public required DateTime Le { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<EtatFeuille>
    {
        public void Configure(EntityTypeBuilder<EtatFeuille> builder)
        {
            builder.ToTable("etat_feuille");
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.HasIndex(e => new { e.Theme, e.Rang, e.Le });
        }
    }
}
