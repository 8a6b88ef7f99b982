using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Ports;
using Socle.Territoires;

namespace Passerelle.Pilotage.Indicateurs;

/// <summary>Les indicateurs d'une période : le chiffre, par mois, dessiné, et la porte vers les personnes.</summary>
public sealed class AfficherIndicateursPage(CalculerIndicateurs calculer, IJournal journal, TimeProvider horloge) : PageModel
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Premier jour ; par défaut le premier du mois, onze mois avant.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Du { get; set; }

    /// <summary>Dernier jour ; par défaut aujourd'hui.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Au { get; set; }

    /// <summary>Connu au ; nul : rien n'est ignoré.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? ConnuAu { get; set; }

    /// <summary>Codes du territoire.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Territoire { get; set; }

    /// <summary>Les chiffres ; nuls quand la demande ne se comprend pas.</summary>
    public TableauIndicateurs? Tableau { get; private set; }

    /// <summary>Entrants par mois et part orientée.</summary>
    public Graphique? ParMois { get; private set; }

    /// <summary>Calcule.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        var aujourdhui = horloge.Aujourdhui();
        Au ??= aujourdhui;
        Du ??= new DateOnly(Au.Value.Year, Au.Value.Month, 1).AddMonths(-11);
        if (Du > Au)
            ModelState.AddModelError(nameof(Du), "La période finit avant de commencer.");
        if (!Socle.Territoires.Territoire.Regle(string.IsNullOrWhiteSpace(Territoire) ? null : Territoire).Essayer(out var territoire, out var erreur))
            ModelState.AddModelError(nameof(Territoire), erreur.Message);
        if (!ModelState.IsValid || territoire is null)
            return;
        Tableau = await calculer.ExecuterAsync(new CalculerIndicateursQuery { Periode = new Periode(Du.Value, Au.Value), ConnuAu = ConnuAu, Territoire = territoire }, ct);
        ParMois = Dessiner(Tableau.Volet2);
        await journal.EcrireAsync(ActeJournal.Lecture, "AfficherIndicateurs", detail: $"{Du:yyyy-MM-dd} à {Au:yyyy-MM-dd}, {Tableau.Territoire}", ct: ct);
    }

    /// <summary>Premier et dernier jour d'un mois, bornés à la période.</summary>
    public (string Du, string Au) Bornes(string mois)
    {
        var premier = DateOnly.ParseExact(mois + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var dernier = premier.AddMonths(1).AddDays(-1);
        return (Iso(premier < Du ? Du!.Value : premier), Iso(dernier > Au ? Au!.Value : dernier));
    }

    /// <summary>« juin 2024 ».</summary>
    public static string MoisLisible(string mois) => DateOnly.ParseExact(mois + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("MMM yyyy", Francais);

    /// <summary>AAAA-MM-JJ.</summary>
    public static string Iso(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Graphique Dessiner(Volet2 volet2) => new()
    {
        Titre = volet2.NouveauxEntrants == 0
            ? "Aucun nouvel entrant dans la période"
            : string.Create(Francais, $"{(double)volet2.OrientesDansLeDelai / volet2.NouveauxEntrants:0 %} des nouveaux entrants sont orientés en moins de 15 jours"),
        Axe = "Mois",
        Categories = [.. volet2.ParMois.Select(m => MoisLisible(m.Mois))],
        Series =
        [
            new SerieGraphique("Orientés dans le délai", [.. volet2.ParMois.Select(m => (decimal?)m.OrientesDansLeDelai)]),
            new SerieGraphique("Orientés plus tard ou pas encore", [.. volet2.ParMois.Select(m => (decimal?)(m.NouveauxEntrants - m.OrientesDansLeDelai))]),
        ],
        Empile = true,
    };
}
