using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Justificatifs;

/// <summary>Joindre une pièce à une dépense, un résultat ou un devoir, ou en retirer une.</summary>
[Authorize(Policy = Permission.PacteGerer), CorpsEnFlux, IgnoreAntiforgeryToken]
public sealed class JoindreJustificatifPage(PasserelleContexte contexte, JoindreJustificatif joindre) : PageModel
{
    private string cle = "";

    /// <summary>Ce qui est justifié.</summary>
    [BindProperty(SupportsGet = true)]
    public ObjetJustifie Objet { get; set; }

    /// <summary>Identifiant de la dépense, de la mesure ou du devoir.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Le fichier, lu au fil de l'eau : jamais une valeur du formulaire.</summary>
    public string? Fichier => null;

    /// <summary>Ce que c'est.</summary>
    public string Libelle { get; private set; } = "";

    /// <summary>Pièces déjà jointes.</summary>
    public IReadOnlyList<PieceJustificative> Pieces { get; private set; } = [];

    /// <summary>Ouvre le formulaire.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ChargerAsync(ct) ? Page() : NotFound();

    /// <summary>Joint.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken ct) => TraiterAsync("La pièce est jointe.", async f => f is { NomFichier: { } nom, Contenu: { } contenu }
        ? await joindre.ExecuterAsync(new JoindreJustificatifCommand(Objet, cle, nom, contenu), ct)
        : ContractualisationErreurs.PieceRefusee("un fichier à joindre"), ct);

    /// <summary>Retire.</summary>
    public Task<IActionResult> OnPostRetirerAsync(CancellationToken ct) => TraiterAsync("La pièce est retirée, avec votre motif.", f =>
        joindre.RetirerAsync(Guid.TryParse(f.Champ("piece"), out var piece) ? piece : Guid.Empty, f.Champ("motif"), ct), ct);

    private async Task<IActionResult> TraiterAsync(string fait, Func<FormulaireEnFlux, Task<Resultat<PieceJustificative>>> acte, CancellationToken ct)
    {
        if (await FormulaireEnFlux.LireAsync(HttpContext, JoindreJustificatif.TailleMaximale, ct) is not { } formulaire)
            return BadRequest();
        if (!await ChargerAsync(ct))
            return NotFound();
        var resultat = await acte(formulaire);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer(fait);
        return RedirectToPage(new { Objet, Id });
    }

    private async Task<bool> ChargerAsync(CancellationToken ct)
    {
        if (await joindre.TrouverAsync(Objet, Id, ct) is not var (trouvee, libelle))
            return false;
        (cle, Libelle) = (trouvee, libelle);
        Pieces = await contexte.PiecesJustificatives.AsNoTracking().Where(p => p.Objet == Objet && p.Cle == cle && p.MotifRetrait == null).OrderBy(p => p.JointeLe).ToListAsync(ct);
        return true;
    }
}
