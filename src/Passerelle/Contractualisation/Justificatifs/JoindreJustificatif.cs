using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Cibles;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Justificatifs;

/// <summary>Une pièce à joindre.</summary>
/// <param name="Objet">Ce qu'elle justifie.</param>
/// <param name="Cle">Clé de ce qu'elle justifie.</param>
/// <param name="Nom">Nom du fichier.</param>
/// <param name="Contenu">Contenu, lu une fois, fermé par l'appelant.</param>
public sealed record JoindreJustificatifCommand(ObjetJustifie Objet, string Cle, string Nom, Stream Contenu);

/// <summary>
/// Joint une pièce, au fil de l'eau, chiffrée ; la retire. Le journal dit l'objet et la taille, jamais le nom du fichier. Le même contenu, joint deux fois au même
/// objet, n'y est qu'une fois.
/// </summary>
public sealed class JoindreJustificatif(PasserelleContexte contexte, CoffreJustificatifs coffre, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Plus grande pièce, en octets.</summary>
    public const long TailleMaximale = 20_000_000;

    /// <summary>Joint.</summary>
    public async Task<Resultat<PieceJustificative>> ExecuterAsync(JoindreJustificatifCommand commande, CancellationToken ct)
    {
        if (commande.Nom.Length > 200)
            return ContractualisationErreurs.PieceRefusee("un nom de fichier de 200 caractères au plus");
        var id = Guid.CreateVersion7();
        if (await coffre.EcrireAsync(id, commande.Contenu, TailleMaximale, ct) is not { } garde)
            return ContractualisationErreurs.PieceRefusee("un fichier de 20 Mo au plus");
        var debut = new byte[FormatPiece.Signature];
        await using (var clair = coffre.Lire(id, garde.CleEnveloppee))
            debut = debut[..await clair.ReadAtLeastAsync(debut, debut.Length, throwOnEndOfStream: false, ct)];
        if (FormatPiece.Reconnaitre(debut, commande.Nom) is not { } format)
        {
            coffre.Effacer(id);
            return ContractualisationErreurs.PieceRefusee($"un fichier {FormatPiece.Admis}, dont le contenu est bien ce que dit son nom");
        }
        var pieces = contexte.PiecesJustificatives;
        if (await pieces.AsNoTracking().FirstOrDefaultAsync(p => p.Objet == commande.Objet && p.Cle == commande.Cle && p.Empreinte == garde.Empreinte && p.MotifRetrait == null, ct) is { } deja)
        {
            coffre.Effacer(id);
            return deja;
        }
        var piece = new PieceJustificative
        {
            Id = id,
            Objet = commande.Objet,
            Cle = commande.Cle,
            Nom = commande.Nom,
            Format = format.Extension,
            Taille = garde.Taille,
            Empreinte = garde.Empreinte,
            CleEnveloppee = garde.CleEnveloppee,
            Auteur = acteur.Id,
            JointeLe = horloge.GetUtcNow().UtcDateTime,
        };
        pieces.Add(piece);
        journal.Noter(ActeJournal.Changement, nameof(JoindreJustificatif), id.ToString(), $"{piece.Objet} {piece.Cle} : {piece.Format}, {piece.Taille.ToString(CultureInfo.InvariantCulture)} octets, SHA-256 {piece.Empreinte}");
        await contexte.SaveChangesAsync(ct);
        return piece;
    }

    /// <summary>Retire : la clé et le contenu sont détruits, la ligne et son motif restent.</summary>
    public async Task<Resultat<PieceJustificative>> RetirerAsync(Guid id, string? motif, CancellationToken ct)
    {
        if (motif?.Trim() is not { Length: >= 5 and <= 300 } dit)
            return ContractualisationErreurs.MotifAbsent();
        var pieces = contexte.PiecesJustificatives;
        if (await pieces.SingleOrDefaultAsync(p => p.Id == id && p.MotifRetrait == null, ct) is not { } piece)
            return ContractualisationErreurs.DejaFini();
        (piece.CleEnveloppee, piece.MotifRetrait) = (null, dit);
        journal.Noter(ActeJournal.Changement, "RetirerJustificatif", id.ToString(), $"{piece.Objet} {piece.Cle} : pièce retirée ({dit})");
        await contexte.SaveChangesAsync(ct);
        coffre.Effacer(id);
        return piece;
    }

    /// <summary>Ce que désigne une adresse, et sa clé ; nul quand rien n'y est, ou que ce n'est plus en vigueur.</summary>
    public async Task<(string Cle, string Libelle)?> TrouverAsync(ObjetJustifie objet, Guid id, CancellationToken ct)
    {
        switch (objet)
        {
            case ObjetJustifie.Depense when await contexte.Depenses.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.FinieLe == null, ct) is { } d:
                return (d.Reference, $"{d.Action}, {d.Objet}, {d.Du:dd/MM/yyyy}, {d.Justificatif}");
            case ObjetJustifie.Resultat when await contexte.ResultatsIndicateurs.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.FiniLe == null && r.Definition == null, ct) is { } r:
                return (CleDe(r), $"{r.Indicateur}, mesure du {r.ConstateAu:dd/MM/yyyy}, {r.Justificatif}");
            case ObjetJustifie.Devoir when await contexte.Devoirs.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.FaitLe != null, ct) is { } d:
                return (id.ToString(), $"{d.Intitule}, fait le {d.FaitLe:dd/MM/yyyy}, {d.Preuve}");
            default:
                return null;
        }
    }

    /// <summary>Clé d'une mesure.</summary>
    public static string CleDe(ResultatIndicateur mesure) => string.Create(CultureInfo.InvariantCulture, $"{mesure.Indicateur} {mesure.ConstateAu:yyyy-MM-dd}");
}
