using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Passerelle.Parcours.Structures;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Un créneau publié : individuel (une place) ou collectif. Un référent n'en a jamais deux à la même heure : un index unique le garantit.</summary>
public sealed class Creneau
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Structure qui reçoit.</summary>
    public required Guid StructureId { get; init; }

    /// <summary>Référent qui reçoit ; nul quand la structure en décidera.</summary>
    public Guid? ReferentId { get; init; }

    /// <summary>Pour quoi : un <see cref="ObjetRendezVous"/>.</summary>
    public required ObjetRendezVous Objet { get; init; }

    /// <summary>Début, instant UTC.</summary>
    public required DateTime Debut { get; init; }

    /// <summary>Durée, en minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>Places.</summary>
    public required int Places { get; init; }

    /// <summary>Lieu, ou moyen (téléphone).</summary>
    public string? Lieu { get; init; }

    /// <summary>Instant UTC où il fut retiré.</summary>
    public DateTime? RetireLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Creneau>
    {
        public void Configure(EntityTypeBuilder<Creneau> builder)
        {
            builder.ToTable("creneau");
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.HasIndex(c => new { c.ReferentId, c.Debut }).IsUnique().HasFilter("referent_id IS NOT NULL AND retire_le IS NULL");
            builder.HasIndex(c => new { c.StructureId, c.Debut });
            builder.HasOne<Structure>().WithMany().HasForeignKey(c => c.StructureId);
        }
    }
}

/// <summary>Pour quoi l'on se voit ; les nombres sont ceux de la base.</summary>
public enum ObjetRendezVous
{
    /// <summary>Décider de l'orientation.</summary>
    Orientation = 1,

    /// <summary>Être accompagné par son référent.</summary>
    Accompagnement = 2,
}
