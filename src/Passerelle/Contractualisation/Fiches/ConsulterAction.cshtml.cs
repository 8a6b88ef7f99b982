using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Controles;
using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Fiches;

/// <summary>Une action : ce qui est signé, ligne à ligne, et ce que les contrôles en disent.</summary>
public sealed class ConsulterActionPage(LirePacte lire) : PageModel
{
    /// <summary>Code.</summary>
    [BindProperty(SupportsGet = true)]
    public required string Code { get; set; }

    /// <summary>Le pacte.</summary>
    public PacteSigne Pacte { get; private set; } = null!;

    /// <summary>L'action.</summary>
    public ActionPacte Fiche { get; private set; } = null!;

    /// <summary>Ses indicateurs.</summary>
    public IReadOnlyList<IndicateurPacte> Indicateurs { get; private set; } = [];

    /// <summary>Ses constats.</summary>
    public IReadOnlyList<Constat> Constats { get; private set; } = [];

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi || lu.Valeur.Actions.SingleOrDefault(a => a.Code == Code) is not { } action)
            return NotFound();
        (Pacte, Fiche) = (lu.Valeur, action);
        Indicateurs = [.. Pacte.Indicateurs.Where(i => i.Document == "FICHE" && i.Objet == Code)];
        Constats = [.. ControlerPacte.Executer(Pacte).Where(c => c.Concerne(Code))];
        return Page();
    }
}
