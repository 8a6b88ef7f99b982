namespace Plateforme.FichierRetour;

/// <summary>Les 26 colonnes du fichier retour (lignes 2694-2719), par leurs noms et dans leur ordre.</summary>
internal static class ColonnesRetour
{
    public static readonly string[] Toutes =
    [
        "Nom", "Prénom", "Date De Naissance", "Tranche Age Actuel", "Obligation Emploi Actuel", "Inscription Actuelle", "Rome Actuel", "Diagnostic Realise (oui/non)",
        "Commune Entree", "Commune Actuelle", "Libelle Commune Actuelle", "Territoire Entree", "Territoire Actuel", "Departement Actuel", "Agence Dans Xp", "Agence",
        "Direction territoriale Actuelle", "Date Entree Parcours", "Date Sortie", "Motif Sortie", "Libelle Parcours Entree", "Libelle Parcours Actuel",
        "Modalité de suivi et d'accompagnement (Msa) Actuelle", "Libelle Pni (si suivi délégué à un partenaire non informatisé)", "Libelle Type de Suivi délégué",
        "Top Demandeur d'emploi de Longue Duree",
    ];

    /// <summary>Le parcours dans le vocabulaire du fichier retour et de la feuille de route (lignes 1714, 2036).</summary>
    public static string? Parcours(string? code) => code switch
    {
        null => null,
        "PED" => "Emploi",
        "PSP" => "Équilibré",
        "PSO" => "Remobilisation",
        _ => throw new InvalidOperationException("Parcours inconnu en base."),
    };

    /// <summary>Tranche d'âge au jour dit, celles des statistiques de l'emploi.</summary>
    public static string TrancheAge(DateOnly naissance, DateOnly au)
    {
        var age = au.Year - naissance.Year - (naissance.AddYears(au.Year - naissance.Year) > au ? 1 : 0);
        return age switch { < 25 => "Moins de 25 ans", < 50 => "25 à 49 ans", _ => "50 ans et plus" };
    }

    /// <summary>Numéro du département d'un code INSEE : deux caractères, trois outre-mer.</summary>
    public static string? Departement(string? codeInsee) => codeInsee is null ? null : codeInsee[..(codeInsee.StartsWith("97", StringComparison.Ordinal) ? 3 : 2)];
}
