using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Controles;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Contractualisation.Financements;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Fiches;

/// <summary>Le portefeuille : chaque action, son argent, ses cibles, ses constats.</summary>
public sealed class ListerActionsPage(SuivreCredits suivre, LireResultats resultats, TimeProvider horloge) : PageModel
{
    /// <summary>Axe ou volet montré ; nul : tous.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Perimetre { get; set; }

    /// <summary>Suivi de 2024 ; nul tant que rien n'est chargé.</summary>
    public SuiviCredits? Suivi { get; private set; }

    /// <summary>Actions montrées.</summary>
    public IReadOnlyList<CreditsAction> Lignes { get; private set; } = [];

    /// <summary>Constats par action.</summary>
    public ILookup<string, Constat> Constats { get; private set; } = Array.Empty<Constat>().ToLookup(_ => "");

    /// <summary>Cibles de 2024 par action.</summary>
    public ILookup<string, SuiviIndicateur> Cibles { get; private set; } = Array.Empty<SuiviIndicateur>().ToLookup(_ => "");

    /// <summary>Prévu par axe et volet, par financeur.</summary>
    public Graphique? Argent { get; private set; }

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        var suivi = await suivre.ExecuterAsync(ConstruireSynthese.Annee, ct);
        if (!suivi.Reussi)
            return;
        Suivi = suivi.Valeur;
        Lignes = [.. Suivi.Actions.Where(a => string.IsNullOrEmpty(Perimetre) || a.Action.Perimetre == Perimetre)];
        Constats = ControlerPacte.Executer(Suivi.Pacte).SelectMany(c => Suivi.Actions.Where(a => c.Concerne(a.Action.Code)).Select(a => (a.Action.Code, Constat: c))).ToLookup(c => c.Code, c => c.Constat);
        Cibles = (await resultats.ExecuterAsync(Suivi.Pacte, ConstruireSynthese.Annee, ct)).ToLookup(s => s.Indicateur.Objet);
        Argent = Dessiner(Suivi);
    }

    /// <summary>Où en est une action aujourd'hui.</summary>
    public EtatAction EtatDe(ActionPacte action) => Suivi!.Pacte.EtatDe(action, horloge.Aujourdhui());

    private static Graphique Dessiner(SuiviCredits suivi)
    {
        var sommes = suivi.Pacte.Perimetres.Select(p => SommesAction.Additionner(suivi.Actions.Where(a => a.Action.Perimetre == p.Code).Select(a => a.Prevu!.Value))).ToList();
        var total = SommesAction.Additionner(sommes);
        return new Graphique
        {
            Titre = $"L'État apporte {Financements.Argent.Part(total.A, total.F)} des {total.F.Euros()} prévus en 2024",
            Axe = "Axe ou volet",
            Categories = [.. suivi.Pacte.Perimetres.Select(p => p.Nom)],
            Series = [new("État", [.. sommes.Select(s => (decimal?)s.A)]), new("Département", [.. sommes.Select(s => (decimal?)s.B)]), new("Autres financeurs", [.. sommes.Select(s => (decimal?)s.C)])],
            Forme = FormeGraphique.BarresCouchees,
            Empile = true,
            Etiquettes = false,
            Unite = "€",
        };
    }
}
