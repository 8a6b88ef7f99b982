using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Profils;

/// <summary>Le profil de compétences et le CV d'une personne (lignes 2555-2561) : des cases cochées, aucun texte libre (2524). Le suivant ne l'efface pas.</summary>
public sealed class ProfilCompetences
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Personne, telle qu'elle était alors : une fiche absorbée depuis mène à celle qui la garde.</summary>
    public required long PersonneId { get; init; }

    /// <summary>Jour.</summary>
    public required DateOnly EtabliLe { get; init; }

    /// <summary>Cases cochées, « rubrique:code » séparés par des virgules.</summary>
    public required string Codes { get; init; }

    /// <summary>Instant UTC d'enregistrement.</summary>
    public required DateTime EnregistreLe { get; init; }

    /// <summary>Compte qui l'a établi.</summary>
    public Guid? EnregistrePar { get; init; }

    /// <summary>Clés cochées.</summary>
    public IReadOnlyList<string> Cles => Codes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    internal sealed class Configuration : IEntityTypeConfiguration<ProfilCompetences>
    {
        public void Configure(EntityTypeBuilder<ProfilCompetences> builder)
        {
            builder.ToTable("profil_competences");
            builder.Property(p => p.Id).ValueGeneratedNever();
            builder.Ignore(p => p.Cles);
            builder.HasIndex(p => p.PersonneId);
        }
    }
}
