namespace Passerelle.Echanges.Retours;

/// <summary>Les 26 colonnes du fichier retour (lignes 2694-2719), dans l'ordre du texte.</summary>
internal static class ColonneRetour
{
    public const int Nom = 0;
    public const int Prenom = 1;
    public const int DateNaissance = 2;
    public const int Inscription = 5;
    public const int CommuneEntree = 8;
    public const int CommuneActuelle = 9;
    public const int LibelleCommune = 10;
    public const int Agence = 15;
    public const int DateEntree = 17;
    public const int DateSortie = 18;
    public const int MotifSortie = 19;
    public const int ParcoursEntree = 20;
    public const int ParcoursActuel = 21;
    public const int Pni = 23;

    /// <summary>Leurs noms, à la lettre.</summary>
    public static readonly string[] Toutes =
    [
        "Nom", "Prénom", "Date De Naissance", "Tranche Age Actuel", "Obligation Emploi Actuel", "Inscription Actuelle", "Rome Actuel", "Diagnostic Realise (oui/non)",
        "Commune Entree", "Commune Actuelle", "Libelle Commune Actuelle", "Territoire Entree", "Territoire Actuel", "Departement Actuel", "Agence Dans Xp", "Agence",
        "Direction territoriale Actuelle", "Date Entree Parcours", "Date Sortie", "Motif Sortie", "Libelle Parcours Entree", "Libelle Parcours Actuel",
        "Modalité de suivi et d'accompagnement (Msa) Actuelle", "Libelle Pni (si suivi délégué à un partenaire non informatisé)", "Libelle Type de Suivi délégué",
        "Top Demandeur d'emploi de Longue Duree",
    ];

    /// <summary>Ce que chacune dit à un agent.</summary>
    public static readonly string[] Libelles =
    [
        "Nom", "Prénom", "Date de naissance", "Tranche d'âge", "Obligation d'emploi", "Inscription", "Métier (code Rome)", "Diagnostic réalisé",
        "Commune à l'entrée", "Commune (code)", "Commune", "Territoire à l'entrée", "Territoire", "Département", "Agence de l'expérimentation", "Agence",
        "Direction territoriale", "Entrée dans le parcours", "Sortie", "Motif de sortie", "Parcours à l'entrée", "Parcours",
        "Modalité de suivi et d'accompagnement", "Partenaire non informatisé", "Type de suivi délégué",
        "Demandeur d'emploi de longue durée",
    ];
}
