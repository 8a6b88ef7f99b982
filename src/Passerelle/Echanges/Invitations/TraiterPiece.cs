using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Envois;
using Passerelle.Echanges.Partages;
using Passerelle.Echanges.Transmissions;
using Socle.Cles;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Invitations;

/// <summary>Ce qu'un agent fait d'une pièce reçue : l'ouvrir, l'importer, l'écarter. Traitée, sa clé et son contenu sont détruits.</summary>
public sealed class TraiterPiece(PasserelleContexte contexte, CoffreContenus coffre, DeposerFichier deposer, ImporterAccuse accuser, IJournal journal, TimeProvider horloge)
{
    /// <summary>Ouvre le contenu en clair, à fermer ; l'ouverture est inscrite au journal.</summary>
    public async Task<Resultat<(PieceRecue Piece, Stream Contenu)>> OuvrirAsync(Guid id, CancellationToken ct)
    {
        if (await contexte.Pieces.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.CleEnveloppee != null, ct) is not { CleEnveloppee: { } cle } piece)
            return EchangesErreurs.PieceDejaTraitee();
        if (!coffre.EstIntact(id, cle))
            return EchangesErreurs.PieceAlteree();
        await journal.EcrireAsync(ActeJournal.Lecture, "OuvrirPiece", id.ToString(), ct: ct);
        return (piece, coffre.Lire(id, cle));
    }

    /// <summary>Dépose la pièce parmi les transmissions, qui la reconnaîtront à son contenu ; rend la clé de la transmission.</summary>
    public async Task<Resultat<Guid>> ImporterAsync(Guid id, CancellationToken ct)
    {
        if (!(await OuvrirAsync(id, ct)).Essayer(out var ouverte, out var faute))
            return faute;
        Guid transmission;
        await using (ouverte.Contenu)
            transmission = await deposer.ExecuterAsync(new DeposerFichierCommand { Nom = ouverte.Piece.Nom, Contenu = ouverte.Contenu }, ct);
        // Importée deux fois par deux agents, la seconde transmission dira « déjà importé » : seul le premier conclut ici.
        await ConclureAsync(id, StatutPiece.Importee, null, transmission, ct);
        return transmission;
    }

    /// <summary>Rattache la pièce, un accusé, à l'envoi auquel il répond ; rend l'envoi. Rejoué, il conclut ce qui ne l'était pas.</summary>
    public async Task<Resultat<Envoi>> RattacherAsync(Guid id, CancellationToken ct)
    {
        if (!(await OuvrirAsync(id, ct)).Essayer(out var ouverte, out var faute))
            return faute;
        await ouverte.Contenu.DisposeAsync();
        var rattache = await accuser.ExecuterAsync(new ImporterAccuseCommand { Ouvrir = () => coffre.Lire(id, ouverte.Piece.CleEnveloppee!), Nom = ouverte.Piece.Nom }, ct);
        if (rattache.Reussi)
            await ConclureAsync(id, StatutPiece.Importee, null, null, ct);
        return rattache;
    }

    /// <summary>Conclut une pièce qu'un import particulier vient de prendre : sa clé et son contenu sont détruits.</summary>
    public async Task<bool> ConclureAsync(Guid id, StatutPiece statut, string? motif, Guid? transmission, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        await using (var transaction = await contexte.Database.BeginTransactionAsync(ct))
        {
            var conclues = await contexte.Pieces.Where(p => p.Id == id && p.Statut == StatutPiece.ATraiter).ExecuteUpdateAsync(p => p
                .SetProperty(x => x.Statut, statut).SetProperty(x => x.Motif, motif).SetProperty(x => x.TransmissionCle, transmission)
                .SetProperty(x => x.TraiteeLe, maintenant).SetProperty(x => x.CleEnveloppee, (byte[]?)null), ct);
            if (conclues == 0)
                return false;
            await journal.EcrireAsync(ActeJournal.Changement, nameof(TraiterPiece), id.ToString(), $"{statut} : clé détruite", ct);
            await transaction.CommitAsync(ct);
        }
        coffre.Effacer(id);
        return true;
    }

    /// <summary>Écarte, avec un motif.</summary>
    public async Task<Resultat<bool>> EcarterAsync(Guid id, string? motif, CancellationToken ct)
    {
        if (motif?.Trim() is not { Length: >= 5 and <= 300 } dit)
            return EchangesErreurs.PieceMotif();
        return await ConclureAsync(id, StatutPiece.Ecartee, dit, null, ct) ? true : EchangesErreurs.PieceDejaTraitee();
    }
}
