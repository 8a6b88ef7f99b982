using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.Envois;

/// <summary>Genre d'un fichier à envoyer ; deux envois d'un même genre et territoire se suivent et se comparent.</summary>
public enum GenreEnvoi
{
    /// <summary>Annexe 1, orientations notifiées dans la période (lignes 2160-2181).</summary>
    InscriptionFlux = 1,

    /// <summary>Annexe 1, reprise des accompagnements en cours.</summary>
    InscriptionStock = 2,

    /// <summary>Annexe 4, base de pilotage (lignes 2673-2692).</summary>
    Pilotage = 3,

    /// <summary>Volet 3, une ligne par évènement de la période (lignes 1982-1991).</summary>
    Volet3 = 4,
}

/// <summary>Étape d'un envoi ; on n'en saute aucune, sauf la décision quand rien ne bloque.</summary>
public enum StatutEnvoi
{
    /// <summary>Écrit et chiffré ; peut encore être refait.</summary>
    Prepare = 1,

    /// <summary>Contrôlé : fautes et différences sont figées avec lui.</summary>
    Controle = 2,

    /// <summary>Un agent a décidé d'envoyer malgré les fautes bloquantes.</summary>
    Decide = 3,

    /// <summary>Scellé : plus rien n'en change.</summary>
    Scelle = 4,

    /// <summary>Mis à disposition par un lien qui expire.</summary>
    Partage = 5,

    /// <summary>La Plateforme a répondu ligne à ligne.</summary>
    Acquitte = 7,
}

/// <summary>
/// Un fichier à envoyer, pour un territoire et une période : son contenu chiffré, son empreinte, le contrôle et la décision qui
/// l'accompagnent, puis son sceau. Genre, territoire et période le désignent : le même fichier ne se prépare ni ne s'envoie deux fois.
/// </summary>
public sealed class Envoi
{
    /// <summary>Identifiant interne.</summary>
    public long Id { get; init; }

    /// <summary>Identifiant public.</summary>
    public required Guid Cle { get; init; }

    /// <summary>Genre.</summary>
    public required GenreEnvoi Genre { get; init; }

    /// <summary>Codes du territoire.</summary>
    public required string Territoire { get; init; }

    /// <summary>Premier jour ; égal au dernier pour un fichier d'état.</summary>
    public required DateOnly Du { get; init; }

    /// <summary>Dernier jour, ou jour de l'état.</summary>
    public required DateOnly Au { get; init; }

    /// <summary>Étape.</summary>
    public StatutEnvoi Statut { get; set; } = StatutEnvoi.Prepare;

    /// <summary>Combien de fois il fut écrit : un contrôle ne vaut que pour celle qu'il a lue.</summary>
    public required int Version { get; set; }

    /// <summary>Nom du fichier.</summary>
    public required string Nom { get; init; }

    /// <summary>Contenu chiffré, relatif au dossier des dépôts.</summary>
    public required string Depot { get; set; }

    /// <summary>SHA-256 du contenu en clair, en hexadécimal.</summary>
    public required string Empreinte { get; set; }

    /// <summary>Lignes, sans l'en-tête.</summary>
    public required int Lignes { get; set; }

    /// <summary>Instant UTC d'écriture.</summary>
    public required DateTime PrepareLe { get; set; }

    /// <summary>Compte qui l'a préparé ; nul pour le système.</summary>
    public Guid? PreparePar { get; set; }

    /// <summary>Instant UTC du contrôle.</summary>
    public DateTime? ControleLe { get; set; }

    /// <summary>Dernier envoi scellé du même genre au moment du contrôle.</summary>
    public long? PrecedentId { get; set; }

    /// <summary>Fautes qui demandent une décision.</summary>
    public int Bloquantes { get; set; }

    /// <summary>Fautes à voir.</summary>
    public int AVoir { get; set; }

    /// <summary>Remarques.</summary>
    public int Informations { get; set; }

    /// <summary>Personnes absentes du précédent ; évènements, au volet 3.</summary>
    public int Entrees { get; set; }

    /// <summary>Personnes (évènements, au volet 3) du précédent qui n'y sont plus.</summary>
    public int Sorties { get; set; }

    /// <summary>Personnes (évènements, au volet 3) dont un champ a changé.</summary>
    public int Changees { get; set; }

    /// <summary>SHA-256 des fautes et des différences, en hexadécimal : le sceau les couvre.</summary>
    public string? EmpreinteControle { get; set; }

    /// <summary>Instant UTC de la décision.</summary>
    public DateTime? DecideLe { get; set; }

    /// <summary>Agent qui a décidé.</summary>
    public Guid? DecidePar { get; set; }

    /// <summary>Motif de la décision.</summary>
    public string? Motif { get; set; }

    /// <summary>Rang dans la chaîne des sceaux.</summary>
    public long? RangSceau { get; set; }

    /// <summary>Instant UTC du scellement.</summary>
    public DateTime? ScelleLe { get; set; }

    /// <summary>Compte qui a scellé ; nul pour le système.</summary>
    public Guid? ScellePar { get; set; }

    /// <summary>HMAC-SHA-256 du sceau précédent, du contenu, du contrôle et de la décision.</summary>
    public byte[]? Sceau { get; set; }

    /// <summary>Partage qui le met à disposition.</summary>
    public Guid? PartageId { get; set; }

    /// <summary>Instant UTC du partage.</summary>
    public DateTime? PartageLe { get; set; }

    /// <summary>Instant UTC de l'accusé.</summary>
    public DateTime? AcquitteLe { get; set; }

    /// <summary>Lignes que l'accusé dit prises.</summary>
    public int Acceptees { get; set; }

    /// <summary>Lignes que l'accusé dit refusées.</summary>
    public int Refusees { get; set; }

    /// <summary>Vrai une fois scellé.</summary>
    public bool EstScelle => Statut >= StatutEnvoi.Scelle;

    /// <summary>Vrai quand rien ne manque plus que le sceau.</summary>
    public bool PeutEtreScelle => Statut == StatutEnvoi.Decide || (Statut == StatutEnvoi.Controle && Bloquantes == 0);

    internal sealed class Configuration : IEntityTypeConfiguration<Envoi>
    {
        public void Configure(EntityTypeBuilder<Envoi> builder)
        {
            builder.ToTable("envoi");
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.HasIndex(e => e.Cle).IsUnique();
            builder.HasIndex(e => new { e.Genre, e.Territoire, e.Du, e.Au }).IsUnique();
            builder.HasIndex(e => e.RangSceau).IsUnique();
        }
    }
}
