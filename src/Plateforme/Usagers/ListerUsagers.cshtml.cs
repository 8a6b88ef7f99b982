using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.FichierRetour;
using Socle.Calendrier;
using Socle.Journal;

namespace Plateforme.Usagers;

/// <summary>Les inscrits, masqués : l'initiale et l'année suffisent à qualifier un échange.</summary>
public sealed class ListerUsagersPage(PlateformeContexte contexte, IJournal journal, TimeProvider horloge) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Identifiant France Travail cherché, 11 chiffres.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Identifiant { get; set; }

    /// <summary>Catégorie cherchée.</summary>
    [BindProperty(SupportsGet = true)]
    public CategorieInscription? Categorie { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Inscrits de la page.</summary>
    public IReadOnlyList<InscritMasque> Lignes { get; private set; } = [];

    /// <summary>Total.</summary>
    public int Total { get; private set; }

    /// <summary>Lit, et le journal le dit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        var choix = contexte.Usagers.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Identifiant))
            choix = choix.Where(u => u.Identifiant == Identifiant.Trim());
        if (Categorie is { } categorie)
            choix = choix.Where(u => u.Categorie == categorie);
        Total = await choix.CountAsync(ct);
        var usagers = await choix.OrderByDescending(u => u.InscritLe).ThenBy(u => u.Id).Skip((P - 1) * Taille).Take(Taille).ToListAsync(ct);
        var ids = usagers.ConvertAll(u => u.Id);
        var orientations = (await contexte.Orientations.AsNoTracking().Where(o => ids.Contains(o.UsagerId)).ToListAsync(ct)).ToLookup(o => o.UsagerId);
        var evenements = (await contexte.Evenements.AsNoTracking().Where(e => ids.Contains(e.UsagerId)).ToListAsync(ct)).ToLookup(e => e.UsagerId);
        var aujourdhui = horloge.Aujourdhui();
        Lignes = usagers.ConvertAll(u => new InscritMasque(u, new SituationUsager(u.InscritLe, orientations[u.Id], evenements[u.Id], aujourdhui)));
        await journal.EcrireAsync(ActeJournal.Lecture, "ListerUsagers", null, $"{Lignes.Count} inscrits, masqués", ct);
    }
}
