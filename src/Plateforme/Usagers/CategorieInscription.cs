namespace Plateforme.Usagers;

/// <summary>
/// Catégorie d'inscription sur la liste des demandeurs d'emploi (ligne 2092) : 1, 2 ou 3 pour qui est orienté vers France Travail, 5
/// pour les autres. Ce qui distingue 1, 2 et 3 est l'emploi recherché (durée indéterminée à plein temps, à temps partiel, ou
/// temporaire) : l'annexe 1 ne le porte pas, la catégorie reste donc « 1, 2 ou 3 » tant que rien ne la précise.
/// </summary>
public enum CategorieInscription
{
    /// <summary>Le fichier ne dit pas vers qui la personne est orientée.</summary>
    Inconnue = 0,

    /// <summary>Orientée vers France Travail : 1, 2 ou 3, l'emploi recherché n'étant pas connu.</summary>
    UnDeuxOuTrois = 1,

    /// <summary>Non orientée vers France Travail : enregistrée à des fins statistiques.</summary>
    Cinq = 5,
}

/// <summary>La règle de la ligne 2092.</summary>
public static class CategorieSelonOrientation
{
    /// <summary>Catégorie d'une orientation : FT, un autre organisme, ou rien.</summary>
    public static CategorieInscription Choisir(string? orientation) => orientation switch
    {
        null => CategorieInscription.Inconnue,
        "FT" => CategorieInscription.UnDeuxOuTrois,
        _ => CategorieInscription.Cinq,
    };

    /// <summary>Comme on la dit.</summary>
    public static string Libelle(this CategorieInscription categorie) => categorie switch
    {
        CategorieInscription.UnDeuxOuTrois => "1, 2 ou 3",
        CategorieInscription.Cinq => "5",
        _ => "inconnue",
    };
}
