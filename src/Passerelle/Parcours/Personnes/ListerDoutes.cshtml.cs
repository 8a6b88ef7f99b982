using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Socle.Journal;

namespace Passerelle.Parcours.Personnes;

/// <summary>File des doutes d'identité.</summary>
[Authorize(Policy = Permission.DoutesRegler)]
public sealed class ListerDoutesPage(ListerDoutes lister, IJournal journal) : PageModel
{
    /// <summary>Nature filtrée.</summary>
    [BindProperty(SupportsGet = true)]
    public NatureDoute? Nature { get; set; }

    /// <summary>Statut montré.</summary>
    [BindProperty(SupportsGet = true)]
    public StatutDoute Statut { get; set; } = StatutDoute.Ouvert;

    /// <summary>Page montrée.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Doutes lus.</summary>
    public PageDoutes Doutes { get; private set; } = null!;

    /// <summary>Ceux-ci se séparent par lot : la nouvelle personne a pris la place de l'ancienne.</summary>
    public bool ParLot => Statut == StatutDoute.Ouvert && Nature == NatureDoute.PlaceEnDesaccord && Doutes.Total > 0;

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        Doutes = await lister.ExecuterAsync(Nature, Statut, P, ct);
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(ListerDoutes), detail: string.Create(CultureInfo.InvariantCulture, $"{Doutes.Total} doutes, page {P}"), ct: ct);
    }
}
