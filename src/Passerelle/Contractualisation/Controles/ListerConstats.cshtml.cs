using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Les constats, du plus grave au moins grave.</summary>
public sealed class ListerConstatsPage(VerifierPacte verifier) : PageModel
{
    /// <summary>Constats par page.</summary>
    public const int Taille = 30;

    /// <summary>Nature cherchée.</summary>
    [BindProperty(SupportsGet = true)]
    public NatureConstat? Nature { get; set; }

    /// <summary>Gravité cherchée.</summary>
    [BindProperty(SupportsGet = true)]
    public GraviteConstat? Gravite { get; set; }

    /// <summary>État cherché.</summary>
    [BindProperty(SupportsGet = true)]
    public EtatConstat? Etat { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Bilan ; nul tant que rien n'est chargé.</summary>
    public BilanControles? Bilan { get; private set; }

    /// <summary>Constats montrés.</summary>
    public IReadOnlyList<ConstatSuivi> Lignes { get; private set; } = [];

    /// <summary>Constats qui répondent aux filtres.</summary>
    public int Total { get; private set; }

    /// <summary>Contrôle.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        var bilan = await verifier.ExecuterAsync(ct);
        if (!bilan.Reussi)
            return;
        Bilan = bilan.Valeur;
        var choix = Bilan.Constats.Where(c => (Nature is null || c.Constat.Nature == Nature) && (Gravite is null || c.Constat.Gravite == Gravite) && (Etat is null || c.Etat == Etat)).ToList();
        P = Math.Max(1, P);
        Total = choix.Count;
        Lignes = [.. choix.Skip((P - 1) * Taille).Take(Taille)];
    }
}
