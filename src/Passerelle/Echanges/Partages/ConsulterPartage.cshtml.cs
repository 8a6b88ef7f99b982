using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Cles;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Echanges.Partages;

/// <summary>Un destinataire, son adresse en clair pour l'agent.</summary>
public sealed record DestinataireLu(DestinatairePartage Destinataire, string Adresse);

/// <summary>Un partage : ses destinataires, ses accès, et de quoi le renouveler ou le retirer.</summary>
public sealed class ConsulterPartagePage(
    PasserelleContexte contexte, FermerPartage fermer, RenouvelerPartage renouveler, Trousseau trousseau, INomsAgents noms, IJournal journal, IAuthorizationService autorisation) : PageModel
{
    /// <summary>Accès par page.</summary>
    public const int Taille = 50;

    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Partage.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Page d'accès, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Le partage.</summary>
    public Partage Partage { get; private set; } = null!;

    /// <summary>Ses destinataires.</summary>
    public IReadOnlyList<DestinataireLu> Destinataires { get; private set; } = [];

    /// <summary>Ses accès journalisés, du plus récent au plus ancien.</summary>
    public IReadOnlyList<EntreeJournal> Acces { get; private set; } = [];

    /// <summary>Accès en tout.</summary>
    public int TotalAcces { get; private set; }

    /// <summary>Agents nommés dans les accès.</summary>
    public IReadOnlyDictionary<Guid, string> Noms { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Lit ; voir les adresses est inscrit au journal.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await contexte.Partages.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, ct) is not { } partage)
            return NotFound();
        Partage = partage;
        P = Math.Max(1, P);
        await journal.EcrireAsync(ActeJournal.Lecture, "ConsulterPartage", Id.ToString(), ct: ct);
        Destinataires = (await contexte.DestinatairesPartage.AsNoTracking().Where(d => d.PartageId == Id).OrderBy(d => d.Rang).ToListAsync(ct))
            .ConvertAll(d => new DestinataireLu(d, chiffrement.DechiffrerTexte(d.Courriel)));
        var objet = Id.ToString();
        var acces = contexte.Journal.AsNoTracking().Where(e => e.Objet == objet);
        TotalAcces = await acces.CountAsync(ct);
        Acces = await acces.OrderByDescending(e => e.Id).Skip((P - 1) * Taille).Take(Taille).ToListAsync(ct);
        var agents = Acces.Select(e => e.Acteur).Append(partage.CreePar).OfType<Guid>().Distinct().ToList();
        Noms = await noms.LireAsync(agents, ct);
        return Page();
    }

    /// <summary>Renouvelle.</summary>
    public async Task<IActionResult> OnPostRenouvelerAsync(CancellationToken ct)
    {
        if (!await PeutGererAsync())
            return Forbid();
        var resultat = await renouveler.ExecuterAsync(Id, ct);
        if (resultat.Reussi)
        {
            this.Annoncer(resultat.Valeur == 1 ? "Un lien neuf part par courriel ; l'ancien ne vaut plus." : $"{resultat.Valeur} liens neufs partent par courriel ; les anciens ne valent plus.");
            return RedirectToPage(new { Id });
        }
        ModelState.Reporter(resultat.Erreurs);
        return await OnGetAsync(ct);
    }

    /// <summary>Retire.</summary>
    public async Task<IActionResult> OnPostRevoquerAsync(CancellationToken ct)
    {
        if (!await PeutGererAsync())
            return Forbid();
        if (await fermer.ExecuterAsync(Id, StatutPartage.Revoque, "retiré par un agent", ct))
        {
            this.Annoncer("Le partage est retiré : sa clé et son contenu sont détruits, ses liens ne donnent plus rien.");
            return RedirectToPage(new { Id });
        }
        ModelState.Reporter([EchangesErreurs.PartageFerme()]);
        return await OnGetAsync(ct);
    }

    private async Task<bool> PeutGererAsync() => (await autorisation.AuthorizeAsync(User, Permission.PartagesGerer)).Succeeded;
}
