using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Regles;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Parcours.Contrats;

/// <summary>Enregistre la signature d'un contrat d'engagement.</summary>
[Authorize(Policy = Permission.AccompagnementSaisir)]
public sealed class SignerContratPage(SignerContrat signer, PasserelleContexte contexte, IAccesPersonne acces, IJournal journal, TimeProvider horloge) : PageModel
{
    /// <summary>Motifs d'aménagement.</summary>
    public static IReadOnlyList<SelectListItem> Motifs { get; } = [new("durée non aménagée", ""), .. MotifDuree.Tous.Select(m => new SelectListItem(m.Libelle, m.Code))];

    /// <summary>Personne.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Jour de la signature.</summary>
    [BindProperty]
    public DateOnly? SigneLe { get; set; }

    /// <summary>Heures par semaine.</summary>
    [BindProperty]
    public decimal? Heures { get; set; } = DureeContrat.Heures;

    /// <summary>Motif d'aménagement.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    /// <summary>Demande de la personne.</summary>
    [BindProperty]
    public bool Demandee { get; set; }

    /// <summary>Nom et prénom.</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Notification de son orientation.</summary>
    public DateOnly? Orientee { get; private set; }

    /// <summary>Dernier contrat de l'entrée.</summary>
    public DateOnly? DejaSigne { get; private set; }

    /// <summary>Ouvre.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        SigneLe = horloge.Aujourdhui();
        return await ChargerAsync(ct) ?? Page();
    }

    /// <summary>Enregistre.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        if (!ModelState.IsValid)
            return Page();
        var resultat = await signer.ExecuterAsync(new SignerContratCommand { Cle = Cle, SigneLe = SigneLe, Heures = Heures, Motif = Motif, Demandee = Demandee }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("La signature du contrat d'engagement est enregistrée.");
        return RedirectToPage("/Parcours/Personnes/ConsulterPersonne", new { cle = Cle });
    }

    private async Task<IActionResult?> ChargerAsync(CancellationToken ct)
    {
        if (!await acces.PeutVoirAsync(User, Cle, ct))
            return Forbid();
        var lue = await (
            from p in contexte.Personnes
            where p.Cle == Cle && p.FusionneeDansId == null
            join i in contexte.Identites on p.IdentiteId equals i.Id
            join e in contexte.Entrees.Where(e => e.FermeeLe == null) on p.Id equals e.PersonneId into entrees
            from e in entrees.DefaultIfEmpty()
            select new { i.Nom, i.Prenom, e.DateOrientation, e.DateDernierContrat }).FirstOrDefaultAsync(ct);
        if (lue is null)
            return NotFound();
        (Nom, Orientee, DejaSigne) = ($"{lue.Nom} {lue.Prenom}", lue.DateOrientation, lue.DateDernierContrat);
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(SignerContrat), Cle.ToString(), ct: ct);
        return null;
    }
}
