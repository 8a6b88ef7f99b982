using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Cles;
using Socle.Documents;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Parcours.Contrats;

/// <summary>Sort un contrat de l'écran : son PDF, ou la pièce signée. Chaque sortie s'inscrit au journal.</summary>
public sealed class ImprimerContrat(PasserelleContexte contexte, EcrireDocument ecrire, Trousseau trousseau, IJournal journal)
{
    /// <summary>Le PDF.</summary>
    public async Task<Resultat<byte[]>> PdfAsync(ContratLu lu, CancellationToken ct)
    {
        var pdf = await ecrire.ExecuterAsync(EcrireContrat.Document(lu), FormatDocument.Pdf, ct);
        if (pdf.Reussi)
            await journal.EcrireAsync(ActeJournal.Export, nameof(ImprimerContrat), lu.Cle.ToString(), $"contrat {lu.Contrat.Id}", ct);
        return pdf;
    }

    /// <summary>Le contrat signé sur papier ; vide quand il n'y en a pas.</summary>
    public async Task<(string Genre, byte[] Contenu)> PieceAsync(ContratLu lu, CancellationToken ct)
    {
        if (await contexte.PiecesContrats.AsNoTracking().SingleOrDefaultAsync(p => p.ContratId == lu.Contrat.Id, ct) is not { } piece)
            return ("", []);
        await journal.EcrireAsync(ActeJournal.Export, nameof(ImprimerContrat), lu.Cle.ToString(), $"pièce du contrat {lu.Contrat.Id}", ct);
        return (piece.Genre, new Chiffrement(trousseau, UsageCle.Fichiers).Dechiffrer(piece.Contenu));
    }
}
