using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;
using Socle.Journal;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Un rejet à corriger et rejouer, ou à écarter.</summary>
[Authorize(Policy = Permission.RejetsTraiter)]
public sealed class TraiterRejetPage(PasserelleContexte contexte, RejouerRejet rejouer, EcarterRejet ecarter, IJournal journal) : PageModel
{
    private const int TailleMaximale = 512 * 1024;

    /// <summary>Rejet.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Valeur juste.</summary>
    [BindProperty]
    public string? Valeur { get; set; }

    /// <summary>Foyer corrigé.</summary>
    [BindProperty]
    public IFormFile? Contenu { get; set; }

    /// <summary>Motif d'écart.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    /// <summary>Le rejet.</summary>
    public Rejet Rejet { get; private set; } = null!;

    /// <summary>Sa transmission.</summary>
    public TransmissionFichier Transmission { get; private set; } = null!;

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ChargerAsync(ct) ? Page() : NotFound();

    /// <summary>Télécharge le foyer en clair, pour le corriger.</summary>
    public async Task<IActionResult> OnGetContenuAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct) || Rejet.Contenu is null)
            return NotFound();
        await journal.EcrireAsync(ActeJournal.Export, "TelechargerFoyerRejete", Rejet.Id.ToString(), ct: ct);
        return Transmission.EnLignes()
            ? File(System.Text.Encoding.UTF8.GetPreamble().Concat(System.Text.Encoding.UTF8.GetBytes(rejouer.LireContenu(Rejet))).ToArray(), "text/csv; charset=utf-8", $"ligne_{Rejet.Rang}.csv")
            : File(System.Text.Encoding.UTF8.GetBytes(rejouer.LireContenu(Rejet)), "application/xml", $"foyer_{Rejet.Rang}.xml");
    }

    /// <summary>Rejoue avec la valeur donnée, ou tel quel.</summary>
    public Task<IActionResult> OnPostRejouerAsync(CancellationToken ct) =>
        RejouerAsync(new RejouerRejetCommand { RejetId = Id, Valeur = string.IsNullOrWhiteSpace(Valeur) ? null : Valeur.Trim() }, ct);

    /// <summary>Rejoue un foyer corrigé.</summary>
    public async Task<IActionResult> OnPostContenuAsync(CancellationToken ct)
    {
        if (Contenu is null or { Length: 0 or > TailleMaximale })
        {
            ModelState.AddModelError(nameof(Contenu), "Choisir le fichier corrigé, de 512 Ko au plus.");
            return await ChargerAsync(ct) ? Page() : NotFound();
        }
        using var lecteur = new StreamReader(Contenu.OpenReadStream());
        return await RejouerAsync(new RejouerRejetCommand { RejetId = Id, Contenu = await lecteur.ReadToEndAsync(ct) }, ct);
    }

    /// <summary>Écarte.</summary>
    public async Task<IActionResult> OnPostEcarterAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct))
            return NotFound();
        var resultat = await ecarter.ExecuterAsync(Id, Motif, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("Le rejet est écarté, avec votre motif.");
        return RedirectToPage("/Echanges/Transmissions/ConsulterTransmission", new { cle = Transmission.Cle });
    }

    private async Task<IActionResult> RejouerAsync(RejouerRejetCommand commande, CancellationToken ct)
    {
        if (!await ChargerAsync(ct))
            return NotFound();
        var resultat = await rejouer.ExecuterAsync(commande, ct);
        if (!resultat.Reussi)
        {
            foreach (var erreur in resultat.Erreurs)
                ModelState.AddModelError(commande.Contenu is null ? nameof(Valeur) : nameof(Contenu), $"{erreur.Message} ({erreur.Code})");
            return Page();
        }
        this.Annoncer(Transmission.EnLignes() ? "La ligne est rejouée sous son fichier." : "Le foyer est rejoué à la date de son flux ; les entrées de ses personnes sont recalculées.");
        return RedirectToPage("/Echanges/Transmissions/ConsulterTransmission", new { cle = Transmission.Cle });
    }

    private async Task<bool> ChargerAsync(CancellationToken ct)
    {
        if (await contexte.Rejets.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, ct) is not { } rejet)
            return false;
        Rejet = rejet;
        Transmission = await contexte.Transmissions.AsNoTracking().SingleAsync(t => t.Id == rejet.TransmissionId, ct);
        return true;
    }
}
