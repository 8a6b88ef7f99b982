using System.Globalization;
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

/// <summary>Une action : ce qui est signé, ligne à ligne, et ce que les contrôles en disent.</summary>
public sealed class ConsulterActionPage(SuivreCredits suivre, LireResultats resultats, TimeProvider horloge) : PageModel
{
    /// <summary>Code.</summary>
    [BindProperty(SupportsGet = true)]
    public required string Code { get; set; }

    /// <summary>Le pacte.</summary>
    public PacteSigne Pacte { get; private set; } = null!;

    /// <summary>L'action.</summary>
    public ActionPacte Fiche { get; private set; } = null!;

    /// <summary>Où elle en est aujourd'hui.</summary>
    public EtatAction Etat { get; private set; }

    /// <summary>Ses crédits de 2024.</summary>
    public CreditsAction Credits { get; private set; } = null!;

    /// <summary>Au moins une dépense de 2024 est saisie, toutes actions.</summary>
    public bool Saisie { get; private set; }

    /// <summary>Ses indicateurs, et ce qui en est mesuré.</summary>
    public IReadOnlyList<SuiviIndicateur> Indicateurs { get; private set; } = [];

    /// <summary>Prévu et dépensé par financeur ; nul tant que rien n'y est dépensé.</summary>
    public Graphique? Argent { get; private set; }

    /// <summary>Ses constats.</summary>
    public IReadOnlyList<Constat> Constats { get; private set; } = [];

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var suivi = await suivre.ExecuterAsync(ConstruireSynthese.Annee, ct);
        if (!suivi.Reussi || suivi.Valeur.Actions.SingleOrDefault(a => a.Action.Code == Code) is not { } credits)
            return NotFound();
        (Pacte, Fiche, Credits, Saisie) = (suivi.Valeur.Pacte, credits.Action, credits, suivi.Valeur.Saisie);
        Etat = Pacte.EtatDe(Fiche, horloge.Aujourdhui());
        Indicateurs = [.. (await resultats.ExecuterAsync(Pacte, ConstruireSynthese.Annee, ct)).Where(s => s.Indicateur.Objet == Code)];
        Argent = credits.Depense > 0 ? Dessiner(credits) : null;
        Constats = [.. ControlerPacte.Executer(Pacte).Where(c => c.Concerne(Code))];
        return Page();
    }

    private static Graphique Dessiner(CreditsAction credits)
    {
        var prevu = credits.Prevu!.Value;
        return new Graphique
        {
            Titre = $"{credits.Depense.Euros()} dépensés sur {prevu.F.Euros()} prévus en {ConstruireSynthese.Annee.ToString(CultureInfo.InvariantCulture)}",
            Axe = "Financeur",
            Categories = ["État", "Département", "Autres financeurs"],
            Series = [new("Prévu", [prevu.A, prevu.B, prevu.C]), new("Dépensé", [credits.Etat, credits.Departement, credits.Depense - credits.Etat - credits.Departement])],
            Forme = FormeGraphique.BarresCouchees,
            Etiquettes = false,
            Unite = "€",
        };
    }
}
