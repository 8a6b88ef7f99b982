using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Diagnostics;

/// <summary>
/// Un diagnostic établi : des cases cochées, aucun texte libre (ligne 2524). Le suivant ne l'efface pas. Le fait du parcours en porte les
/// seules contraintes ; celui-ci garde tout.
/// </summary>
public sealed class Diagnostic
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Personne, telle qu'elle était alors : une fiche absorbée depuis mène à celle qui la garde.</summary>
    public required long PersonneId { get; init; }

    /// <summary>Jour.</summary>
    public required DateOnly EtabliLe { get; init; }

    /// <summary>Version de la nomenclature.</summary>
    public required string Nomenclature { get; init; }

    /// <summary>Cases cochées, « type:code » séparés par des virgules.</summary>
    public required string Codes { get; init; }

    /// <summary>Instant UTC d'enregistrement.</summary>
    public required DateTime EnregistreLe { get; init; }

    /// <summary>Compte qui l'a établi.</summary>
    public Guid? EnregistrePar { get; init; }

    /// <summary>Clés cochées.</summary>
    public IReadOnlyList<string> Cles => Codes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    internal sealed class Configuration : IEntityTypeConfiguration<Diagnostic>
    {
        public void Configure(EntityTypeBuilder<Diagnostic> builder)
        {
            builder.ToTable("diagnostic");
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.Ignore(d => d.Cles);
            builder.HasIndex(d => d.PersonneId);
        }
    }
}
