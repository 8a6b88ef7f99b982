using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Une partie de ce que France Travail sait d'une personne : une ressource d'une API.</summary>
public enum PartieDossier
{
    /// <summary>La recherche : connue d'eux, et sous quel numéro.</summary>
    Recherche = 1,

    /// <summary>Statut d'inscription.</summary>
    Statut = 2,

    /// <summary>Diagnostic : contraintes, besoins, pouvoir d'agir, autonomie numérique.</summary>
    Diagnostic = 3,

    /// <summary>Métiers recherchés.</summary>
    Metiers = 4,

    /// <summary>Projets de création, reprise ou franchise.</summary>
    Projets = 5,

    /// <summary>Orientations.</summary>
    Orientation = 6,

    /// <summary>Contrat d'engagement.</summary>
    Contrat = 7,

    /// <summary>Rendez-vous.</summary>
    RendezVous = 8,
}

/// <summary>
/// Le dernier état lu d'une partie du dossier d'une personne chez France Travail, tel que reçu et chiffré. Un essai manqué ne l'efface pas : l'état
/// d'avant reste, avec son âge et la raison de l'échec.
/// </summary>
public sealed class PartieLue
{
    /// <summary>Personne.</summary>
    public required long PersonneId { get; init; }

    /// <summary>Partie.</summary>
    public required PartieDossier Partie { get; init; }

    /// <summary>Corps reçu, chiffré ; nul quand il n'y a rien chez eux, ou que rien ne fut jamais lu.</summary>
    public byte[]? Contenu { get; set; }

    /// <summary>Instant UTC de cette lecture ; nul tant qu'aucune n'a abouti.</summary>
    public DateTime? LueLe { get; set; }

    /// <summary>Instant UTC du dernier essai.</summary>
    public required DateTime EssayeLe { get; set; }

    /// <summary>Pourquoi le dernier essai a manqué ; nul quand il a abouti.</summary>
    public string? Echec { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PartieLue>
    {
        public void Configure(EntityTypeBuilder<PartieLue> builder)
        {
            builder.ToTable("france_travail_partie");
            builder.HasKey(p => new { p.PersonneId, p.Partie });
        }
    }
}
