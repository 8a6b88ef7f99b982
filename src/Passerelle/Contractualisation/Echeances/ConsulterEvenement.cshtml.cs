using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Calendrier;
using Socle.Ports;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Un événement, et ce qu'il oblige à faire : quoi, à qui, par qui, pour quand, par quel canal, et la preuve.</summary>
public sealed class ConsulterEvenementPage(PasserelleContexte contexte, LirePacte lire, INomsAgents noms, TimeProvider horloge) : PageModel
{
    /// <summary>Événement.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>L'événement.</summary>
    public EvenementPacte Evenement { get; private set; } = null!;

    /// <summary>Ses devoirs.</summary>
    public IReadOnlyList<Devoir> Devoirs { get; private set; } = [];

    /// <summary>Le pacte.</summary>
    public PacteSigne Pacte { get; private set; } = null!;

    /// <summary>Qui l'a signalé.</summary>
    public string Auteur { get; private set; } = "le système";

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui { get; private set; }

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi || await contexte.EvenementsPacte.AsNoTracking().SingleOrDefaultAsync(e => e.Id == Id, ct) is not { } evenement)
            return NotFound();
        (Pacte, Evenement, Aujourdhui) = (lu.Valeur, evenement, horloge.Aujourdhui());
        Devoirs = await contexte.Devoirs.AsNoTracking().Where(d => d.Origine == Id).OrderBy(d => d.Obligation).ToListAsync(ct);
        if (evenement.Auteur is { } auteur)
            Auteur = (await noms.LireAsync([auteur], ct)).GetValueOrDefault(auteur, "compte effacé");
        return Page();
    }
}
