using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Financements;

namespace Passerelle.Contractualisation.Justificatifs;

/// <summary>Le dossier de contrôle d'une année : ce qui est justifié, par quoi ; chaque pièce, et l'archive entière.</summary>
public sealed class ListerJustificatifsPage(ConstituerDossier constituer) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Année.</summary>
    [BindProperty(SupportsGet = true)]
    public int Annee { get; set; } = ConstruireSynthese.Annee;

    /// <summary>Seulement ce qui n'a pas de pièce.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Manque { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Lignes montrées.</summary>
    public IReadOnlyList<LigneDossier> Lignes { get; private set; } = [];

    /// <summary>Lignes choisies.</summary>
    public int Total { get; private set; }

    /// <summary>Lignes de l'année.</summary>
    public int Toutes { get; private set; }

    /// <summary>Dont celles qui ont une pièce.</summary>
    public int Justifiees { get; private set; }

    /// <summary>Pièces de l'année.</summary>
    public int Pieces { get; private set; }

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!IndicateurPacte.Annees.Contains(Annee))
            return NotFound();
        var lignes = await constituer.LireAsync(Annee, ct);
        (Toutes, Justifiees, Pieces) = (lignes.Count, lignes.Count(l => l.Pieces.Count > 0), lignes.Sum(l => l.Pieces.Count));
        var choisies = lignes.Where(l => !Manque || l.Pieces.Count == 0).ToList();
        (Total, P) = (choisies.Count, Math.Max(1, P));
        Lignes = [.. choisies.Skip((P - 1) * Taille).Take(Taille)];
        return Page();
    }

    /// <summary>Une pièce, à télécharger.</summary>
    public async Task<IActionResult> OnGetPieceAsync(Guid piece, CancellationToken ct) =>
        await constituer.OuvrirAsync(piece, ct) is var (trouvee, contenu) ? File(contenu, FormatPiece.TypeDe(trouvee.Format), trouvee.Nom) : NotFound();

    /// <summary>L'archive de l'année, au fil de l'eau.</summary>
    public async Task<IActionResult> OnGetArchiveAsync(CancellationToken ct)
    {
        if (!IndicateurPacte.Annees.Contains(Annee))
            return NotFound();
        // ZipArchive ferme ses entrées en synchrone, même ouvertes sans l'être.
        HttpContext.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        Response.ContentType = "application/zip";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"dossier-controle-{Annee}.zip" }.ToString();
        await constituer.EcrireAsync(Annee, Response.Body, ct);
        return new EmptyResult();
    }
}
