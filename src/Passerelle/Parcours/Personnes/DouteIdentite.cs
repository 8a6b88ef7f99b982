using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Personnes;

/// <summary>Ce qui fait douter que deux fiches soient deux personnes.</summary>
public enum NatureDoute
{
    /// <summary>Même dossier et même rôle, ni le NIR ni la naissance ne concordent (désaccord).</summary>
    PlaceEnDesaccord = 1,

    /// <summary>Même dossier, même rôle, même naissance, deux NIR définitifs différents (accord partiel).</summary>
    NirDifferent = 2,

    /// <summary>Même NIR, naissances différentes, dans deux places différentes (accord partiel).</summary>
    NaissanceDifferente = 3,

    /// <summary>Mêmes noms et naissance dans deux dossiers, NIR absent d'un côté : jamais fusionné sur le nom seul.</summary>
    MemeEtatCivil = 4,
}

/// <summary>Issue d'un doute.</summary>
public enum StatutDoute
{
    /// <summary>À régler.</summary>
    Ouvert = 1,

    /// <summary>Une seule personne : les fiches sont fusionnées.</summary>
    Fusionne = 2,

    /// <summary>Deux personnes : les fiches restent séparées.</summary>
    Distinct = 3,
}

/// <summary>Deux fiches qu'un agent doit reconnaître comme une ou deux personnes. Tant qu'il n'a pas tranché, elles restent séparées.</summary>
public sealed class DouteIdentite
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Fiche déjà en base, ou la première lue du fichier.</summary>
    public required long PersonneId { get; init; }

    /// <summary>Fiche que le flux vient de créer.</summary>
    public required long AutrePersonneId { get; init; }

    /// <summary>Ce qui fait douter.</summary>
    public required NatureDoute Nature { get; init; }

    /// <summary>Vrai quand le jumeau était dans le même fichier, faux quand il était déjà en base.</summary>
    public required bool DansLeFichier { get; init; }

    /// <summary>Flux qui a levé le doute.</summary>
    public required long FluxId { get; init; }

    /// <summary>Instant UTC.</summary>
    public required DateTime LeveLe { get; init; }

    /// <summary>Issue.</summary>
    public StatutDoute Statut { get; set; } = StatutDoute.Ouvert;

    /// <summary>Instant UTC du règlement.</summary>
    public DateTime? RegleLe { get; set; }

    /// <summary>Compte qui a tranché.</summary>
    public Guid? ReglePar { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DouteIdentite>
    {
        public void Configure(EntityTypeBuilder<DouteIdentite> builder)
        {
            builder.ToTable("doute_identite");
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.HasIndex(d => new { d.PersonneId, d.AutrePersonneId }).IsUnique();
            builder.HasIndex(d => d.Statut);
        }
    }
}
