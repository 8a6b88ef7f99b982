using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Simulations;

/// <summary>Ce qu'une simulation suppose.</summary>
public enum NatureMouvement
{
    /// <summary>Des crédits passent d'une action à une autre, chez un même financeur.</summary>
    Deplacer = 1,

    /// <summary>Un financeur de plus, en plus ou à la place d'un autre.</summary>
    Cofinancer = 2,

    /// <summary>Un recrutement ou une dépense commence plus tard : au prorata des mois de l'année.</summary>
    Decaler = 3,
}

/// <summary>Un mouvement d'une simulation.</summary>
public sealed class MouvementSimule
{
    /// <summary>Identifiant.</summary>
    public required Guid Id { get; init; }

    /// <summary>Simulation.</summary>
    public required Guid Simulation { get; init; }

    /// <summary>Nature.</summary>
    public required NatureMouvement Nature { get; init; }

    /// <summary>Action d'où partent les crédits, ou que le mouvement touche.</summary>
    public required string Action { get; init; }

    /// <summary>Action où ils vont ; nulle hors déplacement.</summary>
    public string? Vers { get; init; }

    /// <summary>ETAT, CD ou AUTRES : crédits déplacés, ou financeur que le nouveau remplace ; nul quand il s'ajoute.</summary>
    public string? Financeur { get; init; }

    /// <summary>Nom du nouveau financeur, ou objet de la dépense décalée.</summary>
    public string? Libelle { get; init; }

    /// <summary>Montant déplacé ou apporté ; coût de l'année entière pour un décalage.</summary>
    public required decimal Montant { get; init; }

    /// <summary>Mois de retard, de 1 à 12 ; nul hors décalage.</summary>
    public int? Mois { get; init; }

    /// <summary>Instant UTC.</summary>
    public required DateTime SupposeLe { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<MouvementSimule>
    {
        public void Configure(EntityTypeBuilder<MouvementSimule> builder)
        {
            builder.ToTable("mouvement_simule");
            builder.Property(m => m.Id).ValueGeneratedNever();
            builder.Property(m => m.Montant).HasPrecision(14, 4);
            builder.HasIndex(m => m.Simulation);
        }
    }
}
