namespace Plateforme.Acces;

/// <summary>Panne à la demande d'une application (issue de la recette : « ce que nous ferions si… »).</summary>
public enum Panne
{
    /// <summary>Aucune : le service répond.</summary>
    Aucune = 0,

    /// <summary>429, avec ses en-têtes.</summary>
    TropDAppels = 1,

    /// <summary>500 de la passerelle, tel que vu en production.</summary>
    Erreur500 = 2,

    /// <summary>503.</summary>
    Indisponible = 3,

    /// <summary>200 dont le corps est coupé au milieu.</summary>
    CorpsCoupe = 4,

    /// <summary>401, comme si le jeton d'accès venait d'expirer.</summary>
    JetonExpire = 5,
}

/// <summary>Comme on les dit.</summary>
public static class PanneLisible
{
    /// <summary>Libellé.</summary>
    public static string Libelle(this Panne panne) => panne switch
    {
        Panne.TropDAppels => "Trop d'appels (429)",
        Panne.Erreur500 => "Erreur de la passerelle (500)",
        Panne.Indisponible => "Service indisponible (503)",
        Panne.CorpsCoupe => "Réponse coupée au milieu",
        Panne.JetonExpire => "Jeton d'accès expiré (401)",
        _ => "Aucune",
    };
}
