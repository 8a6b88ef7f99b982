using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Structures;

/// <summary>
/// Une structure d'accompagnement. Les faits la nomment : son nom est sa clé pour eux, et ne se reprend donc pas (ADR 0040).
/// </summary>
public sealed class Structure
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Nom, unique, tel que les faits le portent (STRUCTURE_REFERENTE).</summary>
    public required string Nom { get; init; }

    /// <summary>Code d'une <see cref="NatureOrganisme"/>.</summary>
    public required string Organisme { get; set; }

    /// <summary>Codes d'arrondissement, d'EPCI ou INSEE, séparés par des virgules ; nul : le département entier.</summary>
    public string? Territoire { get; set; }

    /// <summary>Compte de son responsable.</summary>
    public Guid? ResponsableId { get; set; }

    /// <summary>Dernier jour d'activité ; nul tant qu'elle accueille.</summary>
    public DateOnly? FermeeLe { get; set; }

    /// <summary>Change à chaque modification : deux agents ne s'écrasent pas.</summary>
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Structure>
    {
        public void Configure(EntityTypeBuilder<Structure> builder)
        {
            builder.ToTable("structure");
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.Property(s => s.Version).IsConcurrencyToken();
            builder.HasIndex(s => s.Nom).IsUnique();
        }
    }
}
