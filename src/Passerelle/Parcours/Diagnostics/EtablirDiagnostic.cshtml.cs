using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Personnes;
using Socle.Ecrans;

namespace Passerelle.Parcours.Diagnostics;

/// <summary>Le diagnostic, en cases à cocher, repris du précédent.</summary>
[Authorize(Policy = Permission.AccompagnementSaisir)]
public sealed class EtablirDiagnosticPage(EtablirDiagnostic etablir, OuvrirPersonne ouvrir) : PageModel
{
    /// <summary>Personne.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Cases cochées.</summary>
    [BindProperty]
    public HashSet<string> Codes { get; set; } = [];

    /// <summary>Dernier diagnostic lu.</summary>
    [BindProperty]
    public Guid? Precedent { get; set; }

    /// <summary>Nom et prénom.</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Dernier diagnostic.</summary>
    public Diagnostic? Dernier { get; private set; }

    /// <summary>Ouvre, cases du dernier diagnostic cochées.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        Codes = [.. Dernier?.Cles ?? []];
        return Page();
    }

    /// <summary>Établit.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        var resultat = await etablir.ExecuterAsync(new EtablirDiagnosticCommand(Cle, Codes, Precedent), ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("Le diagnostic est établi.");
        return RedirectToPage("/Parcours/Personnes/ConsulterPersonne", new { cle = Cle });
    }

    private async Task<IActionResult?> ChargerAsync(CancellationToken ct)
    {
        if (await ouvrir.ExecuterAsync(User, Cle, nameof(EtablirDiagnostic), ct) is var (personne, autre) && personne is null)
            return autre;
        Nom = personne.Nom;
        Dernier = await etablir.DernierAsync(Cle, ct);
        return null;
    }
}
