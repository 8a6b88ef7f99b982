using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Droits;

/// <summary>Un flux CAF/MSA reçu : ce qu'il faut pour le placer dans l'ordre total des flux (jour de réception, DTREF, création, empreinte).</summary>
public sealed class FluxRecu
{
    /// <summary>Identifiant, partagé avec la transmission qui l'a apporté.</summary>
    public long Id { get; init; }

    /// <summary>Jour où le département l'a reçu : DATE_NOTIFICATION_DEPARTEMENT et T0 (ligne 2680).</summary>
    public required DateOnly RecuLe { get; set; }

    /// <summary>Départage deux flux d'un même jour : DTREF, DTCREAFLUX et HEUCREAFLUX, empreinte, en texte ordinal.</summary>
    public required string Ordre { get; init; }

    /// <summary>Reprise de stock : les éligibles y sont « file active » (ligne 2691).</summary>
    public required bool Stock { get; set; }

    /// <summary>Flux d'instruction (VIRS0901) ou liste de contacts : il apporte des contacts, jamais un état de droit.</summary>
    public required bool Instruction { get; init; }

    /// <summary>Instant UTC où l'import a commencé : « connu au ».</summary>
    public required DateTime EnregistreLe { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<FluxRecu>
    {
        public void Configure(EntityTypeBuilder<FluxRecu> builder)
        {
            builder.ToTable("flux_recu");
            builder.Property(f => f.Id).ValueGeneratedNever();
        }
    }
}
