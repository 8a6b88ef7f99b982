using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Calendrier;

namespace Passerelle.Contractualisation.Comites;

/// <summary>Les comités, leur rythme signé et tenu, leurs réunions.</summary>
public sealed class ListerComitesPage(PasserelleContexte contexte, LirePacte lire, TimeProvider horloge) : PageModel
{
    /// <summary>Rythmes ; nuls tant que rien n'est chargé.</summary>
    public IReadOnlyList<RythmeComite>? Rythmes { get; private set; }

    /// <summary>Réunions, de la plus lointaine à la plus ancienne.</summary>
    public IReadOnlyList<ReunionComite> Reunions { get; private set; } = [];

    /// <summary>Comités départementaux prévus sans comité stratégique le même jour (184).</summary>
    public IReadOnlyList<DateOnly> SansPreambule { get; private set; } = [];

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return;
        Reunions = await contexte.ReunionsComites.AsNoTracking().OrderByDescending(r => r.PrevueLe).ToListAsync(ct);
        var aujourdhui = horloge.Aujourdhui();
        Rythmes = [.. lu.Valeur.Comites.Select(c => RythmeComite.De(c, [.. Reunions], aujourdhui))];
        var vives = Reunions.Where(r => r.AnnuleeLe is null && r.PrevueLe >= aujourdhui).ToLookup(r => r.Comite, r => r.PrevueLe);
        SansPreambule = [.. vives["DEPARTEMENTAL"].Except(vives["STRATEGIQUE"]).Order()];
    }
}
