using Passerelle.Contractualisation.Bilans;
using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Contractualisation.Reports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Financements;

/// <summary>Reconstruit un tableau du recueil par son nom.</summary>
public sealed class ConstruireTableau(LirePacte lire, SuivreCredits suivre, LireResultats resultats)
{
    /// <summary>Noms, et ce qu'ils sont.</summary>
    public static IReadOnlyDictionary<string, string> Noms { get; } = new OrderedDictionary<string, string>
    {
        ["synthese"] = "Synthèse financière",
        ["annexe2"] = "Annexe 2, indicateurs locaux",
        ["annexe3"] = "Annexe 3, tableau financier",
        ["annexe4"] = "Annexe 4, indicateurs nationaux",
        ["annexe5"] = "Annexe 5, exécution budgétaire",
        ["annexe6"] = "Annexe 6, reports et budget suivant",
        ["volet1"] = "Volet 1, plan de financement",
        ["volet2"] = "Volet 2, plan de financement",
        ["volet3"] = "Volet 3, plan de financement",
    };

    /// <summary>Reconstruit.</summary>
    public async Task<Resultat<TableauConstruit>> ExecuterAsync(string nom, int annee, CancellationToken ct)
    {
        if (!Noms.ContainsKey(nom))
            return ContractualisationErreurs.TableauInconnu(string.Join(", ", Noms.Keys));
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var pacte = lu.Valeur;
        if (nom == "annexe6")
        {
            // L'année d'avant doit avoir ses crédits : signés en 2024, puis fixés par avenant.
            int[] possibles = [ConstruireSynthese.Annee + 1, .. pacte.CreditsAnnuels.Select(c => c.Annee + 1).Distinct().Where(a => a <= ConstruireSynthese.Annee + 3).Order()];
            if (!possibles.Contains(annee))
                return ContractualisationErreurs.AnneeNonSignee(annee, string.Join(", ", possibles));
            var suivi = await suivre.ExecuterAsync(annee - 1, ct);
            return suivi.Reussi ? ConstruireAnnexe6.Executer(suivi.Valeur) : suivi.Erreurs.ToList();
        }
        var annees = nom is "annexe5" or "annexe2" or "annexe4" ? [2024, 2025, 2026, 2027] : new[] { ConstruireSynthese.Annee };
        if (!annees.Contains(annee))
            return ContractualisationErreurs.AnneeNonSignee(annee, string.Join(", ", annees));
        if (nom == "annexe5")
            return (await suivre.ExecuterAsync(annee, ct)).Essayer(out var execution, out var refus) ? ConstruireAnnexe5.Executer(execution) : refus;
        return nom switch
        {
            "synthese" => ConstruireSynthese.Synthese(pacte),
            "annexe3" => ConstruireSynthese.Annexe3(pacte),
            "annexe2" => ConstruireIndicateurs.Annexe2(pacte, await resultats.ExecuterAsync(pacte, annee, ct), annee),
            "annexe4" => ConstruireIndicateurs.Annexe4(pacte, await resultats.ExecuterAsync(pacte, annee, ct), annee),
            _ => ConstruirePlan.Executer(pacte, nom[^1] - '0'),
        };
    }
}
