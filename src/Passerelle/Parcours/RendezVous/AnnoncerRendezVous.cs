using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Courriels;
using Socle.Ecrans;

namespace Passerelle.Parcours.RendezVous;

/// <summary>
/// Dit à la personne son rendez-vous, dans la transaction qui le prend ou l'annule : confirmation ou convocation aussitôt, rappel deux
/// jours avant. Annulé, ce qui n'est pas parti ne part plus.
/// </summary>
public sealed class AnnoncerRendezVous(PasserelleContexte contexte, LireCoordonnees coordonnees, BoiteEnvoi boite, AdressePublique adresse, TimeProvider horloge)
{
    private static readonly TimeSpan AvantRappel = TimeSpan.FromDays(2);

    /// <summary>Écrit les messages d'un rendez-vous pris.</summary>
    /// <param name="cle">Personne.</param>
    /// <param name="rendezVous">Rendez-vous.</param>
    /// <param name="creneau">Son créneau.</param>
    /// <param name="jeton">Code du lien par lequel il fut pris ; nul quand un agent l'a fixé.</param>
    /// <param name="ct">Annulation.</param>
    internal async Task PrisAsync(Guid cle, RendezVousFixe rendezVous, Creneau creneau, string? jeton, CancellationToken ct)
    {
        if (await coordonnees.ExecuterAsync(cle, ct) is not { Prefere: { } canal } lues || (jeton is not null && canal == CanalMessage.Lettre))
            return;
        var dit = await DireAsync(creneau, jeton, ct);
        Ajouter(lues, canal, $"rdv:{rendezVous.Id:N}", jeton is null ? "convocation" : "confirmation de rendez-vous", rendezVous.Id, TextesRendezVous.Confirmer(canal, dit, jeton is null), null, creneau.Debut);
        var rappel = creneau.Debut - AvantRappel;
        if (canal != CanalMessage.Lettre && rappel > horloge.GetUtcNow().UtcDateTime)
            Ajouter(lues, canal, $"rappel:{rendezVous.Id:N}", "rappel de rendez-vous", rendezVous.Id, TextesRendezVous.Rappeler(canal, dit), rappel, creneau.Debut);
        await contexte.SaveChangesAsync(ct);
    }

    /// <summary>Un rendez-vous est pris : la relance de l'invitation ne part plus ; pris par un agent, l'invitation se ferme.</summary>
    internal async Task ApaiserAsync(long personne, ObjetRendezVous objet, bool parLaPersonne, CancellationToken ct)
    {
        foreach (var invitation in await contexte.InvitationsRdv.Where(i => i.PersonneId == personne && i.Objet == objet && i.FermeeLe == null).ToListAsync(ct))
        {
            await boite.AnnulerAsync(invitation.Id, "Un rendez-vous est pris.", ct);
            if (!parLaPersonne)
                invitation.FermeeLe = horloge.GetUtcNow().UtcDateTime;
        }
        await contexte.SaveChangesAsync(ct);
    }

    /// <summary>Retire ce qui attend, et dit l'annulation d'un rendez-vous à venir quand elle ne vient pas de la personne.</summary>
    internal async Task AnnuleAsync(Guid cle, RendezVousFixe rendezVous, Creneau creneau, bool parLaPersonne, CancellationToken ct)
    {
        await boite.AnnulerAsync(rendezVous.Id, "Le rendez-vous est annulé.", ct);
        if (parLaPersonne || creneau.Debut <= horloge.GetUtcNow().UtcDateTime || await coordonnees.ExecuterAsync(cle, ct) is not { Prefere: { } canal } lues)
            return;
        Ajouter(lues, canal, $"annule:{rendezVous.Id:N}", "annulation de rendez-vous", rendezVous.Id, TextesRendezVous.Annuler(canal, await DireAsync(creneau, null, ct)), null, creneau.Debut);
        await contexte.SaveChangesAsync(ct);
    }

    /// <summary>Ajoute un message à la personne.</summary>
    internal void Ajouter(CoordonneesPersonne lues, CanalMessage canal, string cle, string nature, Guid objet, (string Sujet, string Corps) texte, DateTime? pasAvant, DateTime perimeLe) => boite.Ajouter(new CourrielAEcrire
    {
        Canal = canal,
        Personne = lues.Cle,
        Cle = $"{cle}:{canal}",
        Nature = nature,
        Objet = objet,
        Destinataire = lues.Pour(canal)!,
        Sujet = texte.Sujet,
        Corps = texte.Corps,
        PasAvant = pasAvant,
        PerimeLe = perimeLe,
    });

    private async Task<RendezVousDit> DireAsync(Creneau creneau, string? jeton, CancellationToken ct) => new(
        creneau.Debut,
        creneau.Minutes,
        string.Join(", ", new[] { await contexte.Structures.Where(s => s.Id == creneau.StructureId).Select(s => s.Nom).SingleAsync(ct), creneau.Lieu }.OfType<string>()),
        await contexte.Referents.Where(r => r.Id == creneau.ReferentId).Select(r => r.Nom).SingleOrDefaultAsync(ct),
        jeton is null || adresse.Valeur is null ? null : $"{adresse.Valeur}/rdv/{jeton}");
}
