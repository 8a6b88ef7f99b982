using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Structures;

/// <summary>
/// Un référent et son portefeuille : qui il peut recevoir (parcours, territoire, alphabet, âge), et combien. Ce qui est nul ne
/// limite pas. Les personnes qu'il suit sont celles dont la dernière orientation le nomme, lui et sa structure.
/// </summary>
public sealed class Referent
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Structure.</summary>
    public required Guid StructureId { get; init; }

    /// <summary>Nom, unique dans sa structure, tel que les faits le portent.</summary>
    public required string Nom { get; init; }

    /// <summary>Son compte, quand il se connecte.</summary>
    public Guid? CompteId { get; set; }

    /// <summary>Personnes qu'il peut suivre ; nul : inconnu.</summary>
    public int? Capacite { get; set; }

    /// <summary>Portefeuille intensif, resserré (ligne 1715).</summary>
    public bool Intensif { get; set; }

    /// <summary>Parcours accueillis, séparés par des virgules : EMPLOI, SOCIO_PRO, SOCIAL.</summary>
    public string? Parcours { get; set; }

    /// <summary>Codes de territoire, séparés par des virgules ; en plus de celui de la structure.</summary>
    public string? Territoire { get; set; }

    /// <summary>Première lettre des noms suivis.</summary>
    public string? AlphabetDe { get; set; }

    /// <summary>Dernière lettre des noms suivis.</summary>
    public string? AlphabetA { get; set; }

    /// <summary>Âge le plus bas.</summary>
    public int? AgeDe { get; set; }

    /// <summary>Âge le plus haut.</summary>
    public int? AgeA { get; set; }

    /// <summary>Dernier jour de présence ; nul tant qu'il reçoit.</summary>
    public DateOnly? PartiLe { get; set; }

    /// <summary>Change à chaque modification : deux agents ne s'écrasent pas.</summary>
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Referent>
    {
        public void Configure(EntityTypeBuilder<Referent> builder)
        {
            builder.ToTable("referent");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.Property(r => r.Version).IsConcurrencyToken();
            builder.HasIndex(r => new { r.StructureId, r.Nom }).IsUnique();
            builder.HasIndex(r => r.CompteId).IsUnique();
            builder.HasOne<Structure>().WithMany().HasForeignKey(r => r.StructureId);
        }
    }
}
