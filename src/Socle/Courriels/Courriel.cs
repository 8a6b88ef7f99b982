using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Socle.Courriels;

/// <summary>Où en est un message à envoyer.</summary>
public enum StatutCourriel
{
    /// <summary>Attend son tour, ou son prochain essai.</summary>
    EnAttente = 1,

    /// <summary>Pris par une passe d'envoi.</summary>
    EnCours = 2,

    /// <summary>Accepté par le serveur de messagerie, ou tenu pour tel par un agent.</summary>
    Envoye = 3,

    /// <summary>La remise s'est interrompue sans réponse du serveur : peut-être parti. Un agent décide ; jamais renvoyé seul.</summary>
    Incertain = 4,

    /// <summary>Refusé par le serveur, ou trop d'essais : rien n'est parti.</summary>
    Refuse = 5,

    /// <summary>Sans objet : ce qu'il annonçait n'existe plus, ou un agent y a renoncé. Rien n'est parti.</summary>
    Annule = 6,
}

/// <summary>
/// Un message de la boîte d'envoi (courriel, SMS ou lettre), écrit dans la transaction de l'acte qu'il annonce. Destinataire et texte sont
/// chiffrés (ils portent une adresse et un lien) ; le texte est effacé dès qu'il est parti.
/// </summary>
public sealed class Courriel
{
    /// <summary>Identifiant ; son Message-ID en est tiré, le même à chaque essai.</summary>
    public required Guid Id { get; init; }

    /// <summary>Clé de l'acte : deux fois la même ne fait qu'un courriel.</summary>
    public required string Cle { get; init; }

    /// <summary>Par où il part.</summary>
    public CanalMessage Canal { get; init; } = CanalMessage.Courriel;

    /// <summary>Clé de la personne à qui il s'adresse, dont un refus l'arrête ; nulle quand c'est à un agent ou à un partenaire.</summary>
    public Guid? Personne { get; init; }

    /// <summary>Ce qu'il annonce, pour l'agent : « avis de partage ».</summary>
    public required string Nature { get; init; }

    /// <summary>Identifiant public de ce qu'il annonce.</summary>
    public required Guid Objet { get; init; }

    /// <summary>Adresse, chiffrée.</summary>
    public required byte[] Destinataire { get; init; }

    /// <summary>Sujet et corps, chiffrés ; nul une fois parti ou annulé.</summary>
    public byte[]? Contenu { get; set; }

    /// <summary>État.</summary>
    public StatutCourriel Statut { get; set; } = StatutCourriel.EnAttente;

    /// <summary>Essais nets déjà faits.</summary>
    public int Essais { get; set; }

    /// <summary>Instant UTC d'écriture.</summary>
    public required DateTime CreeLe { get; init; }

    /// <summary>Instant UTC avant lequel il ne part pas.</summary>
    public required DateTime ProchainEssaiLe { get; set; }

    /// <summary>Instant UTC après lequel il n'a plus de sens (un code qui expire).</summary>
    public DateTime? PerimeLe { get; init; }

    /// <summary>Marque de la passe qui l'a pris : seule elle peut conclure.</summary>
    public Guid? Reclamation { get; set; }

    /// <summary>Instant UTC où une passe l'a pris.</summary>
    public DateTime? ReclameLe { get; set; }

    /// <summary>Instant UTC où la remise au serveur a commencé ; avant lui, rien n'a pu partir.</summary>
    public DateTime? RemiseLe { get; set; }

    /// <summary>Instant UTC de fin : accepté, refusé, annulé.</summary>
    public DateTime? FiniLe { get; set; }

    /// <summary>Pourquoi il n'est pas parti, sans donnée personnelle.</summary>
    public string? Raison { get; set; }

    /// <summary>Table <c>courriel</c>.</summary>
    public sealed class Configuration : IEntityTypeConfiguration<Courriel>
    {
        /// <inheritdoc/>
        public void Configure(EntityTypeBuilder<Courriel> builder)
        {
            builder.ToTable("courriel");
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.HasIndex(c => c.Cle).IsUnique();
            builder.HasIndex(c => new { c.Statut, c.ProchainEssaiLe });
            builder.HasIndex(c => c.Objet);
        }
    }
}
