using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.BasePilotage;

/// <summary>
/// Où en est le rapprochement d'une ligne de pilotage avec un inscrit. L'annexe 1 ne porte pas le matricule, l'annexe 4 ni nom ni
/// NIR : seuls les champs communs décident, et l'inconnu se dit avec sa raison.
/// </summary>
public enum Rapprochement
{
    /// <summary>Un seul inscrit convient à la ligne, et une seule ligne à l'inscrit.</summary>
    Rapproche = 1,

    /// <summary>Pas encore orientée : elle n'a pas à être inscrite.</summary>
    SansOrientation = 2,

    /// <summary>Commune vide : trop peu de champs pour décider.</summary>
    SansCommune = 3,

    /// <summary>Aucun inscrit ne convient.</summary>
    AucunCandidat = 4,

    /// <summary>Plusieurs inscrits conviennent.</summary>
    PlusieursCandidats = 5,

    /// <summary>Un inscrit convient, mais aussi à une autre ligne.</summary>
    CandidatPartage = 6,
}

/// <summary>Une ligne de la base de pilotage (16 colonnes, lignes 2676-2691) telle qu'un dépôt l'a donnée : chaque dépôt garde les siennes.</summary>
public sealed class LignePilotage
{
    /// <summary>Dépôt.</summary>
    public required long ReceptionId { get; init; }

    /// <summary>Rang dans le dépôt.</summary>
    public required int Rang { get; init; }

    /// <summary>ID_CAF.</summary>
    public required string IdCaf { get; init; }

    /// <summary>ROLE_CAF : DEM ou CJT.</summary>
    public required string RoleCaf { get; init; }

    /// <summary>COMMUNE, code INSEE.</summary>
    public string? Commune { get; init; }

    /// <summary>DATE_NAISSANCE, au 1er du mois.</summary>
    public required DateOnly DateNaissance { get; init; }

    /// <summary>DATE_NOTIFICATION_DEPARTEMENT.</summary>
    public required DateOnly DateNotificationDepartement { get; init; }

    /// <summary>DATE_INVITATION.</summary>
    public DateOnly? DateInvitation { get; init; }

    /// <summary>DATE_RDV_ORIENTATION.</summary>
    public DateOnly? DateRdvOrientation { get; init; }

    /// <summary>DATE_ORIENTATION.</summary>
    public DateOnly? DateOrientation { get; init; }

    /// <summary>DATE_1ER_RDV_ACCOMPAGNEMENT.</summary>
    public DateOnly? DatePremierRdvAccompagnement { get; init; }

    /// <summary>STRUCTURE_REFERENTE.</summary>
    public string? StructureReferente { get; init; }

    /// <summary>Structure ramenée à ce que le rapprochement compare.</summary>
    public required string StructureComparee { get; init; }

    /// <summary>C_TYPEPARCOURS : PED, PSP ou PSO.</summary>
    public string? TypeParcours { get; init; }

    /// <summary>DATE_CER.</summary>
    public DateOnly? DateCer { get; init; }

    /// <summary>TYPE_CONTRAT : CER, PPAE ou CE.</summary>
    public string? TypeContrat { get; init; }

    /// <summary>DEPARTEMENT.</summary>
    public required string Departement { get; init; }

    /// <summary>DEPARTEMENT_CODE_CAF.</summary>
    public string? DepartementCodeCaf { get; init; }

    /// <summary>STOCK : vrai pour O.</summary>
    public required bool Stock { get; init; }

    /// <summary>Où en est le rapprochement.</summary>
    public required Rapprochement Rapprochement { get; init; }

    /// <summary>Inscrit rapproché.</summary>
    public long? UsagerId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<LignePilotage>
    {
        public void Configure(EntityTypeBuilder<LignePilotage> builder)
        {
            builder.ToTable("ligne_pilotage");
            builder.HasKey(l => new { l.ReceptionId, l.Rang });
            builder.HasIndex(l => new { l.IdCaf, l.RoleCaf });
        }
    }
}
