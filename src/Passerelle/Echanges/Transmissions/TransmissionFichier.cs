using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Genre de fichier reçu.</summary>
public enum GenreFichier
{
    /// <summary>Flux bénéficiaires CAF/MSA (VRSB0801, VRSD0301).</summary>
    FluxBeneficiaire = 1,

    /// <summary>Flux instruction CAF/MSA (VIRS0901).</summary>
    FluxInstruction = 2,

    /// <summary>Faits repris d'un autre outil (CSV).</summary>
    Reprise = 3,

    /// <summary>Contacts : liste CNAF, ou toute liste dont les colonnes ont été mises en correspondance.</summary>
    Contacts = 4,

    /// <summary>Fichier retour de France Travail (lignes 2693-2719).</summary>
    Retour = 5,
}

/// <summary>État d'une transmission.</summary>
public enum StatutTransmission
{
    /// <summary>Déposée, attend d'être lue.</summary>
    EnAttente = 1,

    /// <summary>En cours ; interrompue, elle reprend à son curseur.</summary>
    EnCours = 2,

    /// <summary>Terminée.</summary>
    Terminee = 3,

    /// <summary>Refusée entière : rien n'a changé.</summary>
    Refusee = 4,

    /// <summary>Liste aux colonnes inconnues : un agent doit les mettre en correspondance.</summary>
    AFaireCorrespondre = 5,
}

/// <summary>
/// Un fichier reçu et ce qu'il est devenu : empreinte, comptes, rejets. Reprise après un arrêt au curseur ; rien n'est exporté
/// tant qu'une transmission est incomplète.
/// </summary>
public sealed class TransmissionFichier
{
    /// <summary>Identifiant interne, celui du flux qu'elle apporte.</summary>
    public long Id { get; init; }

    /// <summary>Identifiant public.</summary>
    public required Guid Cle { get; init; }

    /// <summary>Genre.</summary>
    public required GenreFichier Genre { get; set; }

    /// <summary>Nom du fichier, sans chemin.</summary>
    public required string Nom { get; init; }

    /// <summary>SHA-256 du contenu, en hexadécimal.</summary>
    public required string Empreinte { get; set; }

    /// <summary>Mise en page reconnue : VRSB0801, VRSD0301, VIRS0901, REPRISE.</summary>
    public string? Version { get; set; }

    /// <summary>Nature lue du fichier (NATFLUX) : J quotidien, M mensuel.</summary>
    public string? Nature { get; set; }

    /// <summary>Référence du flux : DTREF.</summary>
    public DateOnly? Reference { get; set; }

    /// <summary>Jour de réception.</summary>
    public required DateOnly RecuLe { get; set; }

    /// <summary>Reprise de stock.</summary>
    public bool Stock { get; set; }

    /// <summary>État.</summary>
    public StatutTransmission Statut { get; set; } = StatutTransmission.EnAttente;

    /// <summary>Code et message du refus.</summary>
    public string? Refus { get; set; }

    /// <summary>Foyers, ou lignes, attendus.</summary>
    public int Attendus { get; set; }

    /// <summary>Foyers, ou lignes, déjà appliqués : le point de reprise.</summary>
    public int Curseur { get; set; }

    /// <summary>Personnes rencontrées.</summary>
    public int Personnes { get; set; }

    /// <summary>Personnes, ou faits, créés.</summary>
    public int Crees { get; set; }

    /// <summary>Personnes, ou faits, modifiés.</summary>
    public int Modifies { get; set; }

    /// <summary>Personnes, ou faits, inchangés.</summary>
    public int Inchanges { get; set; }

    /// <summary>Faits qui attendent leur personne.</summary>
    public int EnAttentePersonne { get; set; }

    /// <summary>Entrées ouvertes par cette transmission.</summary>
    public int Entrees { get; set; }

    /// <summary>Foyers ou lignes rejetés.</summary>
    public int Rejets { get; set; }

    /// <summary>Doutes d'identité levés.</summary>
    public int Doutes { get; set; }

    /// <summary>Dépôt chiffré, relatif au dossier des dépôts ; nul quand la ligne de commande lit le fichier en place.</summary>
    public string? Depot { get; set; }

    /// <summary>Compte qui l'a déposée.</summary>
    public Guid? DeposePar { get; init; }

    /// <summary>Instant UTC du dépôt.</summary>
    public required DateTime DeposeLe { get; init; }

    /// <summary>Instant UTC du dernier lot : un travail en cours qui ne bat plus peut être repris.</summary>
    public DateTime? BattementLe { get; set; }

    /// <summary>Instant UTC de fin.</summary>
    public DateTime? FinieLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<TransmissionFichier>
    {
        public void Configure(EntityTypeBuilder<TransmissionFichier> builder)
        {
            builder.ToTable("transmission_fichier");
            builder.Property(t => t.Id).ValueGeneratedNever();
            builder.HasIndex(t => t.Cle).IsUnique();
            builder.HasIndex(t => t.Empreinte).IsUnique().HasFilter("statut IN (2, 3)");
            builder.HasIndex(t => t.Statut);
        }
    }
}
