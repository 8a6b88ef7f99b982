using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Depenses;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Bilans;

/// <summary>Un bilan écrit.</summary>
public sealed record BilanProduit(string Fichier, int Depenses, decimal Total, int NonEligibles);

/// <summary>
/// Écrit le bilan financier d'un volet sur sa trame (annexe 3 emploi, 1862-1939) : un tableur aux formules vives. Les dépenses non éligibles
/// n'y comptent pas : elles suivent à part.
/// </summary>
public sealed class ProduireBilan(PasserelleContexte contexte, IJournal journal)
{
    private static readonly object?[] EnTete = ["Nature de la dépense", "Unité (si pertinent)", "Nombre d'unités", "coût unitaire", "Date ou période", "Objet de la dépense", "Montant"];

    /// <summary>Écrit.</summary>
    public async Task<Resultat<BilanProduit>> ExecuterAsync(int volet, int annee, string sortie, CancellationToken ct)
    {
        if (volet is < 1 or > 3)
            return ContractualisationErreurs.VoletInconnu();
        if (Path.GetDirectoryName(Path.GetFullPath(sortie)) is not { } dossier || !Directory.Exists(dossier))
            return ContractualisationErreurs.SortieImpossible();
        var lettre = "PEX"[volet - 1].ToString();
        var toutes = (await contexte.Depenses.AsNoTracking().Where(d => d.Annee == annee && d.FinieLe == null).ToListAsync(ct))
            .Where(d => d.Action.StartsWith(lettre, StringComparison.Ordinal)).OrderBy(d => d.Du).ThenBy(d => d.Reference, StringComparer.Ordinal).ToList();
        var feuille = new FeuilleXlsx();
        feuille.Ajouter(true, $"État des dépenses contractualisation pour l'insertion et l'emploi {annee.ToString(CultureInfo.InvariantCulture)}");
        feuille.Ajouter(true, $"VOLET {volet.ToString(CultureInfo.InvariantCulture)}");
        var enTete = feuille.Ajouter(true, EnTete);
        var totaux = new List<int>();
        var eligibles = toutes.Where(d => d.Eligible).ToLookup(d => d.Rubrique);
        foreach (var partie in RubriqueBilan.Toutes.Where(r => r.Volet == volet).GroupBy(r => r.Partie))
        {
            feuille.Ajouter(true, partie.Key);
            var debut = feuille.Rang + 1;
            foreach (var rubrique in partie)
            {
                if (rubrique.Libelle.Length > 0)
                    feuille.Ajouter(true, rubrique.Libelle);
                foreach (var depense in eligibles[rubrique.Code])
                    Ecrire(feuille, depense);
            }
            totaux.Add(feuille.Ajouter(true, $"TOTAL {partie.Key.ToUpperInvariant()}", null, null, null, null, null,
                feuille.Rang >= debut ? new FormuleXlsx($"SUM(G{debut}:G{feuille.Rang})") : 0m));
        }
        feuille.Ajouter(true, $"TOTAL DÉPENSES AU TITRE DU VOLET {volet.ToString(CultureInfo.InvariantCulture)}", null, null, null, null, null, new FormuleXlsx(string.Join('+', totaux.Select(t => $"G{t}"))));
        var exclues = toutes.Where(d => !d.Eligible).ToList();
        if (exclues.Count > 0)
        {
            feuille.Ajouter(false);
            feuille.Ajouter(true, "Dépenses non éligibles (lignes 1241-1243), hors du total");
            foreach (var depense in exclues)
                Ecrire(feuille, depense, depense.NonEligible);
        }
        feuille.Ecrire(sortie, $"Volet {volet.ToString(CultureInfo.InvariantCulture)}", enTete, 46, 16, 14, 14, 24, 46, 16);
        await journal.EcrireAsync(ActeJournal.Export, nameof(ProduireBilan), detail: $"volet {volet}, {annee} : {toutes.Count} dépenses", ct: ct);
        return new BilanProduit(Path.GetFileName(sortie), toutes.Count - exclues.Count, toutes.Where(d => d.Eligible).Sum(d => d.Montant), exclues.Count);
    }

    /// <summary>Le montant est une formule quand il est un nombre d'unités par un coût ; arrondi au centime, comme à la saisie.</summary>
    private static void Ecrire(FeuilleXlsx feuille, Depense d, string? motif = null)
    {
        var rang = feuille.Rang + 1;
        object montant = d is { NombreUnites: not null, CoutUnitaire: not null } ? new FormuleXlsx($"ROUND(C{rang}*D{rang},2)") : d.Montant;
        feuille.Ajouter(false, d.Nature, d.Unite, d.NombreUnites, d.CoutUnitaire, d.Au is { } au ? $"{d.Du:dd/MM/yyyy} - {au:dd/MM/yyyy}" : $"{d.Du:dd/MM/yyyy}", motif is null ? d.Objet : $"{d.Objet} ({motif})", montant);
    }
}
