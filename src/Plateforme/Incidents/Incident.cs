using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Incidents;

/// <summary>Qui a constaté le dysfonctionnement.</summary>
public enum OrigineIncident
{
    /// <summary>France Travail : le partenaire est à informer (lignes 2213-2215).</summary>
    [Display(Name = "France Travail")]
    FranceTravail = 1,

    /// <summary>Le partenaire : France Travail le prend en compte (ligne 2216).</summary>
    [Display(Name = "le partenaire")]
    Partenaire = 2,
}

/// <summary>Nature d'un incident (lignes 2209-2212), et la faille de sécurité, qui a son propre délai (ligne 2228).</summary>
public enum NatureIncident
{
    /// <summary>Complétude, cohérence ou qualité des données échangées.</summary>
    [Display(Name = "applicatif")]
    Applicatif = 1,

    /// <summary>Interruption ou dégradation de service d'une des applications utilisées.</summary>
    [Display(Name = "disponibilité de service")]
    Disponibilite = 2,

    /// <summary>Faille de sécurité : 48 heures pour la communiquer.</summary>
    [Display(Name = "faille de sécurité")]
    Faille = 3,
}

/// <summary>Un incident et ce qui a été fait, étape par étape.</summary>
public sealed class Incident
{
    /// <summary>Numéro.</summary>
    public long Id { get; init; }

    /// <summary>Qui l'a constaté.</summary>
    public required OrigineIncident Origine { get; init; }

    /// <summary>Nature.</summary>
    public required NatureIncident Nature { get; init; }

    /// <summary>API touchée ; nulle quand c'est l'ensemble, ou autre chose.</summary>
    public string? Api { get; init; }

    /// <summary>En une ligne, sans donnée personnelle.</summary>
    public required string Titre { get; init; }

    /// <summary>Éléments relatifs au problème rencontré.</summary>
    public required string Description { get; init; }

    /// <summary>Pré-diagnostic du partenaire, avant de signaler (ligne 2235).</summary>
    public string? PreDiagnostic { get; init; }

    /// <summary>Vrai quand c'est le partenaire qui est indisponible : ce temps ne compte pas dans le taux de disponibilité (ligne 2207).</summary>
    public required bool ChezLePartenaire { get; init; }

    /// <summary>Vrai quand la sonde l'a ouvert.</summary>
    public bool ParLaSonde { get; init; }

    /// <summary>Instant UTC du constat, ou de la découverte de la faille.</summary>
    public required DateTime ConstateLe { get; init; }

    /// <summary>Instant UTC de la déclaration.</summary>
    public required DateTime DeclareLe { get; init; }

    /// <summary>Retour au service annoncé au partenaire, ou planifié avec lui (ligne 2217).</summary>
    public DateTime? RetourPrevuLe { get; set; }

    /// <summary>Clos : validé par le partenaire.</summary>
    public DateTime? ClosLe { get; set; }

    /// <summary>Ce qui a été fait, dans l'ordre.</summary>
    public List<EtapeIncident> Etapes { get; init; } = [];

    /// <summary>Instant UTC de la dernière étape de ce genre ; nul quand elle n'a pas eu lieu.</summary>
    public DateTime? Fait(GenreEtape genre) => Etapes.FindLast(e => e.Genre == genre)?.FaiteLe;

    /// <summary>Instant UTC de la première étape de ce genre : celle qu'un délai attend.</summary>
    public DateTime? PremierFait(GenreEtape genre) => Etapes.Find(e => e.Genre == genre)?.FaiteLe;

    /// <summary>Instant UTC du retour au service ; nul tant qu'il n'est pas rendu, ou quand l'essai du partenaire l'a démenti.</summary>
    public DateTime? RetabliLe => Fait(GenreEtape.Retablissement) is { } retabli && !(Fait(GenreEtape.EssaiManque) > retabli) ? retabli : null;

    internal sealed class Configuration : IEntityTypeConfiguration<Incident>
    {
        public void Configure(EntityTypeBuilder<Incident> builder)
        {
            builder.ToTable("incident");
            builder.HasIndex(i => i.ClosLe);
            builder.HasMany(i => i.Etapes).WithOne().HasForeignKey(e => e.IncidentId);
        }
    }
}
