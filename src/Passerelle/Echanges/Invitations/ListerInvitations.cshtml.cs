using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Partages;
using Socle.Cles;
using Socle.Ecrans;
using Socle.Journal;

namespace Passerelle.Echanges.Invitations;

/// <summary>Une invitation, l'adresse en clair pour l'agent.</summary>
public sealed record InvitationLue(InvitationDepot Invitation, string Adresse, int Pieces);

/// <summary>Les invitations à déposer, de la plus récente à la plus ancienne.</summary>
public sealed class ListerInvitationsPage(PasserelleContexte contexte, RetirerInvitation retirer, Trousseau trousseau, IJournal journal, TimeProvider horloge) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>N'en garder que celles qui reçoivent encore.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Ouvertes { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Invitations.</summary>
    public IReadOnlyList<InvitationLue> Lignes { get; private set; } = [];

    /// <summary>Total.</summary>
    public int Total { get; private set; }

    /// <summary>Lit ; voir les adresses est inscrit au journal.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var choix = contexte.Invitations.AsNoTracking();
        if (Ouvertes)
            choix = choix.Where(i => i.RetireeLe == null && i.ExpireLe > maintenant && i.Restants > 0);
        Total = await choix.CountAsync(ct);
        var pieces = contexte.Pieces;
        var lues = await choix.OrderByDescending(i => i.CreeLe).ThenBy(i => i.Id).Skip((P - 1) * Taille).Take(Taille)
            .Select(i => new { Invitation = i, Pieces = pieces.Count(p => p.InvitationId == i.Id) }).ToListAsync(ct);
        Lignes = lues.ConvertAll(l => new InvitationLue(l.Invitation, chiffrement.DechiffrerTexte(l.Invitation.Courriel), l.Pieces));
        if (Lignes.Count > 0)
            await journal.EcrireAsync(ActeJournal.Lecture, "ListerInvitations", detail: Lignes.Count.Compte("adresse"), ct: ct);
    }

    /// <summary>Retire une invitation.</summary>
    public async Task<IActionResult> OnPostRetirerAsync(Guid id, CancellationToken ct)
    {
        var resultat = await retirer.ExecuterAsync(id, ct);
        if (resultat.Reussi)
        {
            this.Annoncer("L'invitation est retirée : son lien ne reçoit plus rien.");
            return RedirectToPage(new { Ouvertes, P });
        }
        ModelState.Reporter(resultat.Erreurs);
        await OnGetAsync(ct);
        return Page();
    }

    /// <summary>État d'une invitation.</summary>
    public (Sens Sens, string Mot) Etat(InvitationDepot i) => i switch
    {
        { RetireeLe: not null } => (Sens.Neutre, "retirée"),
        { Restants: 0 } => (Sens.Fait, "tout est déposé"),
        _ when i.ExpireLe <= horloge.GetUtcNow().UtcDateTime => (Sens.Neutre, i.Restants == i.Fichiers ? "expirée sans dépôt" : "expirée"),
        _ => (Sens.AEcheance, "ouverte"),
    };
}
