using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Correspondants;
using Socle.Ecrans;

namespace Plateforme.Suivi;

/// <summary>Suivi de la convention : revue annuelle, comités de sécurité, indicateurs de sécurité.</summary>
public sealed class SuivreConventionPage(PlateformeContexte contexte, NoterReunion noter, ReleverIndicateur relever) : PageModel
{
    /// <summary>Réunion.</summary>
    [BindProperty]
    public GenreReunion Genre { get; set; } = GenreReunion.RevueAnnuelle;

    /// <summary>Partie qui l'a demandée.</summary>
    [BindProperty]
    public Cote DemandeePar { get; set; } = Cote.FranceTravail;

    /// <summary>Jour.</summary>
    [BindProperty]
    public DateOnly? TenueLe { get; set; }

    /// <summary>Décisions.</summary>
    [BindProperty]
    public string? Decisions { get; set; }

    /// <summary>Nom de l'indicateur.</summary>
    [BindProperty]
    public string? Nom { get; set; }

    /// <summary>Ce qui en est attendu.</summary>
    [BindProperty]
    public string? Attendu { get; set; }

    /// <summary>Jour de l'accord.</summary>
    [BindProperty]
    public DateOnly? ConvenuLe { get; set; }

    /// <summary>Valeur.</summary>
    [BindProperty]
    public string? Valeur { get; set; }

    /// <summary>Réunions, la plus récente d'abord.</summary>
    public IReadOnlyList<ReunionSuivi> Reunions { get; private set; } = [];

    /// <summary>Indicateurs.</summary>
    public IReadOnlyList<IndicateurSecurite> Indicateurs { get; private set; } = [];

    /// <summary>Dernière revue annuelle ; nulle quand aucune ne fut tenue.</summary>
    public DateOnly? DerniereRevue => Reunions.FirstOrDefault(r => r.Genre == GenreReunion.RevueAnnuelle)?.TenueLe;

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        Reunions = await contexte.Reunions.AsNoTracking().OrderByDescending(r => r.TenueLe).ThenByDescending(r => r.Id).ToListAsync(ct);
        Indicateurs = await contexte.IndicateursSecurite.AsNoTracking().OrderBy(i => i.Nom).ToListAsync(ct);
    }

    /// <summary>Note une réunion.</summary>
    public async Task<IActionResult> OnPostReunionAsync(CancellationToken ct)
    {
        var note = await noter.ExecuterAsync(new NoterReunionCommand { Genre = Genre, DemandeePar = DemandeePar, TenueLe = TenueLe ?? DateOnly.MaxValue, Decisions = Decisions ?? "" }, ct);
        return await ConclureAsync(note.Erreurs, "Réunion notée.", ct);
    }

    /// <summary>Définit ou relève un indicateur.</summary>
    public async Task<IActionResult> OnPostIndicateurAsync(CancellationToken ct)
    {
        var releve = await relever.ExecuterAsync(new ReleverIndicateurCommand { Nom = Nom ?? "", Attendu = Attendu ?? "", ConvenuLe = ConvenuLe, Valeur = Valeur }, ct);
        return await ConclureAsync(releve.Erreurs, "Indicateur enregistré.", ct);
    }

    private async Task<IActionResult> ConclureAsync(IReadOnlyList<Socle.Resultats.Erreur> erreurs, string fait, CancellationToken ct)
    {
        if (erreurs.Count == 0)
        {
            this.Annoncer(fait);
            return RedirectToPage();
        }
        ModelState.Reporter(erreurs);
        await OnGetAsync(ct);
        return Page();
    }
}
