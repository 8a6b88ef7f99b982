using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Personnes;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Parcours.Contrats;

/// <summary>Les deux signatures d'un contrat, à l'écran ou sur papier.</summary>
[Authorize(Policy = Permission.AccompagnementSaisir)]
public sealed class SignerContratPage(SignerContrat signer, LireContrats lire, OuvrirPersonne ouvrir, TimeProvider horloge) : PageModel
{
    /// <summary>Contrat.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Version lue.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Jour de la signature.</summary>
    [BindProperty]
    public DateOnly? SigneLe { get; set; }

    /// <summary>La personne signe à l'écran.</summary>
    [BindProperty]
    public bool ParLaPersonne { get; set; }

    /// <summary>Le référent signe à l'écran.</summary>
    [BindProperty]
    public bool ParLeReferent { get; set; }

    /// <summary>Contrat signé sur papier.</summary>
    [BindProperty]
    public IFormFile? Piece { get; set; }

    /// <summary>Contrat lu.</summary>
    public ContratLu Lu { get; private set; } = null!;

    /// <summary>Ouvre.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        SigneLe = horloge.Aujourdhui();
        return await ChargerAsync(ct) ?? Page();
    }

    /// <summary>Signe.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        if (!ModelState.IsValid)
            return Page();
        var resultat = await signer.ExecuterAsync(new SignerContratCommand { Id = Id, Version = Version, SigneLe = SigneLe, ParLaPersonne = ParLaPersonne, ParLeReferent = ParLeReferent, Piece = await LirePieceAsync(ct) }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("La signature du contrat d'engagement est enregistrée.");
        return RedirectToPage("/Parcours/Contrats/ConsulterContrat", new { id = Id });
    }

    /// <summary>La pièce, et un octet de plus que permis quand elle est trop lourde : rien n'est lu au-delà.</summary>
    private async Task<byte[]?> LirePieceAsync(CancellationToken ct)
    {
        if (Piece is null)
            return null;
        var contenu = new byte[Math.Min(Piece.Length, SignerContrat.TailleMaximale + 1)];
        await using var flux = Piece.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        return contenu;
    }

    private async Task<IActionResult?> ChargerAsync(CancellationToken ct)
    {
        if (await lire.ExecuterAsync(Id, ct) is not { } lu)
            return NotFound();
        if (await ouvrir.ExecuterAsync(User, lu.Cle, nameof(SignerContrat), ct) is var (personne, autre) && personne is null)
            return autre;
        Lu = lu;
        return lu.Contrat.SigneLe is null || HttpMethods.IsPost(Request.Method) ? null : RedirectToPage("/Parcours/Contrats/ConsulterContrat", new { id = Id });
    }
}
