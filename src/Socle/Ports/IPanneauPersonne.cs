namespace Socle.Ports;

/// <summary>
/// Un panneau qu'un module ajoute à la fiche d'une personne, sans que la fiche connaisse le module. Enregistré en service, il
/// paraît à ceux qui ont sa permission.
/// </summary>
public interface IPanneauPersonne
{
    /// <summary>Titre de la section.</summary>
    string Titre { get; }

    /// <summary>Permission sans laquelle le panneau n'est ni lu ni montré.</summary>
    string Permission { get; }

    /// <summary>Vue partielle qui le rend (« /Contractualisation/Contrats/_ContratsPersonne.cshtml »).</summary>
    string Vue { get; }

    /// <summary>Onglet où il paraît : il n'est lu que là.</summary>
    OngletPersonne Onglet => OngletPersonne.Informations;

    /// <summary>Vrai quand il montre ce que France Travail dit : seulement d'une personne allocataire du RSA (ligne 2526).</summary>
    bool ReserveAuxAllocataires => false;

    /// <summary>Lit ce que montre la vue ; nul : rien à montrer.</summary>
    /// <param name="cle">Identifiant public de la personne.</param>
    /// <param name="ct">Annulation.</param>
    Task<object?> LireAsync(Guid cle, CancellationToken ct);
}
