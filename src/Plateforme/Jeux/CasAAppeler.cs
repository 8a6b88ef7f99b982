using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Jeux;

/// <summary>Un cas du jeu de données (lignes 2256-2257) : qui appeler pour obtenir quelle réponse. Le NIR est inventé, et chiffré comme un vrai.</summary>
public sealed class CasAAppeler
{
    /// <summary>Rang, à partir de 1.</summary>
    public required int Rang { get; init; }

    /// <summary>Ce que le cas est.</summary>
    public required string Cas { get; init; }

    /// <summary>Ce qui est attendu.</summary>
    public required string Attendu { get; init; }

    /// <summary>NIR chiffré.</summary>
    public required byte[] NirChiffre { get; init; }

    /// <summary>Date de naissance.</summary>
    public required DateOnly DateNaissance { get; init; }

    /// <summary>Numéro France Travail ; nul pour qui n'est pas connu.</summary>
    public string? NumeroFranceTravail { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<CasAAppeler>
    {
        public void Configure(EntityTypeBuilder<CasAAppeler> builder)
        {
            builder.ToTable("cas_a_appeler");
            builder.HasKey(c => c.Rang);
            builder.Property(c => c.Rang).ValueGeneratedNever();
        }
    }
}
