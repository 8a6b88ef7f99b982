using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Partages;
using Socle.Cles;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Invitations;

/// <summary>
/// La page de dépôt : la lire ne consomme rien. Un dépôt va au fil de l'eau au coffre chiffré ; la place qu'il prend dans l'invitation et sa ligne
/// s'écrivent ensemble, après lui : un dépôt coupé ne coûte rien à la personne invitée, et le même fichier déposé deux fois n'en fait qu'un.
/// </summary>
public sealed class RecevoirPiece(PasserelleContexte contexte, CoffreContenus coffre, ReglagesPartages reglages, IJournal journal, TimeProvider horloge)
{
    /// <summary>Ouvre la page ; nul quand le lien ne donne rien. Connu ou non, un lien coûte le même travail.</summary>
    public async Task<InvitationDepot?> OuvrirAsync(string jeton, CancellationToken ct)
    {
        var invitation = await ChercherAsync(jeton, ct);
        if (invitation?.DonneAcces(horloge.GetUtcNow().UtcDateTime) != true)
        {
            await RefuserAsync(invitation, ct);
            return null;
        }
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(RecevoirPiece), invitation.Id.ToString(), "page ouverte", ct);
        return invitation;
    }

    /// <summary>Reçoit un fichier ; nul quand le lien ne donne plus rien.</summary>
    public async Task<Resultat<PieceRecue>?> ExecuterAsync(string jeton, string nom, Stream contenu, CancellationToken ct)
    {
        var invitation = await ChercherAsync(jeton, ct);
        if (invitation?.DonneAcces(horloge.GetUtcNow().UtcDateTime) != true)
        {
            await RefuserAsync(invitation, ct);
            return null;
        }
        if (nom.Length > 200)
            return EchangesErreurs.PartageNom();
        var id = Guid.CreateVersion7();
        if (await coffre.EcrireAsync(id, contenu, reglages.TailleMaximale, ct) is not { } garde)
            return EchangesErreurs.PartageTropGrand(reglages.TailleMaximale);
        if (garde.Taille == 0)
        {
            coffre.Effacer(id);
            return EchangesErreurs.PartageVide();
        }
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var piece = new PieceRecue
        {
            Id = id,
            InvitationId = invitation.Id,
            Nom = nom,
            Taille = garde.Taille,
            Empreinte = garde.Empreinte,
            CleEnveloppee = garde.CleEnveloppee,
            RecueLe = maintenant,
        };
        await using var transaction = await contexte.Database.BeginTransactionAsync(ct);
        var prise = await contexte.Invitations.Where(i => i.Id == invitation.Id && i.Restants > 0 && i.RetireeLe == null && i.ExpireLe > maintenant)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.Restants, x => x.Restants - 1), ct);
        if (prise == 0)
        {
            await transaction.RollbackAsync(ct);
            coffre.Effacer(id);
            await RefuserAsync(invitation, ct);
            return null;
        }
        // Le même fichier, renvoyé faute d'avoir su qu'il était arrivé : il ne prend pas de place. L'invitation est tenue, aucun autre dépôt ne passe entre.
        if (await contexte.Pieces.AsNoTracking().FirstOrDefaultAsync(p => p.InvitationId == invitation.Id && p.Nom == nom && p.Empreinte == garde.Empreinte && p.Statut != StatutPiece.Ecartee, ct) is { } deja)
        {
            await transaction.RollbackAsync(ct);
            coffre.Effacer(id);
            await journal.EcrireAsync(ActeJournal.Lecture, nameof(RecevoirPiece), invitation.Id.ToString(), $"pièce {deja.Id} déposée de nouveau", ct);
            return deja;
        }
        contexte.Add(piece);
        journal.Noter(ActeJournal.Changement, nameof(RecevoirPiece), invitation.Id.ToString(), $"pièce {id} : {garde.Taille} octets");
        await contexte.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return piece;
    }

    private async Task<InvitationDepot?> ChercherAsync(string jeton, CancellationToken ct)
    {
        var hache = JetonLien.Hacher(jeton);
        return await contexte.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.JetonHache == hache, ct);
    }

    private Task RefuserAsync(InvitationDepot? invitation, CancellationToken ct) =>
        journal.EcrireAsync(ActeJournal.Refus, nameof(RecevoirPiece), invitation?.Id.ToString(), invitation is null ? "lien inconnu" : "lien expiré, épuisé ou retiré", ct);
}
