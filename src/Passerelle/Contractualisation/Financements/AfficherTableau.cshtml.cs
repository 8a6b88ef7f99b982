using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Financements;

/// <summary>Un tableau du recueil, refait depuis les fiches, écarts montrés.</summary>
public sealed class AfficherTableauPage(ConstruireTableau construire) : PageModel
{
    /// <summary>Nom.</summary>
    [BindProperty(SupportsGet = true)]
    public string Nom { get; set; } = "synthese";

    /// <summary>Le tableau ; nul tant que rien n'est chargé.</summary>
    public TableauConstruit? Tableau { get; private set; }

    /// <summary>Construit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        var resultat = await construire.ExecuterAsync(Nom, Nom == "annexe6" ? ConstruireSynthese.Annee + 1 : ConstruireSynthese.Annee, ct);
        if (resultat.Reussi)
            Tableau = resultat.Valeur;
        else
            ModelState.Reporter(resultat.Erreurs);
    }

    /// <summary>Une valeur comme on l'écrit.</summary>
    public static string Dire(object? valeur) => valeur switch
    {
        null or "" => "—",
        decimal somme => somme.Euros(),
        _ => valeur.ToString()!,
    };
}
