using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Ce qu'un rejet est devenu.</summary>
public enum StatutRejet
{
    /// <summary>À corriger.</summary>
    ATraiter = 1,

    /// <summary>Rejoué avec succès.</summary>
    Rejoue = 2,

    /// <summary>Écarté par un agent, avec son motif.</summary>
    Ecarte = 3,
}

/// <summary>Un foyer ou une ligne que l'import n'a pas pu lire : où, pourquoi, et son contenu chiffré pour le rejouer une fois corrigé.</summary>
public sealed class Rejet
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Transmission.</summary>
    public required long TransmissionId { get; init; }

    /// <summary>Rang du foyer ou de la ligne dans le fichier, à partir de 1.</summary>
    public required int Rang { get; init; }

    /// <summary>NUMDEMRSA, ou référence de la ligne ; vide si illisible.</summary>
    public string? Dossier { get; init; }

    /// <summary>Ligne du fichier.</summary>
    public long? Ligne { get; init; }

    /// <summary>Code du catalogue.</summary>
    public required string Code { get; init; }

    /// <summary>Message, sans donnée personnelle.</summary>
    public required string Message { get; init; }

    /// <summary>Champ fautif.</summary>
    public string? Champ { get; init; }

    /// <summary>Contenu chiffré du foyer ou de la ligne.</summary>
    public byte[]? Contenu { get; init; }

    /// <summary>Devenir.</summary>
    public StatutRejet Statut { get; set; } = StatutRejet.ATraiter;

    /// <summary>Motif donné par qui l'a écarté.</summary>
    public string? Motif { get; set; }

    /// <summary>Instant UTC.</summary>
    public DateTime? TraiteLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Rejet>
    {
        public void Configure(EntityTypeBuilder<Rejet> builder)
        {
            builder.ToTable("rejet");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.HasIndex(r => new { r.TransmissionId, r.Rang });
        }
    }
}
