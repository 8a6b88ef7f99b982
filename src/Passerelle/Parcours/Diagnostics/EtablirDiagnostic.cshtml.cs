using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Parcours.Diagnostics;

/// <summary>Le diagnostic, en cases à cocher, repris du précédent.</summary>
[Authorize(Policy = Permission.AccompagnementSaisir)]
public sealed class EtablirDiagnosticPage(EtablirDiagnostic etablir, PasserelleContexte contexte, IAccesPersonne acces, IJournal journal) : PageModel
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
        if (!await acces.PeutVoirAsync(User, Cle, ct))
            return Forbid();
        var lue = await (from p in contexte.Personnes where p.Cle == Cle && p.FusionneeDansId == null join i in contexte.Identites on p.IdentiteId equals i.Id select new { i.Nom, i.Prenom }).FirstOrDefaultAsync(ct);
        if (lue is null)
            return NotFound();
        Nom = $"{lue.Nom} {lue.Prenom}";
        Dernier = await etablir.DernierAsync(Cle, ct);
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(EtablirDiagnostic), Cle.ToString(), ct: ct);
        return null;
    }
}
