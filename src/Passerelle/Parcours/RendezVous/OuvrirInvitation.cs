using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Journal;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Ce qu'un lien donne : une invitation ouverte, le rendez-vous qu'elle a pris, les créneaux offerts.</summary>
/// <param name="Invitation">Invitation.</param>
/// <param name="Cle">Personne.</param>
/// <param name="PersonneId">Fiche.</param>
/// <param name="Pris">Rendez-vous à venir ; nul tant que rien n'est pris.</param>
/// <param name="Offerts">Créneaux où il reste de la place ; à choisir, ou à prendre à la place de celui-ci.</param>
public sealed record InvitationOuverte(InvitationRdv Invitation, Guid Cle, long PersonneId, RendezVousListe? Pris, IReadOnlyList<CreneauLibre> Offerts);

/// <summary>
/// Ouvre un lien. Ouvrir ne consomme rien : une messagerie qui le visite avant la personne ne prend pas son rendez-vous. Inconnu, expiré,
/// remplacé ou passé, un lien ne donne rien, et le dit de même.
/// </summary>
public sealed class OuvrirInvitation(PasserelleContexte contexte, ListerCreneaux lister, IJournal journal, TimeProvider horloge)
{
    private const int Montres = 60;

    /// <summary>Ouvre ; nul quand le lien ne donne rien, ce que le journal garde.</summary>
    public async Task<InvitationOuverte?> ExecuterAsync(string jeton, CancellationToken ct)
    {
        var hache = JetonPersonnel.Hacher(jeton);
        var lue = await (
            from i in contexte.InvitationsRdv.AsNoTracking()
            where i.JetonHache == hache
            join a in contexte.Personnes on i.PersonneId equals a.Id
            join p in contexte.Personnes on a.FusionneeDansId ?? a.Id equals p.Id
            join e in contexte.Entrees.Where(e => e.FermeeLe == null) on p.Id equals e.PersonneId into entrees
            from e in entrees.DefaultIfEmpty()
            select new { Invitation = i, p.Cle, p.Id, Structure = e == null ? null : e.StructureReferente, Referent = e == null ? null : e.Referent, Entree = e != null }).FirstOrDefaultAsync(ct);
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        if (lue is { Entree: true, Invitation.FermeeLe: null })
        {
            var pris = await lister.DeLInvitationAsync(lue.Invitation.Id, ct);
            if (pris is null ? lue.Invitation.ExpireLe > maintenant : pris.RendezVous.Etat == EtatRendezVous.Prevu && pris.Creneau.Debut > maintenant)
            {
                await journal.EcrireAsync(ActeJournal.Lecture, nameof(OuvrirInvitation), lue.Cle.ToString(), $"invitation {lue.Invitation.Id}", ct);
                return new InvitationOuverte(lue.Invitation, lue.Cle, lue.Id, pris, await lister.PourPersonneAsync(lue.Invitation.Objet, lue.Structure, lue.Referent, Montres, ct));
            }
        }
        await journal.EcrireAsync(ActeJournal.Refus, nameof(OuvrirInvitation), lue?.Invitation.Id.ToString(), lue is null ? "lien inconnu" : "lien expiré, remplacé ou passé", ct);
        return null;
    }
}
