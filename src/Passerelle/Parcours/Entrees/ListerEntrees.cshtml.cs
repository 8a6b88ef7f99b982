using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Regles;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Fichiers;
using Socle.Territoires;

namespace Passerelle.Parcours.Entrees;

/// <summary>La liste des entrées, filtrée par l'adresse : celle qu'ouvre un chiffre, une ligne d'accueil.</summary>
public sealed class ListerEntreesPage(ListerEntrees lister, IAuthorizationService autorisation, TimeProvider horloge) : PageModel
{
    /// <summary>Premier T0.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Du { get; set; }

    /// <summary>Dernier T0.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Au { get; set; }

    /// <summary>File active (vrai), nouveaux entrants (faux), tous.</summary>
    [BindProperty(SupportsGet = true)]
    public bool? Stock { get; set; } = false;

    /// <summary>Situation.</summary>
    [BindProperty(SupportsGet = true)]
    public SituationEntree? Situation { get; set; }

    /// <summary>Codes du territoire.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Territoire { get; set; }

    /// <summary>Rangement.</summary>
    [BindProperty(SupportsGet = true)]
    public OrdreEntrees Ordre { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Entrées.</summary>
    public PageEntrees Entrees { get; private set; } = new([], 0);

    /// <summary>Vrai quand l'agent peut emporter la liste.</summary>
    public bool PeutExporter { get; private set; }

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui => horloge.Aujourdhui();

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        PeutExporter = (await autorisation.AuthorizeAsync(User, Permission.PilotageExporter)).Succeeded;
        if (Demande(P) is { } demande)
            Entrees = await lister.ExecuterAsync(demande, ct);
    }

    /// <summary>Emporte la liste en CSV.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (!(await autorisation.AuthorizeAsync(User, Permission.PilotageExporter)).Succeeded)
            return Forbid();
        if (Demande(null) is not { } demande)
            return BadRequest();
        var memoire = new MemoryStream();
        var csv = new EcrivainCsv(memoire);
        csv.EnTete("nom", "prenom", "date_naissance", "commune", "t0", "stock", "date_orientation", "dans_le_delai", "structure_referente", "type_parcours", "fermee_le", "motif");
        foreach (var ligne in (await lister.ExecuterAsync(demande, ct)).Lignes)
        {
            csv.Champ(ligne.Nom);
            csv.Champ(ligne.Prenom);
            csv.Date(ligne.DateNaissance);
            csv.Champ(ligne.Commune);
            csv.Date(ligne.Entree.T0);
            csv.Champ(ligne.Entree.Stock ? "O" : "N");
            csv.Date(ligne.Entree.DateOrientation);
            csv.Champ(ligne.Entree.DansLeDelai ? "O" : "N");
            csv.Champ(ligne.Entree.StructureReferente);
            csv.Champ(ligne.Entree.TypeParcours);
            csv.Date(ligne.Entree.FermeeLe);
            csv.Champ(ligne.Entree.Motif?.ToString());
            csv.FinLigne();
        }
        await csv.DisposeAsync();
        return File(memoire.ToArray(), "text/csv; charset=utf-8", $"entrees_{Aujourdhui:yyyy-MM-dd}.csv");
    }

    /// <summary>Le délai d'une entrée non orientée, en un mot et un sens.</summary>
    public (Sens Sens, string Mot) Dire(Entree e)
    {
        if (e.DateOrientation is { } orientee)
            return e.DansLeDelai ? (Sens.Fait, $"orientée le {orientee:dd/MM/yyyy}") : (Sens.Neutre, $"orientée en {orientee.DayNumber - e.T0.DayNumber} jours");
        if (e.FermeeLe is { } fermee)
            return (Sens.Neutre, $"fermée le {fermee:dd/MM/yyyy}");
        var dernierJour = e.T0.AddDays(DelaiOrientation.Convention.Applicable(e.T0).Jours - 1);
        return (dernierJour < Aujourdhui ? Sens.EnRetard : Sens.AEcheance, $"à orienter, {DateLisible.Delai(dernierJour, Aujourdhui)}");
    }

    private ListerEntreesQuery? Demande(int? page)
    {
        if (!Socle.Territoires.Territoire.Regle(string.IsNullOrWhiteSpace(Territoire) ? null : Territoire).Essayer(out var territoire, out var erreur))
        {
            ModelState.AddModelError(nameof(Territoire), erreur.Message);
            return null;
        }
        return new ListerEntreesQuery { Du = Du, Au = Au, Stock = Stock, Situation = Situation, Territoire = territoire, Ordre = Ordre, Page = page };
    }
}
