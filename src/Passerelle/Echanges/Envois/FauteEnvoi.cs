using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.Envois;

/// <summary>Gravité d'une faute.</summary>
public enum GraviteFaute
{
    /// <summary>Demande la décision nommée d'un agent.</summary>
    Bloquante = 1,

    /// <summary>À regarder, sans empêcher l'envoi.</summary>
    AVoir = 2,

    /// <summary>Bon à savoir.</summary>
    Information = 3,
}

/// <summary>Ce que le contrôle a trouvé sur une ligne (ou sur le fichier) : jamais la valeur, seulement sa forme.</summary>
public sealed class FauteEnvoi
{
    /// <summary>Envoi.</summary>
    public required long EnvoiId { get; init; }

    /// <summary>Ordre de découverte.</summary>
    public required int Numero { get; init; }

    /// <summary>Rang de la ligne ; 0 pour le fichier, ou pour une personne qui n'y est plus.</summary>
    public required int Rang { get; init; }

    /// <summary>Personne ; nulle pour le fichier.</summary>
    public long? PersonneId { get; init; }

    /// <summary>Code du catalogue (<see cref="FautesConnues"/>).</summary>
    public required string Code { get; init; }

    /// <summary>Gravité au moment du contrôle.</summary>
    public required GraviteFaute Gravite { get; init; }

    /// <summary>Colonne.</summary>
    public string? Champ { get; init; }

    /// <summary>Forme de ce qui fut trouvé.</summary>
    public string? Forme { get; init; }

    /// <summary>Doute à régler.</summary>
    public Guid? DouteId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<FauteEnvoi>
    {
        public void Configure(EntityTypeBuilder<FauteEnvoi> builder)
        {
            builder.ToTable("faute_envoi");
            builder.HasKey(f => new { f.EnvoiId, f.Numero });
            builder.HasIndex(f => new { f.EnvoiId, f.Code });
        }
    }
}
