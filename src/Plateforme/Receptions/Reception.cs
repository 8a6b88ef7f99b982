using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Receptions;

/// <summary>Genre de fichier reçu du département.</summary>
public enum GenreReception
{
    /// <summary>Inscription du flux ou reprise de stock (annexe 1, lignes 2160-2181).</summary>
    Inscription = 1,

    /// <summary>Base de pilotage (annexe 4, lignes 2673-2692).</summary>
    Pilotage = 2,
}

/// <summary>
/// Un fichier reçu et ce qu'il est devenu. Le fichier lui-même n'est pas gardé : ce qu'il dit est en base, et chaque ligne a son
/// accusé. Un arrêt brutal reprend au curseur.
/// </summary>
public sealed class Reception
{
    /// <summary>Identifiant interne.</summary>
    public required long Id { get; init; }

    /// <summary>Clé publique.</summary>
    public required Guid Cle { get; init; }

    /// <summary>Genre, reconnu à l'en-tête.</summary>
    public required GenreReception Genre { get; init; }

    /// <summary>flux ou stock, dit par le nom du fichier ; nul quand il ne le dit pas.</summary>
    public string? Nature { get; init; }

    /// <summary>Nom du fichier, sans chemin.</summary>
    public required string Nom { get; init; }

    /// <summary>SHA-256 du contenu, hexadécimal.</summary>
    public required string Empreinte { get; init; }

    /// <summary>Jour de réception.</summary>
    public required DateOnly RecuLe { get; init; }

    /// <summary>Lignes à traiter.</summary>
    public required int Attendues { get; init; }

    /// <summary>Lignes traitées : le point de reprise.</summary>
    public int Curseur { get; init; }

    /// <summary>Personnes inscrites, ou lignes de pilotage enregistrées.</summary>
    public int Inscrits { get; init; }

    /// <summary>Inscrits modifiés.</summary>
    public int Modifies { get; init; }

    /// <summary>Inscrits inchangés.</summary>
    public int Inchanges { get; init; }

    /// <summary>Lignes en doute, à régler.</summary>
    public int EnDoute { get; init; }

    /// <summary>Lignes rejetées.</summary>
    public int Rejetes { get; init; }

    /// <summary>Instant UTC du dépôt.</summary>
    public required DateTime DeposeLe { get; init; }

    /// <summary>Instant UTC de fin ; nul tant que le fichier n'est pas entièrement traité.</summary>
    public DateTime? FinieLe { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Reception>
    {
        public void Configure(EntityTypeBuilder<Reception> builder)
        {
            builder.ToTable("reception");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.HasIndex(r => r.Cle).IsUnique();
            builder.HasIndex(r => r.Empreinte).IsUnique();
        }
    }
}
