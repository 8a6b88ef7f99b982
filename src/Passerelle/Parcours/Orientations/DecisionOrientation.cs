using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Orientations;

/// <summary>
/// Une orientation décidée. Elle n'est un fait du parcours qu'une fois notifiée (lignes 2009-2012) ; jusque-là elle s'annule, et
/// l'annulation se garde. Une personne n'en a qu'une en attente de notification.
/// </summary>
public sealed class DecisionOrientation
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Personne, telle qu'elle était lors de la décision : une fiche absorbée depuis mène à celle qui la garde.</summary>
    public required long PersonneId { get; init; }

    /// <summary>Réponses à l'entretien, « critere=CODE » séparés par des points-virgules ; nul pour une décision en lot.</summary>
    public string? Reponses { get; init; }

    /// <summary>Date d'effet du référentiel appliqué.</summary>
    public DateOnly? ReferentielDu { get; init; }

    /// <summary>Parcours proposé.</summary>
    public string? ParcoursPropose { get; init; }

    /// <summary>Organisme proposé.</summary>
    public string? OrganismePropose { get; init; }

    /// <summary>Raisons de la proposition et du choix du référent, une par ligne.</summary>
    public required string Raisons { get; init; }

    /// <summary>EMPLOI, SOCIO_PRO ou SOCIAL.</summary>
    public required string Parcours { get; init; }

    /// <summary>Organisme référent.</summary>
    public required string Organisme { get; init; }

    /// <summary>Structure.</summary>
    public required string Structure { get; init; }

    /// <summary>Référent ; nul quand la structure l'attribuera.</summary>
    public string? Referent { get; init; }

    /// <summary>Portefeuille intensif.</summary>
    public bool Intensif { get; init; }

    /// <summary>Code d'un <see cref="MotifEcart"/>, quand la décision n'est pas la proposition.</summary>
    public string? Ecart { get; init; }

    /// <summary>Qui décide : CD, FT, ML ou CE (ligne 1667).</summary>
    public required string Decideur { get; init; }

    /// <summary>Jour de la décision.</summary>
    public required DateOnly DecideeLe { get; init; }

    /// <summary>Instant UTC d'enregistrement.</summary>
    public required DateTime EnregistreeLe { get; init; }

    /// <summary>Compte qui l'a enregistrée.</summary>
    public Guid? EnregistreePar { get; init; }

    /// <summary>Décision en lot.</summary>
    public Guid? Lot { get; init; }

    /// <summary>Jour de la notification.</summary>
    public DateOnly? NotifieeLe { get; set; }

    /// <summary>Code d'un <see cref="ModeNotification"/>.</summary>
    public string? Mode { get; set; }

    /// <summary>Instant UTC d'annulation.</summary>
    public DateTime? AnnuleeLe { get; set; }

    /// <summary>Compte qui l'a annulée.</summary>
    public Guid? AnnuleePar { get; set; }

    /// <summary>Ni notifiée, ni annulée.</summary>
    public bool EstEnAttente => NotifieeLe is null && AnnuleeLe is null;

    internal sealed class Configuration : IEntityTypeConfiguration<DecisionOrientation>
    {
        public void Configure(EntityTypeBuilder<DecisionOrientation> builder)
        {
            builder.ToTable("decision_orientation");
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.Ignore(d => d.EstEnAttente);
            builder.HasIndex(d => d.PersonneId).IsUnique().HasFilter("notifiee_le IS NULL AND annulee_le IS NULL").HasDatabaseName("ix_decision_en_attente");
            builder.HasIndex(d => d.Lot);
        }
    }
}
