using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Personnes;

/// <summary>
/// L'identifiant sous lequel France Travail connaît une personne (ligne 1983), tel qu'il l'a dit. Il reste à la fiche dont il fut dit : une fusion qui
/// se défait le lui laisse.
/// </summary>
public sealed class IdentifiantFranceTravail
{
    /// <summary>Longueur la plus grande gardée.</summary>
    public const int LongueurMaximale = 20;

    /// <summary>Personne.</summary>
    public required long PersonneId { get; init; }

    /// <summary>Identifiant, lettres et chiffres.</summary>
    public required string Numero { get; init; }

    /// <summary>Qui l'a dit : « accuse », puis les voies à venir.</summary>
    public required string Source { get; set; }

    /// <summary>Instant UTC où il fut dit pour la dernière fois.</summary>
    public required DateTime RecuLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<IdentifiantFranceTravail>
    {
        public void Configure(EntityTypeBuilder<IdentifiantFranceTravail> builder)
        {
            builder.ToTable("identifiant_france_travail");
            builder.HasKey(i => new { i.PersonneId, i.Numero });
        }
    }
}
