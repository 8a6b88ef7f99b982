using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;
using Socle.Journal;

namespace Passerelle.Parcours.Personnes;

/// <summary>Acte groupé : dire « deux personnes » de plusieurs places en désaccord, après relecture.</summary>
[Authorize(Policy = Permission.DoutesRegler)]
public sealed class SeparerDoutesPage(ListerDoutes lister, ReglerDoute regler, IJournal journal) : PageModel
{
    private const int Maximum = ListerDoutes.Taille;

    /// <summary>Doutes choisis.</summary>
    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    /// <summary>Doutes relus.</summary>
    public IReadOnlyList<DouteListe> Choisis { get; private set; } = [];

    /// <summary>L'acte part de la file.</summary>
    public IActionResult OnGet() => RedirectToPage("/Parcours/Personnes/ListerDoutes");

    /// <summary>Montre ce qui sera fait.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Choisis = await lister.ChoisisAsync([.. Ids.Take(Maximum)], NatureDoute.PlaceEnDesaccord, ct);
        await journal.EcrireAsync(ActeJournal.Lecture, "SeparerDoutes", detail: string.Create(CultureInfo.InvariantCulture, $"{Choisis.Count} doutes relus"), ct: ct);
        return Page();
    }

    /// <summary>Fait.</summary>
    public async Task<IActionResult> OnPostConfirmerAsync(CancellationToken ct)
    {
        var faits = 0;
        foreach (var doute in await lister.ChoisisAsync([.. Ids.Take(Maximum)], NatureDoute.PlaceEnDesaccord, ct))
            faits += (await regler.ExecuterAsync(new ReglerDouteCommand(doute.Doute.Id, StatutDoute.Distinct), ct)).Reussi ? 1 : 0;
        var autres = Ids.Count - faits;
        this.Annoncer($"{faits} doutes réglés : deux personnes." + (autres > 0 ? $" {autres} laissés tels quels : réglés entre-temps par quelqu'un d'autre." : ""));
        return RedirectToPage("/Parcours/Personnes/ListerDoutes");
    }
}
