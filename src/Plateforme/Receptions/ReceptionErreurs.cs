using Socle.Resultats;

namespace Plateforme.Receptions;

/// <summary>Catalogue des erreurs de réception. Un code ne change jamais de sens ; le message dit la forme lue et ce qui est attendu, jamais la valeur.</summary>
public static class ReceptionErreurs
{
    /// <summary>Fichier absent ou illisible du disque.</summary>
    public static Erreur FichierIntrouvable() => new("RECEPTION-001", "Fichier introuvable ou illisible. Vérifier le chemin et les droits de lecture.");

    /// <summary>Fichier vide.</summary>
    public static Erreur FichierVide() => new("RECEPTION-002", "Fichier vide (0 octet). Le redemander à l'expéditeur.");

    /// <summary>En-tête qui n'est ni celui de l'annexe 1 ni celui de l'annexe 4.</summary>
    public static Erreur EnTeteFaux(Erreur cause) => new("RECEPTION-003", $"{cause.Message} Rien n'a été pris ; redemander le fichier entier.") { Ligne = 1 };

    /// <summary>Dernière ligne incomplète.</summary>
    public static Erreur FichierCoupe(long ligne) => new("RECEPTION-004", "La dernière ligne est incomplète et le fichier ne finit pas par un retour à la ligne : il est coupé. Rien n'a été pris ; le redemander entier.") { Ligne = ligne };

    /// <summary>Plusieurs encodages dans le même fichier.</summary>
    public static Erreur EncodagesMeles(long ligne) => new("RECEPTION-005", "Le fichier mêle deux encodages (UTF-8 et windows-1252). Rien n'a été pris ; le redemander dans un seul.") { Ligne = ligne };

    /// <summary>Un autre processus traite le même fichier.</summary>
    public static Erreur DejaEnCours() => new("RECEPTION-006", "Un autre traitement du même fichier est en cours : le laisser finir.");

    /// <summary>Dossier de sortie où rien ne peut s'écrire.</summary>
    public static Erreur SortieImpossible() => new("RECEPTION-007", "Le dossier de sortie ne peut être écrit. Vérifier le chemin et les droits.") { Champ = "--sortie" };

    /// <summary>Ligne illisible.</summary>
    public static Erreur LigneIllisible(long ligne, string faute) => new("LIGNE-001", $"Ligne illisible : {faute}.") { Ligne = ligne };

    /// <summary>Champ obligatoire vide.</summary>
    public static Erreur ChampVide(string champ, string attendu, long ligne) => new("LIGNE-002", $"{champ} est vide ; attendu {attendu}.") { Champ = champ, Ligne = ligne };

    /// <summary>Valeur hors de ce qui est admis.</summary>
    public static Erreur ValeurFausse(string champ, string forme, string attendu, long ligne) => new("LIGNE-003", $"{champ} contient {forme} ; attendu {attendu}.") { Champ = champ, Ligne = ligne };

    /// <summary>Clé du NIR fausse.</summary>
    public static Erreur CleNirFausse(long ligne) => new("LIGNE-004", "nir : la clé contredit les 13 premiers caractères ; attendu un NIR dont la clé est juste, 13 caractères sans clé, ou vide.") { Champ = "nir", Ligne = ligne };

    /// <summary>Ligne répétée à l'identique.</summary>
    public static Erreur LigneRepetee(long ligne, long premiere) => new("LIGNE-005", $"Répète la ligne {premiere} à l'identique : une seule est prise.") { Ligne = ligne };

    /// <summary>Deux lignes pour la même personne, qui diffèrent.</summary>
    public static Erreur LignesContraires(long ligne, long autre) => new("LIGNE-006", $"Montre la même personne que la ligne {autre}, autrement : aucune des deux n'est prise. N'en garder qu'une et renvoyer.") { Ligne = ligne };

    /// <summary>Même NIR, autre naissance.</summary>
    public static Erreur NirAutreNaissance(long ligne) => new("DOUTE-001", "Ce NIR est celui d'un inscrit né à une autre date. Vérifier le NIR et la date de naissance, et renvoyer la ligne.") { Champ = "nir", Ligne = ligne };

    /// <summary>Même nom et naissance, autre NIR.</summary>
    public static Erreur NomAutreNir(long ligne) => new("DOUTE-002", "Un inscrit porte ces nom, prénom et naissance avec un autre NIR, et l'un des deux numéros est sans clé. Renvoyer la ligne avec le NIR entier (15 caractères).") { Champ = "nir", Ligne = ligne };

    /// <summary>Plusieurs inscrits possibles.</summary>
    public static Erreur PlusieursInscrits(long ligne) => new("DOUTE-003", "Plusieurs inscrits répondent à cette ligne. La renvoyer avec le NIR entier (15 caractères).") { Champ = "nir", Ligne = ligne };
}
