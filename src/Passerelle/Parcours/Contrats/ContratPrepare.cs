using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Contrats;

/// <summary>
/// Un contrat d'engagement (code du travail, art. L. 5411-6) : projet, puis signé et figé. Une révision ou un renouvellement est un autre contrat, qui dit
/// lequel il suit. Sa signature est un fait du parcours, sous la même référence.
/// </summary>
public sealed class ContratPrepare
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Personne, telle qu'elle était alors : une fiche absorbée depuis mène à celle qui la garde.</summary>
    public required long PersonneId { get; init; }

    /// <summary>Contrat qu'il révise ou renouvelle.</summary>
    public Guid? SuitId { get; init; }

    /// <summary>Diagnostic dont il part ; nul quand aucun n'est établi.</summary>
    public Guid? DiagnosticId { get; set; }

    /// <summary>Heures par semaine.</summary>
    public decimal Heures { get; set; }

    /// <summary>Code d'un <see cref="Regles.MotifDuree"/>, sous quinze heures.</summary>
    public string? Motif { get; set; }

    /// <summary>La personne a demandé qu'aucune heure ne soit imposée.</summary>
    public bool Demandee { get; set; }

    /// <summary>Natures d'activité (art. R. 5411-15), séparées par des virgules.</summary>
    public required string Activites { get; set; }

    /// <summary>Engagements du référent, séparés par des virgules.</summary>
    public required string Engagements { get; set; }

    /// <summary>Jours entre deux échanges.</summary>
    public int Rythme { get; set; }

    /// <summary>Jour où le plan sera revu.</summary>
    public DateOnly RevoirLe { get; set; }

    /// <summary>Structure et référent unique, à la préparation.</summary>
    public string? Structure { get; set; }

    /// <summary>Référent unique.</summary>
    public string? Referent { get; set; }

    /// <summary>Instant UTC de préparation.</summary>
    public required DateTime PrepareLe { get; init; }

    /// <summary>Compte qui l'a préparé.</summary>
    public Guid? PreparePar { get; init; }

    /// <summary>Jour où les deux l'ont signé ; nul : projet.</summary>
    public DateOnly? SigneLe { get; set; }

    /// <summary>ECRAN ou PAPIER.</summary>
    public string? ModeSignature { get; set; }

    /// <summary>Document signé, figé (JSON du document décrit).</summary>
    public string? Document { get; set; }

    /// <summary>Empreinte SHA-256 du document signé, en hexadécimal.</summary>
    public string? Empreinte { get; set; }

    /// <summary>Instant UTC où la signature fut enregistrée.</summary>
    public DateTime? SignatureLe { get; set; }

    /// <summary>Compte qui l'a enregistrée.</summary>
    public Guid? SignaturePar { get; set; }

    /// <summary>Change à chaque modification : deux agents ne s'écrasent pas.</summary>
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ContratPrepare>
    {
        public void Configure(EntityTypeBuilder<ContratPrepare> builder)
        {
            builder.ToTable("contrat_engagement");
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.Property(c => c.Heures).HasPrecision(5, 2);
            builder.Property(c => c.Version).IsConcurrencyToken();
            // Une personne n'a qu'un projet à la fois.
            builder.HasIndex(c => c.PersonneId).IsUnique().HasFilter("signe_le IS NULL").HasDatabaseName("ix_contrat_engagement_projet");
            builder.HasIndex(c => c.PersonneId, "personne");
        }
    }
}

/// <summary>Le contrat signé sur papier, chiffré.</summary>
public sealed class PieceContrat
{
    /// <summary>Contrat.</summary>
    public required Guid ContratId { get; init; }

    /// <summary>Type : PDF, JPEG ou PNG.</summary>
    public required string Genre { get; init; }

    /// <summary>Contenu chiffré.</summary>
    public required byte[] Contenu { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PieceContrat>
    {
        public void Configure(EntityTypeBuilder<PieceContrat> builder)
        {
            builder.ToTable("piece_contrat");
            builder.HasKey(p => p.ContratId);
            builder.Property(p => p.ContratId).ValueGeneratedNever();
        }
    }
}
