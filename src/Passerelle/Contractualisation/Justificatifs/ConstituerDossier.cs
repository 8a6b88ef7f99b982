using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Contractualisation.Echeances;
using Socle.Fichiers;
using Socle.Journal;

namespace Passerelle.Contractualisation.Justificatifs;

/// <summary>Une dépense, un résultat ou un devoir, et les pièces qui le justifient.</summary>
/// <param name="Objet">Genre.</param>
/// <param name="Id">Identifiant public.</param>
/// <param name="Code">Action, indicateur ou obligation.</param>
/// <param name="Jour">Jour.</param>
/// <param name="Libelle">Ce que c'est.</param>
/// <param name="Montant">Montant, pour une dépense.</param>
/// <param name="Reference">Référence du justificatif, telle que saisie.</param>
/// <param name="Pieces">Pièces jointes.</param>
public sealed record LigneDossier(ObjetJustifie Objet, Guid Id, string Code, DateOnly Jour, string Libelle, decimal? Montant, string Reference, IReadOnlyList<PieceJustificative> Pieces);

/// <summary>
/// Le dossier d'un contrôle sur place (326, 1269) : chaque dépense, résultat saisi et devoir d'une année, avec ses pièces, et ce qui n'en a pas. En archive, un inventaire et les
/// pièces, relues du coffre une à une.
/// </summary>
public sealed class ConstituerDossier(PasserelleContexte contexte, CoffreJustificatifs coffre, IJournal journal)
{
    /// <summary>Lit les lignes d'une année, dans l'ordre des jours.</summary>
    public async Task<IReadOnlyList<LigneDossier>> LireAsync(int annee, CancellationToken ct)
    {
        var pieces = (await contexte.PiecesJustificatives.AsNoTracking().Where(p => p.MotifRetrait == null).OrderBy(p => p.JointeLe).ThenBy(p => p.Id).ToListAsync(ct)).ToLookup(p => (p.Objet, p.Cle));
        var (debut, fin) = (new DateOnly(annee, 1, 1), new DateOnly(annee, 12, 31));
        var depenses = await contexte.Depenses.AsNoTracking().Where(d => d.Annee == annee && d.FinieLe == null).ToListAsync(ct);
        var mesures = await contexte.ResultatsIndicateurs.AsNoTracking().Where(r => r.Annee == annee && r.FiniLe == null && r.Definition == null).ToListAsync(ct);
        var devoirs = await contexte.Devoirs.AsNoTracking().Where(d => d.FaitLe >= debut && d.FaitLe <= fin).ToListAsync(ct);
        return
        [
            .. depenses.Select((Depense d) => new LigneDossier(ObjetJustifie.Depense, d.Id, d.Action, d.Du, d.Objet, d.Montant, d.Justificatif, [.. pieces[(ObjetJustifie.Depense, d.Reference)]]))
                .Concat(mesures.Select((ResultatIndicateur r) => new LigneDossier(ObjetJustifie.Resultat, r.Id, r.Indicateur, r.ConstateAu, $"Résultat {SuiviIndicateur.Dire(r.Valeur)}", null, r.Justificatif ?? "", [.. pieces[(ObjetJustifie.Resultat, JoindreJustificatif.CleDe(r))]])))
                .Concat(devoirs.Select((Devoir d) => new LigneDossier(ObjetJustifie.Devoir, d.Id, d.Obligation ?? "", d.FaitLe!.Value, d.Intitule, null, d.Preuve ?? "", [.. pieces[(ObjetJustifie.Devoir, d.Id.ToString())]])))
                .OrderBy(l => l.Objet).ThenBy(l => l.Jour).ThenBy(l => l.Code, StringComparer.Ordinal).ThenBy(l => l.Id),
        ];
    }

    /// <summary>Ouvre une pièce intacte, à fermer, et l'inscrit au journal ; nulle quand elle n'est plus là ou qu'elle est altérée.</summary>
    public async Task<(PieceJustificative Piece, Stream Contenu)?> OuvrirAsync(Guid id, CancellationToken ct)
    {
        if (await contexte.PiecesJustificatives.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.CleEnveloppee != null, ct) is not { } piece)
            return null;
        var intacte = coffre.EstIntact(id, piece.CleEnveloppee!);
        await journal.EcrireAsync(intacte ? ActeJournal.Export : ActeJournal.Refus, "TelechargerJustificatif", id.ToString(), $"{piece.Objet} {piece.Cle}{(intacte ? "" : " : contenu altéré sur le disque")}", ct);
        return intacte ? (piece, coffre.Lire(id, piece.CleEnveloppee!)) : null;
    }

    /// <summary>Écrit l'archive d'une année : <c>inventaire.csv</c>, et les pièces rangées par action.</summary>
    public async Task EcrireAsync(int annee, Stream sortie, CancellationToken ct)
    {
        var lignes = await LireAsync(annee, ct);
        await journal.EcrireAsync(ActeJournal.Export, nameof(ConstituerDossier), detail: string.Create(CultureInfo.InvariantCulture, $"{annee} : {lignes.Count} lignes, {lignes.Sum(l => l.Pieces.Count)} pièces"), ct: ct);
        await using var archive = await ZipArchive.CreateAsync(sortie, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        await using (var inventaire = await archive.CreateEntry("inventaire.csv").OpenAsync(ct))
            await inventaire.WriteAsync(await InventorierAsync(lignes), ct);
        foreach (var (ligne, piece) in lignes.SelectMany(l => l.Pieces.Select(p => (l, p))))
        {
            // Déjà comprimés, tous les trois : on range, sans repasser.
            await using var entree = await archive.CreateEntry(Chemin(ligne, piece), CompressionLevel.NoCompression).OpenAsync(ct);
            await using var contenu = coffre.Lire(piece.Id, piece.CleEnveloppee!);
            await contenu.CopyToAsync(entree, ct);
        }
    }

    private static async Task<byte[]> InventorierAsync(IReadOnlyList<LigneDossier> lignes)
    {
        using var flux = new MemoryStream();
        await using (var csv = new EcrivainCsv(flux))
        {
            csv.EnTete("objet", "code", "jour", "libelle", "montant", "reference", "piece", "sha256");
            foreach (var ligne in lignes)
            {
                foreach (var piece in ligne.Pieces.DefaultIfEmpty(null!))
                {
                    csv.Champ(ligne.Objet.ToString());
                    csv.Champ(ligne.Code);
                    csv.Date(ligne.Jour);
                    csv.Champ(ligne.Libelle);
                    csv.Champ(ligne.Montant?.ToString("0.00", CultureInfo.GetCultureInfo("fr-FR")));
                    csv.Champ(ligne.Reference);
                    csv.Champ(piece is null ? "" : Chemin(ligne, piece));
                    csv.Champ(piece?.Empreinte);
                    csv.FinLigne();
                }
            }
        }
        return flux.ToArray();
    }

    /// <summary>« S01/2024-06-01_3f2a….pdf » : rien de ce qu'un agent a tapé ne devient un chemin.</summary>
    private static string Chemin(LigneDossier ligne, PieceJustificative piece) => string.Create(CultureInfo.InvariantCulture, $"{(ligne.Code.Length == 0 ? ligne.Objet.ToString() : ligne.Code)}/{ligne.Jour:yyyy-MM-dd}_{piece.Id:N}.{piece.Format}");
}
