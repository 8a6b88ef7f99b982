using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Fichiers;

namespace Passerelle.Echanges.Desaccords;

/// <summary>Les désaccords avec France Travail, filtrés par l'adresse.</summary>
public sealed class ListerDesaccordsPage(ListerDesaccords lister, ComparerRetours comparer, TimeProvider horloge) : PageModel
{
    /// <summary>État montré ; nul : tous.</summary>
    [BindProperty(SupportsGet = true)]
    public VueDesaccords? Statut { get; set; } = VueDesaccords.Ouvert;

    /// <summary>Nature.</summary>
    [BindProperty(SupportsGet = true)]
    public NatureDesaccord? Nature { get; set; }

    /// <summary>Ordre.</summary>
    [BindProperty(SupportsGet = true)]
    public TriDesaccords Tri { get; set; } = TriDesaccords.Anciennete;

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Désaccords.</summary>
    public PageDesaccords Desaccords { get; private set; } = null!;

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        Desaccords = await lister.ExecuterAsync(Demande(P), ct);
    }

    /// <summary>Emporte la liste en CSV.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var memoire = new MemoryStream();
        await using (var csv = new EcrivainCsv(memoire))
        {
            csv.EnTete("nom", "prenom", "date_naissance", "nature", "notre_version", "leur_version", "etat_au", "ouvert_le", "etat", "motif");
            foreach (var ligne in (await lister.ExecuterAsync(Demande(null), ct)).Lignes)
            {
                csv.Champ(ligne.Nom);
                csv.Champ(ligne.Prenom);
                csv.Date(ligne.DateNaissance);
                csv.Champ(ligne.Desaccord.Nature.Dire());
                csv.Champ(ligne.Desaccord.Notre);
                csv.Champ(ligne.Desaccord.Leur);
                csv.Date(ligne.Desaccord.ObserveLe);
                csv.Date(DateOnly.FromDateTime(HeureLegale.VersParis(ligne.Desaccord.OuvertLe)));
                csv.Champ(ligne.Desaccord.Dire().Mot);
                csv.Champ(ligne.Desaccord.Motif);
                csv.FinLigne();
            }
        }
        return File(memoire.ToArray(), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"desaccords_{horloge.Aujourdhui():yyyy-MM-dd}.csv"));
    }

    /// <summary>Compare de nouveau, après des corrections.</summary>
    public async Task<IActionResult> OnPostComparerAsync(CancellationToken ct)
    {
        await comparer.ExecuterAsync(ct);
        this.Annoncer("La comparaison est refaite : ce qui s'accorde est refermé.");
        return RedirectToPage();
    }

    private ListerDesaccordsQuery Demande(int? page) => new() { Statut = Statut, Nature = Nature, Tri = Tri, Page = page };
}
