using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.Envois;

/// <summary>Une ligne d'un envoi : de qui elle est, et l'empreinte à clé de chacun de ses champs, pour la comparer sans la relire.</summary>
public sealed class LigneEnvoyee
{
    /// <summary>Envoi.</summary>
    public required long EnvoiId { get; init; }

    /// <summary>Rang dans le fichier, à partir de 1, sans l'en-tête.</summary>
    public required int Rang { get; init; }

    /// <summary>Personne.</summary>
    public required long PersonneId { get; init; }

    /// <summary>Quatre octets par champ, zéro pour un champ vide.</summary>
    public required byte[] Champs { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<LigneEnvoyee>
    {
        public void Configure(EntityTypeBuilder<LigneEnvoyee> builder)
        {
            builder.ToTable("ligne_envoyee");
            builder.HasKey(l => new { l.EnvoiId, l.Rang });
        }
    }
}
