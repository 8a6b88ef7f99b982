using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Partages;
using Socle.Cles;
using Socle.Courriels;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Echanges.Invitations;

/// <summary>Invitation à déposer.</summary>
public sealed record InviterDepotCommand
{
    /// <summary>Adresse invitée.</summary>
    public required string Courriel { get; init; }

    /// <summary>Ce qui est attendu, en une ligne.</summary>
    public string Attendu { get; init; } = "";

    /// <summary>Clé de l'acte : rejoué avec la même, il rend la même invitation et n'envoie rien de plus ; nulle, chaque acte invite.</summary>
    public string? CleIdempotence { get; init; }

    /// <summary>Durée du lien ; celle du réglage quand rien n'est dit.</summary>
    public TimeSpan? Duree { get; init; }

    /// <summary>Fichiers permis.</summary>
    public int Fichiers { get; init; } = 1;
}

/// <summary>Une invitation créée.</summary>
/// <param name="Id">Identifiant public.</param>
/// <param name="Lien">Lien, dit cette seule fois ; nul quand l'invitation existait déjà (seule son empreinte est gardée).</param>
public sealed record InvitationCreee(Guid Id, string? Lien);

/// <summary>Invite une personne sans compte à déposer des fichiers, par un lien envoyé à son adresse.</summary>
public sealed class InviterDepot(PasserelleContexte contexte, Trousseau trousseau, ReglagesPartages reglages, BoiteEnvoi boite, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    private const int FichiersMaximum = 50;
    private const int AttenduMaximum = 200;
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Invite.</summary>
    public async Task<Resultat<InvitationCreee>> ExecuterAsync(InviterDepotCommand commande, CancellationToken ct)
    {
        var adresse = AdresseCourriel.Lire(commande.Courriel);
        var fautes = new List<Erreur>();
        if (reglages.AdressePublique is null)
            fautes.Add(EchangesErreurs.AdressePubliqueAbsente());
        if (adresse is null)
            fautes.Add(EchangesErreurs.PartageAdresseFausse("Courriel"));
        if (commande.Duree is { } duree && (duree < TimeSpan.FromHours(1) || duree > reglages.DureeMaximale))
            fautes.Add(EchangesErreurs.PartageDuree(reglages.DureeMaximale));
        if (commande.Fichiers is < 1 or > FichiersMaximum)
            fautes.Add(EchangesErreurs.InvitationFichiers(FichiersMaximum));
        if (commande.Attendu.Length > AttenduMaximum)
            fautes.Add(EchangesErreurs.InvitationAttendu(AttenduMaximum));
        if (adresse is null || fautes.Count > 0)
            return fautes;
        if (await TrouverAsync(commande.CleIdempotence, ct) is { } deja)
            return deja;
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var jeton = JetonLien.Tirer();
        var invitation = new InvitationDepot
        {
            Id = Guid.CreateVersion7(),
            CleIdempotence = commande.CleIdempotence,
            Courriel = chiffrement.ChiffrerTexte(adresse),
            Attendu = commande.Attendu.Trim(),
            JetonHache = JetonLien.Hacher(jeton),
            Fichiers = commande.Fichiers,
            Restants = commande.Fichiers,
            CreeLe = maintenant,
            CreePar = acteur.Id,
            ExpireLe = maintenant + (commande.Duree ?? reglages.Duree),
        };
        var lien = $"{reglages.AdressePublique}/depots/{jeton}";
        contexte.Add(invitation);
        boite.Ajouter(Courriel(invitation, adresse, lien));
        journal.Noter(ActeJournal.Changement, nameof(InviterDepot), invitation.Id.ToString(), commande.Fichiers.Compte("fichier"));
        try
        {
            await contexte.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            contexte.ChangeTracker.Clear();
            // Le même acte, fait au même instant par un autre : c'est le sien qui vaut.
            if (await TrouverAsync(commande.CleIdempotence, ct) is { } gagnante)
                return gagnante;
            throw;
        }
        return new InvitationCreee(invitation.Id, lien);
    }

    private async Task<InvitationCreee?> TrouverAsync(string? cle, CancellationToken ct) =>
        cle is not null && await contexte.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.CleIdempotence == cle, ct) is { } deja ? new InvitationCreee(deja.Id, null) : null;

    private static CourrielAEcrire Courriel(InvitationDepot invitation, string adresse, string lien) => new()
    {
        Cle = $"invitation:{invitation.Id:N}",
        Nature = "invitation à déposer",
        Objet = invitation.Id,
        Destinataire = adresse,
        PerimeLe = invitation.ExpireLe,
        Sujet = "Vous êtes invité à déposer un fichier",
        Corps = $"""
            Bonjour,

            Le département vous invite à lui déposer {invitation.Fichiers.Compte("fichier")}, sur une page sécurisée et sans compte.{(invitation.Attendu.Length == 0 ? "" : $"\n\nCe qui est attendu : {invitation.Attendu}")}

            Pour déposer, ouvrez ce lien :
            {lien}

            Il vaut jusqu'au {invitation.ExpireLe.Lisible()}. Il n'est que pour vous : ne le transférez pas.

            Ce message est automatique.
            """,
    };
}
