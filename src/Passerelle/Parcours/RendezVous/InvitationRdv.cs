using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.RendezVous;

/// <summary>
/// Une personne est invitée à choisir elle-même son rendez-vous, par un lien qui n'est qu'à elle. Une personne n'a qu'une invitation
/// ouverte pour un objet : la suivante ferme la précédente.
/// </summary>
public sealed class InvitationRdv
{
    /// <summary>Jours pour choisir.</summary>
    public const int Jours = 10;

    /// <summary>Jours avant la relance de qui n'a pas choisi.</summary>
    public const int JoursAvantRelance = 3;

    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Personne, telle qu'elle était alors.</summary>
    public required long PersonneId { get; init; }

    /// <summary>Pour quoi.</summary>
    public required ObjetRendezVous Objet { get; init; }

    /// <summary>SHA-256 du code du lien.</summary>
    public required byte[] JetonHache { get; init; }

    /// <summary>Instant UTC où elle fut faite.</summary>
    public required DateTime FaiteLe { get; init; }

    /// <summary>Compte qui invite.</summary>
    public Guid? FaitePar { get; init; }

    /// <summary>Instant UTC après lequel on ne choisit plus ; un rendez-vous pris se change jusqu'à son heure.</summary>
    public required DateTime ExpireLe { get; init; }

    /// <summary>Instant UTC où une autre l'a remplacée, ou un agent l'a retirée.</summary>
    public DateTime? FermeeLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<InvitationRdv>
    {
        public void Configure(EntityTypeBuilder<InvitationRdv> builder)
        {
            builder.ToTable("invitation_rdv");
            builder.Property(i => i.Id).ValueGeneratedNever();
            builder.HasIndex(i => i.JetonHache).IsUnique();
            builder.HasIndex(i => new { i.PersonneId, i.Objet }).IsUnique().HasFilter("fermee_le IS NULL").HasDatabaseName("ix_invitation_rdv_ouverte");
        }
    }
}
