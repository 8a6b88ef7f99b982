using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.Partages;

/// <summary>État d'un partage.</summary>
public enum StatutPartage
{
    /// <summary>Ouvert à ses destinataires, tant que leur lien n'est ni expiré ni épuisé.</summary>
    Ouvert = 1,

    /// <summary>Reçu par tous, et détruit comme demandé.</summary>
    Recu = 2,

    /// <summary>Expiré, détruit.</summary>
    Expire = 3,

    /// <summary>Retiré par un agent, détruit.</summary>
    Revoque = 4,

    /// <summary>Contenu trouvé altéré sur le disque : fermé, détruit.</summary>
    Altere = 5,
}

/// <summary>Un fichier mis à disposition par liens qui expirent (lignes 2181 et 2692).</summary>
public sealed class Partage
{
    /// <summary>Identifiant public, et nom du contenu dans le coffre.</summary>
    public required Guid Id { get; init; }

    /// <summary>Clé de l'acte : la même ne fait qu'un partage.</summary>
    public required string CleIdempotence { get; init; }

    /// <summary>Nom du fichier.</summary>
    public required string Nom { get; init; }

    /// <summary>Nom en minuscules, pour le chercher de la même façon sur les deux moteurs.</summary>
    public required string NomCherche { get; init; }

    /// <summary>Octets.</summary>
    public required long Taille { get; init; }

    /// <summary>SHA-256, en hexadécimal.</summary>
    public required string Empreinte { get; init; }

    /// <summary>Clé de données enveloppée ; nulle dès que le partage est fermé : le contenu est alors illisible à jamais.</summary>
    public byte[]? CleEnveloppee { get; set; }

    /// <summary>Instant UTC de création.</summary>
    public required DateTime CreeLe { get; init; }

    /// <summary>Compte qui partage ; nul pour le système.</summary>
    public Guid? CreePar { get; init; }

    /// <summary>Instant UTC d'expiration.</summary>
    public required DateTime ExpireLe { get; set; }

    /// <summary>Téléchargements permis à chaque destinataire.</summary>
    public required int Telechargements { get; init; }

    /// <summary>Vrai quand un code reçu par courriel est demandé à chaque téléchargement.</summary>
    public bool AvecCode { get; init; }

    /// <summary>Vrai quand le contenu se détruit une fois confirmé par tous.</summary>
    public bool DetruireApresReception { get; init; }

    /// <summary>Adresse, chiffrée, qui reçoit l'accusé de première collecte.</summary>
    public byte[]? Accuse { get; init; }

    /// <summary>État.</summary>
    public StatutPartage Statut { get; set; } = StatutPartage.Ouvert;

    /// <summary>Instant UTC de la première collecte.</summary>
    public DateTime? CollecteLe { get; set; }

    /// <summary>Instant UTC de fermeture.</summary>
    public DateTime? FermeLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Partage>
    {
        public void Configure(EntityTypeBuilder<Partage> builder)
        {
            builder.ToTable("partage");
            builder.Property(p => p.Id).ValueGeneratedNever();
            builder.HasIndex(p => p.CleIdempotence).IsUnique();
            builder.HasIndex(p => new { p.Statut, p.ExpireLe });
        }
    }
}
