using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.Invitations;

/// <summary>État d'une pièce déposée.</summary>
public enum StatutPiece
{
    /// <summary>Attend un agent.</summary>
    ATraiter = 1,

    /// <summary>Importée ; son contenu est détruit ici.</summary>
    Importee = 2,

    /// <summary>Écartée avec un motif ; son contenu est détruit.</summary>
    Ecartee = 3,
}

/// <summary>Une pièce déposée sur invitation, chiffrée sous sa propre clé, de genre inconnu tant qu'un agent ne l'importe pas.</summary>
public sealed class PieceRecue
{
    /// <summary>Identifiant public, et nom du contenu dans le coffre.</summary>
    public required Guid Id { get; init; }

    /// <summary>Invitation.</summary>
    public required Guid InvitationId { get; init; }

    /// <summary>Nom du fichier.</summary>
    public required string Nom { get; init; }

    /// <summary>Octets.</summary>
    public required long Taille { get; init; }

    /// <summary>SHA-256, en hexadécimal.</summary>
    public required string Empreinte { get; init; }

    /// <summary>Clé de données enveloppée ; nulle dès que la pièce est traitée.</summary>
    public byte[]? CleEnveloppee { get; set; }

    /// <summary>Instant UTC du dépôt.</summary>
    public required DateTime RecueLe { get; init; }

    /// <summary>État.</summary>
    public StatutPiece Statut { get; set; } = StatutPiece.ATraiter;

    /// <summary>Pourquoi elle est écartée.</summary>
    public string? Motif { get; set; }

    /// <summary>Clé publique de la transmission qui l'a importée.</summary>
    public Guid? TransmissionCle { get; set; }

    /// <summary>Instant UTC où elle fut traitée.</summary>
    public DateTime? TraiteeLe { get; set; }

    /// <summary>Son nom est celui d'un accusé : elle répond à un envoi.</summary>
    public bool EstAccuse => Nom.StartsWith("accuse_", StringComparison.OrdinalIgnoreCase);

    internal sealed class Configuration : IEntityTypeConfiguration<PieceRecue>
    {
        public void Configure(EntityTypeBuilder<PieceRecue> builder)
        {
            builder.ToTable("piece_recue");
            builder.Property(p => p.Id).ValueGeneratedNever();
            builder.HasOne<InvitationDepot>().WithMany().HasForeignKey(p => p.InvitationId);
            builder.HasIndex(p => p.Statut);
        }
    }
}
