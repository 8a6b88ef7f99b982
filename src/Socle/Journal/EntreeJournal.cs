namespace Socle.Journal;

/// <summary>Ce qui mérite une trace : lecture, changement, export, refus, connexion.</summary>
public enum ActeJournal
{
    /// <summary>Lecture d'une fiche ou d'une liste nominative.</summary>
    Lecture = 1,

    /// <summary>Création ou changement.</summary>
    Changement = 2,

    /// <summary>Sortie de données du système.</summary>
    Export = 3,

    /// <summary>Accès ou acte refusé.</summary>
    Refus = 4,

    /// <summary>Ouverture, échec ou fermeture de session.</summary>
    Connexion = 5,
}

/// <summary>
/// Une ligne du journal : qui, quand, quoi, sur quel objet — par identifiants publics seulement (l'effacement d'une personne
/// laisse la chaîne entière). Écrite sans sceau, puis scellée par lots (<see cref="ScellerJournal"/>).
/// </summary>
public sealed class EntreeJournal
{
    /// <summary>Ordre d'écriture.</summary>
    public long Id { get; init; }

    /// <summary>Instant UTC.</summary>
    public required DateTime Instant { get; init; }

    /// <summary>Compte qui agit ; nul pour le système.</summary>
    public Guid? Acteur { get; init; }

    /// <summary>Nature de l'acte.</summary>
    public required ActeJournal Acte { get; init; }

    /// <summary>Opération, nommée comme son cas d'usage (« ConsulterPersonne »).</summary>
    public required string Operation { get; init; }

    /// <summary>Identifiant public de l'objet, sans donnée personnelle.</summary>
    public string? Objet { get; init; }

    /// <summary>Détail sans donnée personnelle : compteurs, motif, champs touchés.</summary>
    public string? Detail { get; init; }

    /// <summary>Rang dans la chaîne scellée ; nul tant que le lot n'est pas scellé.</summary>
    public long? Rang { get; set; }

    /// <summary>Sceau : HMAC-SHA-256 du sceau précédent et de cette ligne.</summary>
    public byte[]? Sceau { get; set; }
}
