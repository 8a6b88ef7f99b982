using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Bilans;

/// <summary>Rédiger le récit du rapport à mi-parcours, partie par partie.</summary>
[Authorize(Policy = Permission.PacteGerer)]
public sealed class RedigerRecitPage(LirePacte lire, RedigerRecit rediger) : PageModel
{
    /// <summary>Partie rédigée ; nulle pour la liste seule.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Partie { get; set; }

    /// <summary>Texte.</summary>
    [BindProperty]
    public string? Texte { get; set; }

    /// <summary>Nom de la partie rédigée.</summary>
    public string? Intitule { get; private set; }

    /// <summary>Parties.</summary>
    public IReadOnlyList<(string Code, string Nom)> Parties { get; private set; } = [];

    /// <summary>Récits en vigueur.</summary>
    public IReadOnlyDictionary<string, RecitRapport> Recits { get; private set; } = new Dictionary<string, RecitRapport>();

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct))
            return NotFound();
        Texte = Partie is null ? null : Recits.GetValueOrDefault(Partie)?.Texte;
        return Page();
    }

    /// <summary>Garde.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct) || Partie is null)
            return NotFound();
        var resultat = await rediger.ExecuterAsync(Partie, Texte, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer(resultat.Valeur ? "Le récit est gardé." : "Rien n'a changé.");
        return RedirectToPage(new { partie = (string?)null });
    }

    private async Task<bool> ChargerAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return false;
        Parties = [(RecitRapport.Bilan, "Bilan global"), .. RedigerRecit.Actions(lu.Valeur).Select(a => (a.Code, $"Action {a.Numero} : {a.Titre}"))];
        Recits = await rediger.LireAsync(ct);
        Intitule = Parties.FirstOrDefault(p => p.Code == Partie).Nom;
        return Partie is null || Intitule is not null;
    }
}
