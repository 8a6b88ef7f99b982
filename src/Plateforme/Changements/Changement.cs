using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Changements;

/// <summary>Ce qu'un changement remet en cause (lignes 2250-2270).</summary>
public enum GenreChangement
{
    /// <summary>Évolution mineure ou incident non bloquant, sans remise en cause du contrat de service : communiqué 5 jours avant (ligne 2263).</summary>
    [Display(Name = "mineur : 5 jours de prévenance")]
    Mineur = 1,

    /// <summary>Évolution majeure : planification conjointe, 3 mois (lignes 2269-2270).</summary>
    [Display(Name = "majeur : 3 mois de prévenance")]
    Majeur = 2,

    /// <summary>Contrat d'interface : 3 mois, et décision commune des parties (ligne 2265).</summary>
    [Display(Name = "contrat d'interface : 3 mois et décision commune")]
    ContratInterface = 3,
}

/// <summary>Un changement communiqué au partenaire, jusqu'à sa mise en production et au retour éventuel à la version d'avant.</summary>
public sealed class Changement
{
    /// <summary>Numéro.</summary>
    public long Id { get; init; }

    /// <summary>Genre.</summary>
    public required GenreChangement Genre { get; init; }

    /// <summary>API touchée ; nulle quand c'est l'ensemble.</summary>
    public string? Api { get; init; }

    /// <summary>En une ligne.</summary>
    public required string Titre { get; init; }

    /// <summary>Ce qui change.</summary>
    public required string Description { get; init; }

    /// <summary>Vrai quand il résout un incident bloquant : aucune prévenance (ligne 2269).</summary>
    public required bool ResoutBloquant { get; init; }

    /// <summary>Mois où la version précédente reste en ligne, 0 à 6 (ligne 2268).</summary>
    public required int MoisVersionPrecedente { get; init; }

    /// <summary>Instant UTC de la communication au partenaire.</summary>
    public required DateTime CommuniqueLe { get; init; }

    /// <summary>Jour prévu de mise en production.</summary>
    public required DateOnly PrevuLe { get; init; }

    /// <summary>Accord de France Travail à la mise en production.</summary>
    public DateTime? AccordFranceTravailLe { get; set; }

    /// <summary>Accord du partenaire.</summary>
    public DateTime? AccordPartenaireLe { get; set; }

    /// <summary>Mise en production.</summary>
    public DateTime? EnProductionLe { get; set; }

    /// <summary>Retour à la version d'avant (ligne 2273).</summary>
    public DateTime? RetourLe { get; set; }

    /// <summary>Pourquoi on y est revenu.</summary>
    public string? MotifRetour { get; set; }

    /// <summary>Abandon avant mise en production.</summary>
    public DateTime? AbandonneLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Changement>
    {
        public void Configure(EntityTypeBuilder<Changement> builder) => builder.ToTable("changement");
    }
}
