using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.FeuillesDeRoute;

/// <summary>La feuille de route du volet 3 : chaque cible, ses pilotes, son échéance, où elle en est.</summary>
public sealed class SuivreFeuillePage(PasserelleContexte contexte, LirePacte lire, TimeProvider horloge) : PageModel
{
    /// <summary>Cibles et leur dernier état ; nulles tant que rien n'est chargé.</summary>
    public IReadOnlyList<(ElementFeuilleDeRoute Cible, EtatFeuille? Etat)>? Cibles { get; private set; }

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui { get; private set; }

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        Aujourdhui = horloge.Aujourdhui();
        if (!lu.Reussi)
            return;
        var etats = (await contexte.EtatsFeuille.AsNoTracking().ToListAsync(ct)).GroupBy(e => (e.Theme, e.Rang)).ToDictionary(g => g.Key, g => g.MaxBy(e => e.Le));
        Cibles = [.. lu.Valeur.FeuilleDeRoute.Select(f => (f, etats.GetValueOrDefault((f.Theme, f.Rang))))];
    }

    /// <summary>Sens et mot d'un avancement.</summary>
    public static (Sens Sens, string Mot) Dire(AvancementCible? avancement) => avancement switch
    {
        AvancementCible.EnCours => (Sens.AEcheance, "en cours"),
        AvancementCible.Fait => (Sens.Fait, "fait"),
        AvancementCible.Abandonne => (Sens.Bloque, "abandonné"),
        AvancementCible.AFaire => (Sens.Neutre, "à faire"),
        _ => (Sens.Neutre, "état non dit"),
    };

    /// <summary>Nom d'un thème.</summary>
    public static string Theme(string code) => code switch
    {
        "ENTREE" => "Entrée en parcours",
        "ACCOMPAGNEMENT" => "Accompagnement",
        "ENTREPRISES" => "Mobilisation des entreprises",
        "NUMERIQUE" => "Outils numériques",
        _ => "Gouvernance partagée",
    };
}
