using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Contractualisation.Bilans;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Financements;

/// <summary>Un tableau du recueil, refait depuis les fiches, écarts montrés.</summary>
public sealed class AfficherTableauPage(ConstruireTableau construire) : PageModel
{
    /// <summary>Nom.</summary>
    [BindProperty(SupportsGet = true)]
    public string Nom { get; set; } = "synthese";

    /// <summary>Année ; à défaut, la seule ou la première où le tableau existe.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Annee { get; set; }

    /// <summary>Le document que ce tableau fait ; nul quand le nom n'est pas connu.</summary>
    public DocumentPacte? Document => DocumentPacte.Tous.SingleOrDefault(d => d.Nom == Nom && ConstruireTableau.Noms.ContainsKey(d.Nom));

    /// <summary>Le tableau ; nul tant que rien n'est chargé.</summary>
    public TableauConstruit? Tableau { get; private set; }

    /// <summary>Construit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        if (Document is { } document && !(Annee is { } annee && document.Annees.Contains(annee)))
            Annee = document.Annees[0];
        var resultat = await construire.ExecuterAsync(Nom, Annee ?? ConstruireSynthese.Annee, ct);
        if (resultat.Reussi)
            Tableau = resultat.Valeur;
        else
            ModelState.Reporter(resultat.Erreurs);
    }

    /// <summary>Une valeur comme on l'écrit, avec les mots qui l'accompagnent ; un tiret pour une somme qu'on ne connaît pas.</summary>
    public static string Dire(LigneConstruite ligne, ColonneTableau colonne)
    {
        var avant = colonne.Avant is { } a ? ligne.Valeurs.GetValueOrDefault(a) as string : null;
        var apres = colonne.Apres is { } b ? ligne.Valeurs.GetValueOrDefault(b) as string : null;
        return ligne.Valeurs.GetValueOrDefault(colonne.Code) switch
        {
            null or "" when !string.IsNullOrEmpty(avant) => avant,
            null or "" => colonne.Nature == NatureValeur.Texte || ligne.Nature is "VIDE" or "RENVOI" || colonne.SansTotal ? "" : "—",
            decimal part when colonne.Nature == NatureValeur.Part => Argent.Part(part, 1),
            decimal somme => $"{(string.IsNullOrEmpty(avant) ? "" : avant + " ")}{somme.Euros()}{(string.IsNullOrEmpty(apres) ? "" : $" ({apres})")}",
            var autre => autre.ToString()!,
        };
    }
}
