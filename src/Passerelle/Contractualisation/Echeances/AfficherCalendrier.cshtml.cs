using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Contractualisation.Conventions;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Le calendrier : échéances datées, obligations à un événement, comités, feuille de route.</summary>
public sealed class AfficherCalendrierPage(LirePacte lire, TimeProvider horloge) : PageModel
{
    /// <summary>Le pacte ; nul tant que rien n'est chargé.</summary>
    public PacteSigne? Pacte { get; private set; }

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui { get; private set; }

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        Pacte = lu.Reussi ? lu.Valeur : null;
        Aujourdhui = horloge.Aujourdhui();
    }

    /// <summary>Urgence d'une date : passée, dans les 90 jours, plus tard.</summary>
    public Sens SensDe(DateOnly date) => date < Aujourdhui ? Sens.Neutre : date <= Aujourdhui.AddDays(90) ? Sens.AEcheance : Sens.Fait;

    /// <summary>Mot de cette urgence.</summary>
    public string MotDe(DateOnly date) => date < Aujourdhui ? "date passée" : DateLisible.Delai(date, Aujourdhui);
}
