using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Usagers;

/// <summary>Ce que les API font d'un usager inventé, pour que chaque réponse documentée puisse être obtenue.</summary>
public enum Comportement
{
    /// <summary>Comme tout le monde.</summary>
    Ordinaire = 0,

    /// <summary>R002 : il n'est pas rattaché à la structure de qui appelle.</summary>
    NonRattache = 1,

    /// <summary>R998 : un service répond en erreur (vu quand l'usager n'a pas d'adresse chez France Travail).</summary>
    ServiceEnErreur = 2,

    /// <summary>R999 : service indisponible.</summary>
    ServiceIndisponible = 3,

    /// <summary>Statut : population que l'API ne gère pas, rendue par un 200 qui est une erreur.</summary>
    PopulationNonGeree = 4,
}

/// <summary>
/// Ce que France Travail sait d'un usager et que l'annexe 1 ne dit pas : statut, durées, motifs, catégorie (lignes 2297-2315), certification.
/// Un inscrit venu d'un fichier n'en a pas : son statut se déduit de ses évènements.
/// </summary>
public sealed class FicheUsager
{
    /// <summary>Usager.</summary>
    public required long UsagerId { get; init; }

    /// <summary>Identifié, Inscrit, Cessé ou Radié.</summary>
    public required string Statut { get; init; }

    /// <summary>Date d'effet du statut.</summary>
    public required DateOnly DateEffet { get; init; }

    /// <summary>Mois d'inscription dans les 12 derniers.</summary>
    public int? Duree12 { get; init; }

    /// <summary>Dans les 24 derniers.</summary>
    public int? Duree24 { get; init; }

    /// <summary>Dans les 36 derniers.</summary>
    public int? Duree36 { get; init; }

    /// <summary>Code du motif d'inscription.</summary>
    public string? MotifInscription { get; init; }

    /// <summary>Code de la catégorie, 1 à 8.</summary>
    public string? Categorie { get; init; }

    /// <summary>Code de la situation au regard de l'emploi.</summary>
    public string? SituationEmploi { get; init; }

    /// <summary>Code du motif de clôture.</summary>
    public string? MotifCloture { get; init; }

    /// <summary>Identité certifiée.</summary>
    public required bool IdentiteCertifiee { get; init; }

    /// <summary>Réponse particulière.</summary>
    public required Comportement Comportement { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<FicheUsager>
    {
        public void Configure(EntityTypeBuilder<FicheUsager> builder)
        {
            builder.ToTable("fiche_usager");
            builder.HasKey(f => f.UsagerId);
            builder.Property(f => f.UsagerId).ValueGeneratedNever();
        }
    }
}
