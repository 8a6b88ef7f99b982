using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Le calendrier : ce qui est dû et quand, les événements signalés, les obligations sans date ; le même en iCalendar.</summary>
public sealed class AfficherCalendrierPage(PasserelleContexte contexte, LirePacte lire, ConstruireAgenda construire, TimeProvider horloge) : PageModel
{
    /// <summary>Le pacte ; nul tant que rien n'est chargé.</summary>
    public PacteSigne? Pacte { get; private set; }

    /// <summary>Dates.</summary>
    public IReadOnlyList<DateAgenda> Agenda { get; private set; } = [];

    /// <summary>Événements signalés, et leurs devoirs encore à faire.</summary>
    public IReadOnlyList<(EvenementPacte Evenement, int Restes, int Devoirs)> Evenements { get; private set; } = [];

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui { get; private set; }

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        Aujourdhui = horloge.Aujourdhui();
        if (!lu.Reussi)
            return;
        Pacte = lu.Valeur;
        Agenda = await construire.ExecuterAsync(Pacte, ct);
        var devoirs = (await contexte.Devoirs.AsNoTracking().Where(d => d.Origine != null).Select(d => new { d.Origine, d.FaitLe }).ToListAsync(ct)).ToLookup(d => d.Origine!.Value, d => d.FaitLe is null);
        Evenements = [.. (await contexte.EvenementsPacte.AsNoTracking().OrderByDescending(e => e.SurvenuLe).ThenByDescending(e => e.SignaleLe).Take(50).ToListAsync(ct)).Select(e => (e, devoirs[e.Id].Count(r => r), devoirs[e.Id].Count()))];
    }

    /// <summary>L'agenda en iCalendar.</summary>
    public async Task<IActionResult> OnGetIcsAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return NotFound();
        var ics = EcrireIcs.Executer(await construire.ExecuterAsync(lu.Valeur, ct), horloge.GetUtcNow().UtcDateTime);
        return File(System.Text.Encoding.UTF8.GetBytes(ics), "text/calendar; charset=utf-8", "pacte.ics");
    }

    /// <summary>Sens et mot d'une date.</summary>
    public (Sens Sens, string Mot) Dire(DateAgenda date) => date switch
    {
        { Fait.FaitLe: { } fait } => (Sens.Fait, $"fait le {fait:dd/MM/yyyy}"),
        { EstDu: false } when date.Date < Aujourdhui => date.Cle.StartsWith("reunion-", StringComparison.Ordinal) ? (Sens.EnRetard, "relevé à faire") : (Sens.Neutre, "date passée"),
        { EstDu: false } => (Sens.Neutre, DateLisible.Delai(date.Date, Aujourdhui)),
        _ when date.Date < Aujourdhui => (Sens.EnRetard, DateLisible.Delai(date.Date, Aujourdhui)),
        _ => (date.Date <= Aujourdhui.AddDays(90) ? Sens.AEcheance : Sens.Neutre, DateLisible.Delai(date.Date, Aujourdhui)),
    };
}
