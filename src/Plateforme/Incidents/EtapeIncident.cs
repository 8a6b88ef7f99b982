using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Incidents;

/// <summary>Une étape du traitement (lignes 2226-2240).</summary>
public enum GenreEtape
{
    /// <summary>France Travail confirme la prise en charge au demandeur.</summary>
    [Display(Name = "pris en compte")]
    PriseEnCompte = 1,

    /// <summary>France Travail informe le partenaire du dysfonctionnement et du délai prévisible.</summary>
    [Display(Name = "partenaire informé")]
    Information = 2,

    /// <summary>France Travail qualifie : raisons de la défaillance, délai prévu ; escalade vers l'équipe compétente.</summary>
    [Display(Name = "qualifié")]
    Qualification = 3,

    /// <summary>Solution temporaire.</summary>
    [Display(Name = "contourné")]
    Contournement = 4,

    /// <summary>Service rendu, à vérifier par le partenaire.</summary>
    [Display(Name = "service rendu")]
    Retablissement = 5,

    /// <summary>Le partenaire a testé : le service n'est pas rendu.</summary>
    [Display(Name = "essai du partenaire manqué")]
    EssaiManque = 6,

    /// <summary>Le partenaire a testé et validé.</summary>
    [Display(Name = "essai du partenaire réussi")]
    EssaiReussi = 7,

    /// <summary>Le partenaire valide la clôture.</summary>
    [Display(Name = "clos")]
    Cloture = 8,
}

/// <summary>Ce qui a été fait d'un incident, et quand.</summary>
public sealed class EtapeIncident
{
    /// <summary>Identifiant.</summary>
    public long Id { get; init; }

    /// <summary>Incident.</summary>
    public long IncidentId { get; init; }

    /// <summary>Genre.</summary>
    public required GenreEtape Genre { get; init; }

    /// <summary>Instant UTC.</summary>
    public required DateTime FaiteLe { get; init; }

    /// <summary>Ce qui est dit.</summary>
    public string? Texte { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<EtapeIncident>
    {
        public void Configure(EntityTypeBuilder<EtapeIncident> builder) => builder.ToTable("etape_incident");
    }
}
