using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Passerelle.Parcours.Regles;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Cles;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Parcours.Contrats;

/// <summary>Les deux signatures d'un contrat.</summary>
public sealed record SignerContratCommand
{
    /// <summary>Contrat.</summary>
    public required Guid Id { get; init; }

    /// <summary>Version lue et signée.</summary>
    public required int Version { get; init; }

    /// <summary>Jour de la signature.</summary>
    public DateOnly? SigneLe { get; init; }

    /// <summary>La personne a signé à l'écran.</summary>
    public bool ParLaPersonne { get; init; }

    /// <summary>Le référent a signé à l'écran.</summary>
    public bool ParLeReferent { get; init; }

    /// <summary>Le contrat signé sur papier ; nul à l'écran.</summary>
    public byte[]? Piece { get; init; }
}

/// <summary>Enregistre la signature d'un contrat d'engagement : le texte se fige, un fait du parcours en naît. Un contrat de plus révise le précédent, sans l'effacer.</summary>
public sealed class SignerContrat(PasserelleContexte contexte, LireContrats lire, EnregistrerFaits faits, Trousseau trousseau, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Octets d'une pièce, au plus.</summary>
    public const int TailleMaximale = 5 * 1024 * 1024;

    private static readonly (string Genre, byte[] Debut)[] Genres = [("application/pdf", "%PDF-"u8.ToArray()), ("image/jpeg", [0xFF, 0xD8, 0xFF]), ("image/png", [0x89, 0x50, 0x4E, 0x47])];

    /// <summary>Enregistre.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(SignerContratCommand commande, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        if (await lire.ExecuterAsync(commande.Id, ct) is not { } lu)
            return ContratsErreurs.ContratAbsent;
        if (lu.Contrat.SigneLe is not null)
            return ContratsErreurs.DejaSigne;
        if (lu.Contrat.Version != commande.Version)
            return ContratsErreurs.Depasse;
        var entree = await (
            from p in contexte.Personnes
            where p.Cle == lu.Cle
            join e in contexte.Entrees.Where(e => e.FermeeLe == null) on p.Id equals e.PersonneId
            select new { p.Id, e.DateOrientation }).FirstOrDefaultAsync(ct);
        if (entree?.DateOrientation is not { } orientee)
            return ContratsErreurs.NonOrientee;
        var fautes = new List<Erreur>();
        if (commande.SigneLe is not { } signe || signe > horloge.Aujourdhui() || signe < orientee)
            fautes.Add(ContratsErreurs.DateFausse);
        var genre = commande.Piece is { } piece && piece.Length <= TailleMaximale ? Genres.FirstOrDefault(g => piece.AsSpan().StartsWith(g.Debut)).Genre : null;
        if (commande.Piece is not null && genre is null)
            fautes.Add(ContratsErreurs.PieceRefusee);
        if (commande.Piece is null && !(commande.ParLaPersonne && commande.ParLeReferent))
            fautes.Add(ContratsErreurs.SignatureManquante);
        if (fautes.Count > 0)
            return fautes;

        var contrat = lu.Contrat;
        contexte.Contrats.Attach(contrat);
        (contrat.Document, contrat.Empreinte) = EcrireContrat.Figer(lu);
        contrat.SigneLe = commande.SigneLe;
        contrat.ModeSignature = genre is null ? "ECRAN" : "PAPIER";
        contrat.SignatureLe = horloge.GetUtcNow().UtcDateTime;
        contrat.SignaturePar = acteur.Id;
        contrat.Version++;
        if (genre is not null)
            contexte.PiecesContrats.Add(new PieceContrat { ContratId = contrat.Id, Genre = genre, Contenu = new Chiffrement(trousseau, UsageCle.Fichiers).Chiffrer(commande.Piece) });
        journal.Noter(ActeJournal.Changement, nameof(SignerContrat), lu.Cle.ToString(), string.Create(CultureInfo.InvariantCulture, $"CE du {commande.SigneLe:dd/MM/yyyy}, {contrat.Heures:0.##} h, {contrat.ModeSignature}"));
        await contexte.SaveChangesAsync(ct);
        var motif = MotifDuree.Tous.FirstOrDefault(m => m.Code == contrat.Motif);
        await faits.ExecuterAsync(session, "contrat d'engagement", [new FaitRecu
        {
            Type = TypeFait.Contrat,
            PersonneId = entree.Id,
            Date = commande.SigneLe!.Value,
            Valeur = "CE",
            Detail = contrat.Heures.ToString("0.##", CultureInfo.InvariantCulture),
            Structure = contrat.Structure,
            Referent = contrat.Referent,
            Motif = motif is null ? null : contrat.Heures == 0 ? $"{motif.Libelle}, à la demande de la personne" : motif.Libelle,
            Reference = EnregistrerFaits.Reference(contrat.Id),
        }], ct);
        await session.ValiderAsync(ct);
        return contrat.Id;
    }
}
