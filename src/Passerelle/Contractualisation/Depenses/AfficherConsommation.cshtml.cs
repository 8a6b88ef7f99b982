using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Contractualisation.Financements;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Depenses;

/// <summary>La consommation d'une année, action par action, au regard du plan et du temps écoulé (301).</summary>
public sealed class AfficherConsommationPage(SuivreCredits suivre) : PageModel
{
    /// <summary>Année.</summary>
    [BindProperty(SupportsGet = true)]
    public int Annee { get; set; } = ConstruireSynthese.Annee;

    /// <summary>Suivi ; nul tant que rien n'est chargé.</summary>
    public SuiviCredits? Suivi { get; private set; }

    /// <summary>Prévu, engagé et dépensé par axe et volet.</summary>
    public Graphique? Dessin { get; private set; }

    /// <summary>Actions dont l'alerte est à lire d'abord.</summary>
    public IReadOnlyList<CreditsAction> Alertes { get; private set; } = [];

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        var suivi = await suivre.ExecuterAsync(Annee, ct);
        if (!suivi.Reussi)
            return;
        Suivi = suivi.Valeur;
        Alertes = [.. Suivi.Actions.Where(a => a.SousConsommation || a.Depassement)];
        Dessin = Suivi.Actions.Any(a => a.Prevu is not null) ? Dessiner(Suivi) : null;
    }

    private static Graphique Dessiner(SuiviCredits suivi)
    {
        var parPerimetre = suivi.Pacte.Perimetres.Select(p => suivi.Actions.Where(a => a.Action.Perimetre == p.Code).ToList()).ToList();
        var (prevu, depense) = (suivi.Actions.Sum(a => a.Prevu?.F ?? 0), suivi.Actions.Sum(a => a.Depense));
        return new Graphique
        {
            Titre = suivi.Saisie ? $"{Argent.Part(depense, prevu)} des {prevu.Euros()} prévus sont dépensés" : $"{prevu.Euros()} sont prévus ; rien n'est encore saisi",
            Axe = "Axe ou volet",
            Categories = [.. suivi.Pacte.Perimetres.Select(p => p.Nom)],
            Series =
            [
                new("Prévu", [.. parPerimetre.Select(a => (decimal?)a.Sum(x => x.Prevu?.F ?? 0))]),
                new("Engagé", [.. parPerimetre.Select(a => (decimal?)a.Sum(x => x.Engage))]),
                new("Dépensé", [.. parPerimetre.Select(a => suivi.Saisie ? a.Sum(x => x.Depense) : (decimal?)null)]),
            ],
            Forme = FormeGraphique.BarresCouchees,
            Etiquettes = false,
            Unite = "€",
        };
    }
}
