using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Personnes;
using Socle.Documents;
using Socle.Ecrans;

namespace Passerelle.Parcours.Contrats;

/// <summary>Un contrat d'engagement : le relire, l'imprimer, suivre ses démarches.</summary>
[Authorize(Policy = Permission.AccompagnementSaisir)]
public sealed class ConsulterContratPage(LireContrats lire, ImprimerContrat imprimer, ChangerDemarche changer, OuvrirPersonne ouvrir) : PageModel
{
    /// <summary>Contrat.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Contrat lu.</summary>
    public ContratLu Lu { get; private set; } = null!;

    /// <summary>Le document, tel qu'il s'imprime.</summary>
    public DocumentDecrit Document { get; private set; } = null!;

    /// <summary>Ouvre.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ChargerAsync(ct) ?? Page();

    /// <summary>Rend le PDF.</summary>
    public async Task<IActionResult> OnGetPdfAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        var pdf = await imprimer.PdfAsync(Lu, ct);
        if (pdf.Reussi)
            return File(pdf.Valeur, "application/pdf", "contrat-engagement.pdf");
        ModelState.Reporter(pdf.Erreurs);
        return Page();
    }

    /// <summary>Rend le contrat signé sur papier.</summary>
    public async Task<IActionResult> OnGetPieceAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        return await imprimer.PieceAsync(Lu, ct) is var (genre, contenu) && contenu.Length > 0 ? File(contenu, genre, "contrat-signe") : NotFound();
    }

    /// <summary>Change l'état d'une démarche.</summary>
    public async Task<IActionResult> OnPostDemarcheAsync(Guid demarche, EtatDemarche etat, int version, CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        var resultat = await changer.ExecuterAsync(new ChangerDemarcheCommand(demarche, etat, version), ct);
        if (resultat.Reussi)
        {
            this.Annoncer("La démarche est à jour.");
            return RedirectToPage(new { id = Id });
        }
        ModelState.Reporter(resultat.Erreurs);
        return Page();
    }

    private async Task<IActionResult?> ChargerAsync(CancellationToken ct)
    {
        if (await lire.ExecuterAsync(Id, ct) is not { } lu)
            return NotFound();
        if (await ouvrir.ExecuterAsync(User, lu.Cle, nameof(LireContrats), ct) is var (personne, autre) && personne is null)
            return autre;
        (Lu, Document) = (lu, EcrireContrat.Document(lu));
        return null;
    }
}
