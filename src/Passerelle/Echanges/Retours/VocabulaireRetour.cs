namespace Passerelle.Echanges.Retours;

/// <summary>Les mots de France Travail, ramenés aux nôtres ; un mot inconnu reste inconnu, jamais deviné.</summary>
internal static class VocabulaireRetour
{
    /// <summary>Le parcours (lignes 1714, 2036, 2686 et 2178) : EMPLOI, SOCIO_PRO ou SOCIAL.</summary>
    public static string? Parcours(string? libelle) => LigneRetour.Serrer(libelle) switch
    {
        "emploi" or "ped" or "professionnel" => "EMPLOI",
        "equilibre" or "psp" or "socioprofessionnel" or "sociopro" => "SOCIO_PRO",
        "remobilisation" or "remobilisationsociale" or "pso" or "social" => "SOCIAL",
        _ => null,
    };

    /// <summary>L'inscription : les statuts de l'API Statut usager (2299), ou oui et non.</summary>
    public static bool? Inscrit(string? inscription) => LigneRetour.Serrer(inscription) switch
    {
        "inscrit" or "inscrite" or "oui" or "o" => true,
        "cesse" or "cessee" or "radie" or "radiee" or "identifie" or "identifiee" or "noninscrit" or "non" or "n" => false,
        _ => null,
    };

    /// <summary>Un parcours, dit dans les mots des deux maisons.</summary>
    public static string Dire(string? parcours) => parcours switch
    {
        "EMPLOI" => "Emploi (PED)",
        "SOCIO_PRO" => "Équilibré, socio-professionnel (PSP)",
        "SOCIAL" => "Remobilisation, social (PSO)",
        _ => "pas encore orientée",
    };
}
