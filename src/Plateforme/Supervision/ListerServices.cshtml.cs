using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Receptions;

namespace Plateforme.Supervision;

/// <summary>Page d'accueil : les services de la convention, lesquels existent, et où en sont les fichiers.</summary>
public sealed class ListerServicesPage(EtatBase etat, PlateformeContexte contexte) : PageModel
{
    /// <summary>Base de la plateforme.</summary>
    public SituationBase Base { get; private set; }

    /// <summary>Comptes ; nuls tant que la base n'existe pas ou ne répond pas.</summary>
    public (int Receptions, int Usagers, int ARegler)? Comptes { get; private set; }

    /// <summary>Affiche.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        Base = await etat.LireAsync(ct);
        if (Base != SituationBase.Joignable || (await contexte.Database.GetPendingMigrationsAsync(ct)).Any())
            return;
        Comptes = (await contexte.Receptions.CountAsync(ct), await contexte.Usagers.CountAsync(ct),
            await contexte.Accuses.CountAsync(a => a.Statut == StatutAccuse.Rejete || a.Statut == StatutAccuse.EnDoute, ct));
    }
}
