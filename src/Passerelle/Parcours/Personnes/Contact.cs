using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Personnes;

/// <summary>Coordonnées et situation qu'un flux d'instruction (VIRS0901) donne pour une identité ; la plus récente dans l'ordre des flux vaut.</summary>
public sealed class Contact
{
    /// <summary>Identifiant interne.</summary>
    public long Id { get; init; }

    /// <summary>Identité.</summary>
    public required long IdentiteId { get; init; }

    /// <summary>Flux qui le dit.</summary>
    public required long FluxId { get; init; }

    /// <summary>NUMTEL, chiffres seuls ou format international.</summary>
    public string? Telephone { get; init; }

    /// <summary>AUTORUTITEL : A accord, R refus, I inconnu.</summary>
    public string? AccordTelephone { get; init; }

    /// <summary>ADRELEC.</summary>
    public string? Courriel { get; init; }

    /// <summary>AUTORUTIADRELEC : A accord, R refus, I inconnu.</summary>
    public string? AccordCourriel { get; init; }

    /// <summary>NATI : F, C ou A.</summary>
    public string? Nationalite { get; init; }

    /// <summary>NIVETU.</summary>
    public string? NiveauEtude { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Contact>
    {
        public void Configure(EntityTypeBuilder<Contact> builder)
        {
            builder.ToTable("contact");
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.HasIndex(c => new { c.IdentiteId, c.FluxId }).IsUnique();
        }
    }
}
