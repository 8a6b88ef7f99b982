using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.Invitations;

/// <summary>Une invitation à déposer des fichiers, par un lien qui expire (ligne 2720 : les fichiers qui reviennent de France Travail).</summary>
public sealed class InvitationDepot
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Clé de l'acte qui invite : rejoué, il n'invite pas deux fois ; nulle quand rien n'est à rejouer.</summary>
    public string? CleIdempotence { get; init; }

    /// <summary>Adresse invitée, chiffrée.</summary>
    public required byte[] Courriel { get; init; }

    /// <summary>Ce qui est attendu, montré à la personne invitée.</summary>
    public required string Attendu { get; init; }

    /// <summary>SHA-256 du jeton du lien.</summary>
    public required byte[] JetonHache { get; init; }

    /// <summary>Fichiers permis.</summary>
    public required int Fichiers { get; init; }

    /// <summary>Fichiers encore permis.</summary>
    public required int Restants { get; set; }

    /// <summary>Instant UTC de création.</summary>
    public required DateTime CreeLe { get; init; }

    /// <summary>Compte qui invite ; nul pour le système.</summary>
    public Guid? CreePar { get; init; }

    /// <summary>Instant UTC d'expiration.</summary>
    public required DateTime ExpireLe { get; init; }

    /// <summary>Instant UTC du retrait par un agent.</summary>
    public DateTime? RetireeLe { get; set; }

    /// <summary>Vrai quand un fichier peut encore être déposé.</summary>
    public bool DonneAcces(DateTime maintenant) => RetireeLe is null && ExpireLe > maintenant && Restants > 0;

    internal sealed class Configuration : IEntityTypeConfiguration<InvitationDepot>
    {
        public void Configure(EntityTypeBuilder<InvitationDepot> builder)
        {
            builder.ToTable("invitation_depot");
            builder.Property(i => i.Id).ValueGeneratedNever();
            builder.HasIndex(i => i.JetonHache).IsUnique();
            builder.HasIndex(i => i.CleIdempotence).IsUnique();
        }
    }
}
