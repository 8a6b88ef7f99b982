using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.Envois;

/// <summary>Sens d'une différence.</summary>
public enum NatureDifference
{
    /// <summary>La personne n'était pas dans le précédent.</summary>
    Entree = 1,

    /// <summary>La personne n'y est plus.</summary>
    Sortie = 2,

    /// <summary>Un champ au moins a changé.</summary>
    Changee = 3,
}

/// <summary>Ce qui distingue un envoi du précédent du même genre, personne par personne.</summary>
public sealed class DifferenceEnvoi
{
    /// <summary>Envoi.</summary>
    public required long EnvoiId { get; init; }

    /// <summary>Ordre.</summary>
    public required int Numero { get; init; }

    /// <summary>Sens.</summary>
    public required NatureDifference Nature { get; init; }

    /// <summary>Personne.</summary>
    public required long PersonneId { get; init; }

    /// <summary>Rang dans cet envoi.</summary>
    public int? Rang { get; init; }

    /// <summary>Rang dans le précédent.</summary>
    public int? RangAvant { get; init; }

    /// <summary>Colonnes changées, séparées par des virgules.</summary>
    public string? Champs { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<DifferenceEnvoi>
    {
        public void Configure(EntityTypeBuilder<DifferenceEnvoi> builder)
        {
            builder.ToTable("difference_envoi");
            builder.HasKey(d => new { d.EnvoiId, d.Numero });
            builder.HasIndex(d => new { d.EnvoiId, d.Nature });
        }
    }
}
