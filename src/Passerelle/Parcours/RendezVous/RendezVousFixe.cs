using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.RendezVous;

/// <summary>
/// Une place prise dans un créneau. Le fait du parcours (prévu, honoré, absence, annulé) en découle, sous la même référence. Une place
/// ne se donne jamais deux fois, ni deux places à la même personne : deux index uniques le garantissent, fût-ce dans la même seconde.
/// </summary>
public sealed class RendezVousFixe
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Créneau.</summary>
    public required Guid CreneauId { get; init; }

    /// <summary>Personne, telle qu'elle était alors : une fiche absorbée depuis mène à celle qui la garde.</summary>
    public required long PersonneId { get; init; }

    /// <summary>Place, à partir de 1.</summary>
    public required int Place { get; init; }

    /// <summary>Où il en est.</summary>
    public EtatRendezVous Etat { get; set; }

    /// <summary>Instant UTC où il fut pris.</summary>
    public required DateTime PrisLe { get; init; }

    /// <summary>Compte qui l'a pris.</summary>
    public Guid? PrisPar { get; init; }

    /// <summary>Invitation par laquelle la personne l'a pris elle-même.</summary>
    public Guid? InvitationId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RendezVousFixe>
    {
        public void Configure(EntityTypeBuilder<RendezVousFixe> builder)
        {
            builder.ToTable("rendez_vous");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.Property(r => r.Etat).IsConcurrencyToken();
            builder.HasIndex(r => new { r.CreneauId, r.Place }).IsUnique().HasFilter("etat <> 5");
            builder.HasIndex(r => new { r.CreneauId, r.PersonneId }).IsUnique().HasFilter("etat <> 5");
            // Un lien ouvert deux fois ne prend qu'un rendez-vous.
            builder.HasIndex(r => r.InvitationId).IsUnique().HasFilter("invitation_id IS NOT NULL AND etat <> 5");
            builder.HasIndex(r => r.PersonneId);
            builder.HasOne<Creneau>().WithMany().HasForeignKey(r => r.CreneauId);
        }
    }
}

/// <summary>Où en est un rendez-vous ; les nombres sont ceux de la base, et de ses index.</summary>
public enum EtatRendezVous
{
    /// <summary>Pas encore dit.</summary>
    Prevu = 1,

    /// <summary>La personne est venue.</summary>
    Honore = 2,

    /// <summary>Elle n'est pas venue.</summary>
    Absent = 3,

    /// <summary>Elle n'est pas venue, et a dit pourquoi.</summary>
    Excuse = 4,

    /// <summary>Annulé : la place est rendue.</summary>
    Annule = 5,
}
