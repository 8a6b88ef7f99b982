using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Personnes;

/// <summary>Une liste de personnes qu'un agent retrouve par son nom : les filtres et le tri de l'adresse, jamais des mots cherchés.</summary>
public sealed class VueEnregistree
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Compte à qui elle est.</summary>
    public required Guid CompteId { get; init; }

    /// <summary>Nom, unique par compte.</summary>
    public required string Nom { get; init; }

    /// <summary>Paramètres de l'adresse (« ?Entree=NonOrientee »).</summary>
    public required string Adresse { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<VueEnregistree>
    {
        public void Configure(EntityTypeBuilder<VueEnregistree> builder)
        {
            builder.ToTable("vue_enregistree");
            builder.Property(v => v.Id).ValueGeneratedNever();
            builder.HasIndex(v => new { v.CompteId, v.Nom }).IsUnique();
        }
    }
}
