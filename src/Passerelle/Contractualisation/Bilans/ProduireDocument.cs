using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Financements;
using Socle.Documents;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Bilans;

/// <summary>Demande d'un document.</summary>
/// <param name="Nom">Nom (<see cref="DocumentPacte"/>).</param>
/// <param name="Annee">Année du tableau ou de l'exercice.</param>
/// <param name="Format">Format.</param>
public sealed record ProduireDocumentQuery(string Nom, int Annee, FormatDocument Format);

/// <summary>Un document écrit.</summary>
/// <param name="Fichier">Nom proposé, « pacte-synthese-2024.xlsx ».</param>
/// <param name="Contenu">Contenu.</param>
/// <param name="Comptes">Ce qu'un bilan compte ; nul pour un autre document.</param>
public sealed record DocumentProduit(string Fichier, byte[] Contenu, ComptesBilan? Comptes);

/// <summary>Ce qu'un bilan compte.</summary>
/// <param name="Depenses">Dépenses éligibles.</param>
/// <param name="Total">Leur somme.</param>
/// <param name="NonEligibles">Dépenses hors du total.</param>
public sealed record ComptesBilan(int Depenses, decimal Total, int NonEligibles);

/// <summary>Produit un document du Pacte, dans le format voulu ; chaque production est au journal.</summary>
public sealed class ProduireDocument(PasserelleContexte contexte, LirePacte lire, ConstruireTableau construire, ConstruireRapport rapport, EcrireDocument ecrire, IJournal journal)
{
    /// <summary>Produit.</summary>
    public async Task<Resultat<DocumentProduit>> ExecuterAsync(ProduireDocumentQuery demande, CancellationToken ct)
    {
        if (DocumentPacte.Tous.SingleOrDefault(d => d.Nom == demande.Nom) is not { } connu)
            return ContractualisationErreurs.DocumentInconnu(string.Join(", ", DocumentPacte.Tous.Select(d => d.Nom)));
        if (!connu.Annees.Contains(demande.Annee))
            return ContractualisationErreurs.AnneeNonSignee(demande.Annee, string.Join(", ", connu.Annees));
        if (!connu.Formats.Contains(demande.Format))
            return ContractualisationErreurs.FormatSansObjet(string.Join(", ", connu.Formats.Select(f => "." + f.Extension)));
        if (!(await DecrireAsync(demande, ct)).Essayer(out var decrit, out var refus))
            return refus;
        if (!(await ecrire.ExecuterAsync(decrit.Document, demande.Format, ct)).Essayer(out var contenu, out refus))
            return refus;
        var annee = demande.Annee.ToString(CultureInfo.InvariantCulture);
        await journal.EcrireAsync(ActeJournal.Export, nameof(ProduireDocument), detail: $"{demande.Nom}, {annee}, {demande.Format.Extension}", ct: ct);
        return new DocumentProduit($"pacte-{demande.Nom}-{annee}.{demande.Format.Extension}", contenu, decrit.Comptes);
    }

    private async Task<Resultat<(DocumentDecrit Document, ComptesBilan? Comptes)>> DecrireAsync(ProduireDocumentQuery demande, CancellationToken ct)
    {
        switch (demande.Nom)
        {
            case "bilan1" or "bilan2" or "bilan3":
                return await BilanAsync(demande.Nom[^1] - '0', demande.Annee, ct);
            case "avancement":
                return Seul(await rapport.AvancementAsync(demande.Annee, ct));
            case "mi-parcours":
                return Seul(await rapport.MiParcoursAsync(ct));
        }
        if (!(await construire.ExecuterAsync(demande.Nom, demande.Annee, ct)).Essayer(out var tableau, out var refus))
            return refus;
        return (DecrireTableau.Document(tableau, "Département de la Meuse"), null);
    }

    private static Resultat<(DocumentDecrit Document, ComptesBilan? Comptes)> Seul(Resultat<DocumentDecrit> decrit) => decrit.Essayer(out var document, out var refus) ? (document, null) : refus;

    private async Task<Resultat<(DocumentDecrit Document, ComptesBilan? Comptes)>> BilanAsync(int volet, int annee, CancellationToken ct)
    {
        if (!(await lire.ExecuterAsync(ct)).Essayer(out var pacte, out var refus))
            return refus;
        var (lettre, rang) = ("PEX"[volet - 1].ToString(), volet.ToString(CultureInfo.InvariantCulture));
        var depenses = await contexte.Depenses.AsNoTracking().Where(d => d.Annee == annee && d.FinieLe == null && d.Action.StartsWith(lettre)).OrderBy(d => d.Action).ThenBy(d => d.Du).ThenBy(d => d.Id).ToListAsync(ct);
        var fse = DoubleFinancement.Actions(pacte).Where(a => a.StartsWith(lettre, StringComparison.Ordinal)).ToHashSet();
        var eligibles = depenses.Where(d => d.Eligible).ToList();
        var document = new DocumentDecrit
        {
            Titre = $"État des dépenses, contractualisation pour l'insertion et l'emploi, {annee.ToString(CultureInfo.InvariantCulture)}",
            SousTitre = $"VOLET {rang} - Département de la Meuse",
            Parties = [new() { Tableau = ConstruireBilan.Executer(volet, depenses, fse), Notes = DoubleFinancement.Notes(fse) }],
        };
        return (document, new ComptesBilan(eligibles.Count, eligibles.Sum(d => d.Montant), depenses.Count - eligibles.Count));
    }
}
