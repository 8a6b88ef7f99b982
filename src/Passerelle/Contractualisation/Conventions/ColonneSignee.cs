namespace Passerelle.Contractualisation.Conventions;

/// <summary>Ce qu'une colonne de données signées peut contenir.</summary>
public enum NatureColonne
{
    /// <summary>Texte, tel qu'écrit au recueil.</summary>
    Texte,

    /// <summary>Entier : rang, année, ligne du recueil.</summary>
    Entier,

    /// <summary>Somme en euros, point décimal.</summary>
    Montant,

    /// <summary>Jour, AAAA-MM-JJ.</summary>
    Jour,
}

/// <summary>Une colonne d'un tableau de données signées.</summary>
/// <param name="Nom">Nom dans l'en-tête du CSV.</param>
/// <param name="Nature">Ce qu'elle contient.</param>
/// <param name="EstCle">Elle identifie la rangée, seule ou avec d'autres.</param>
/// <param name="Vers">Tableau dont elle cite la clé ; nul quand elle ne renvoie à rien.</param>
public sealed record ColonneSignee(string Nom, NatureColonne Nature = NatureColonne.Texte, bool EstCle = false, string? Vers = null);

/// <summary>Un tableau de données signées : un fichier CSV du dossier.</summary>
public sealed record TableauSigne(string Nom, params ColonneSignee[] Colonnes)
{
    /// <summary>Nom du fichier.</summary>
    public string Fichier => $"{Nom}.csv";
}
