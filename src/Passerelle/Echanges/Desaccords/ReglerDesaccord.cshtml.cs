using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Echanges.Desaccords;

/// <summary>Un désaccord : la nôtre, la leur, laquelle garder.</summary>
public sealed class ReglerDesaccordPage(PasserelleContexte contexte, ReglerDesaccord regler, INomsAgents agents, IJournal journal) : PageModel
{
    /// <summary>Désaccord.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Version gardée.</summary>
    [BindProperty]
    public VersionGardee? Garde { get; set; }

    /// <summary>Pourquoi.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    /// <summary>Le désaccord.</summary>
    public Desaccord Desaccord { get; private set; } = null!;

    /// <summary>Clé publique de sa personne.</summary>
    public Guid Personne { get; private set; }

    /// <summary>Nom et prénom.</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Naissance.</summary>
    public DateOnly DateNaissance { get; private set; }

    /// <summary>Qui l'a réglé.</summary>
    public string? Agent { get; private set; }

    /// <summary>Montre.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ChargerAsync(ct) ? Page() : NotFound();

    /// <summary>Règle.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var resultat = await regler.ExecuterAsync(new ReglerDesaccordCommand(Id, Garde, Motif), ct);
        if (!await ChargerAsync(ct))
            return NotFound();
        if (resultat.Reussi)
        {
            this.Annoncer(Garde == VersionGardee.Notre ? "Désaccord réglé : notre version est gardée." : "Désaccord réglé : leur version est gardée.");
            return Desaccord.Garde == VersionGardee.Leur && Desaccord.Acte() is not null ? RedirectToPage(new { Id }) : RedirectToPage("/Echanges/Desaccords/ListerDesaccords", new { id = (Guid?)null });
        }
        ModelState.Reporter(resultat.Erreurs);
        return Page();
    }

    /// <summary>Ouvre l'acte qui met notre dossier d'accord avec la version gardée, en rappelant ce qu'elle dit.</summary>
    public async Task<IActionResult> OnPostAgirAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct) || Desaccord is not { Garde: VersionGardee.Leur, Actif: true } || Desaccord.Acte() is not { } acte)
            return NotFound();
        this.Annoncer($"Pour mémoire, ce que dit France Travail : {Desaccord.Leur}.");
        return RedirectToPage(acte.Page, new { cle = Personne, id = (Guid?)null });
    }

    private async Task<bool> ChargerAsync(CancellationToken ct)
    {
        var lu = await (
            from d in contexte.Desaccords.AsNoTracking()
            join o in contexte.Personnes on d.PersonneId equals o.Id
            join p in contexte.Personnes on (o.FusionneeDansId ?? o.Id) equals p.Id
            join i in contexte.Identites on p.IdentiteId equals i.Id
            where d.Id == Id
            select new { d, p.Cle, i.Nom, i.Prenom, i.DateNaissance }).SingleOrDefaultAsync(ct);
        if (lu is null)
            return false;
        (Desaccord, Personne, Nom, DateNaissance) = (lu.d, lu.Cle, $"{lu.Nom} {lu.Prenom}", lu.DateNaissance);
        if (lu.d.ReglePar is { } par)
            Agent = (await agents.LireAsync([par], ct)).GetValueOrDefault(par);
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(ReglerDesaccord), lu.Cle.ToString(), $"désaccord {Id}", ct);
        return true;
    }
}
