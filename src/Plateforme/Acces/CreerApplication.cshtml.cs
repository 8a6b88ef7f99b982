using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Ecrans;

namespace Plateforme.Acces;

/// <summary>Inscrire une application ; son secret se montre une fois, dans la réponse.</summary>
[PageSecrete]
public sealed class CreerApplicationPage(CreerApplication creer) : PageModel
{
    /// <summary>Nom.</summary>
    [BindProperty]
    public string? Nom { get; set; }

    /// <summary>Adresse.</summary>
    [BindProperty]
    public string? UrlAcces { get; set; }

    /// <summary>Description.</summary>
    [BindProperty]
    public string? Description { get; set; }

    /// <summary>Prénom de l'utilisateur.</summary>
    [BindProperty]
    public string? UtilisateurPrenom { get; set; }

    /// <summary>Nom de l'utilisateur.</summary>
    [BindProperty]
    public string? UtilisateurNom { get; set; }

    /// <summary>Adresse électronique de l'utilisateur.</summary>
    [BindProperty]
    public string? UtilisateurCourriel { get; set; }

    /// <summary>D'un sous-traitant.</summary>
    [BindProperty]
    public bool SousTraitant { get; set; }

    /// <summary>Scopes, un par ligne ou séparés par des espaces ; tous quand rien n'est écrit.</summary>
    [BindProperty]
    public string? Scopes { get; set; }

    /// <summary>Application inscrite ; nulle tant qu'elle ne l'est pas.</summary>
    public ApplicationCreee? Creee { get; private set; }

    /// <summary>Inscrit.</summary>
    public async Task OnPostAsync(CancellationToken ct)
    {
        var resultat = await creer.ExecuterAsync(new CreerApplicationCommand
        {
            Nom = Nom ?? "",
            Url = UrlAcces,
            Description = Description,
            UtilisateurPrenom = UtilisateurPrenom,
            UtilisateurNom = UtilisateurNom,
            UtilisateurCourriel = UtilisateurCourriel,
            SousTraitant = SousTraitant,
            Scopes = (Scopes ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        }, ct);
        if (resultat.Reussi)
            Creee = resultat.Valeur;
        else
            ModelState.Reporter(resultat.Erreurs);
    }
}
