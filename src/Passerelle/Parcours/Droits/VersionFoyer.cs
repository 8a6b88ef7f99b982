using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Droits;

/// <summary>
/// Contenu d'un foyer tel qu'un flux l'a dit : une ligne à chaque changement. Les flux qui l'ont montré sont ses
/// <see cref="PresenceFoyer"/> ; l'historique d'une personne se lit en les rangeant dans l'ordre des flux.
/// </summary>
public sealed class VersionFoyer
{
    /// <summary>Identifiant interne.</summary>
    public long Id { get; init; }

    /// <summary>Dossier.</summary>
    public required long DossierId { get; init; }

    /// <summary>FONORG : CAF ou MSA.</summary>
    public required string Organisme { get; init; }

    /// <summary>NUMORG (551 : CAF de la Meuse).</summary>
    public required string NumeroOrganisme { get; init; }

    /// <summary>MATRICULE, sans zéros ajoutés.</summary>
    public required string Matricule { get; init; }

    /// <summary>DTDEMRSA.</summary>
    public DateOnly? DateDemande { get; init; }

    /// <summary>DTODRSA, absente des flux VRSB0801.</summary>
    public DateOnly? DateOuverture { get; init; }

    /// <summary>ETATDOSRSA : 0 à 6, Z, ou vide.</summary>
    public required string Etat { get; init; }

    /// <summary>La plus ancienne des dates DDSUS… du foyer.</summary>
    public DateOnly? DebutSuspension { get; init; }

    /// <summary>Motifs de suspension (MOTISUSDRORSA, MOTISUSVERSRSA), séparés par des virgules.</summary>
    public string? MotifsSuspension { get; init; }

    /// <summary>MOTICLORSA.</summary>
    public string? MotifCloture { get; init; }

    /// <summary>DTCLORSA.</summary>
    public DateOnly? DateCloture { get; init; }

    /// <summary>SITFAM.</summary>
    public string? SituationFamille { get; init; }

    /// <summary>Enfants présents au foyer (ROLEPERS ENF), comptés et non nommés.</summary>
    public required int Enfants { get; init; }

    /// <summary>NUMVOIE LIBTYPEVOIE NOMVOIE de l'adresse RGADR 01.</summary>
    public string? Adresse { get; init; }

    /// <summary>COMPLIDEADR COMPLADR LIEUDIST.</summary>
    public string? ComplementAdresse { get; init; }

    /// <summary>CODEPOS.</summary>
    public string? CodePostal { get; init; }

    /// <summary>NOMCOM.</summary>
    public string? Commune { get; init; }

    /// <summary>NUMCOM : code INSEE ; vide à l'étranger ou absent (ligne 2678).</summary>
    public string? CodeInsee { get; init; }

    /// <summary>LIBANO : les doutes de l'expéditeur, gardés et montrés.</summary>
    public string? Anomalies { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<VersionFoyer>
    {
        public void Configure(EntityTypeBuilder<VersionFoyer> builder)
        {
            builder.ToTable("version_foyer");
            builder.Property(v => v.Id).ValueGeneratedNever();
            builder.HasIndex(v => v.DossierId);
            builder.HasIndex(v => v.Matricule);
        }
    }
}
