using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plateforme.Supervision;

/// <summary>Page d'accueil : les services de la convention, et lesquels existent.</summary>
public sealed class ListerServicesPage(EtatBase etat) : PageModel
{
    /// <summary>Aléa à usage unique de la feuille de style, seule ressource de la page.</summary>
    public string Alea { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    /// <summary>Base de la plateforme.</summary>
    public SituationBase Base { get; private set; }

    /// <summary>Affiche.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        Base = await etat.LireAsync(ct);
        Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'nonce-{Alea}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
