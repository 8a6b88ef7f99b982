using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Resultats;

namespace Socle.Ecrans;

/// <summary>Ce qu'une page dit après son acte : un message de réussite à la page suivante, ou des erreurs dans le formulaire.</summary>
public static class MessagesCadre
{
    internal const string Cle = "passerelle:message";

    /// <summary>Message montré une fois, en tête de la page suivante.</summary>
    public static void Annoncer(this PageModel page, string message) => page.TempData[Cle] = message;

    /// <summary>Reporte les erreurs d'un cas d'usage dans le formulaire : à côté du champ nommé par <see cref="Erreur.Champ"/>, sinon en tête.</summary>
    public static void Reporter(this ModelStateDictionary etat, IEnumerable<Erreur> erreurs, string prefixe = "")
    {
        foreach (var erreur in erreurs)
            etat.AddModelError(erreur.Champ is { } champ ? prefixe + champ : "", erreur.Message);
    }
}
