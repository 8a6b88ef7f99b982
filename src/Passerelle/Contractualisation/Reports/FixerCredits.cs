using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Fiches;
using Passerelle.Contractualisation.Financements;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Reports;

/// <summary>Les crédits d'une action une année, tels qu'un avenant les fixe (315, et 1240 pour le volet 3) : colonnes H, J et L de l'annexe 6 au contrat local.</summary>
/// <param name="Action">Action.</param>
/// <param name="Annee">Année.</param>
/// <param name="Etat">H, participation de l'État.</param>
/// <param name="Departement">J, crédits du Département.</param>
/// <param name="Autres">L, autres financeurs.</param>
public sealed record CreditsAnnuels(string Action, int Annee, decimal Etat, decimal Departement, decimal Autres)
{
    /// <summary>Tableau de données signées qui les garde.</summary>
    public const string Tableau = "credits-annuels";
}

/// <summary>Une ligne saisie ; tout vide : l'avenant ne fixe rien pour cette action.</summary>
public sealed record CreditsSaisis(string Action, decimal? Etat, decimal? Departement, decimal? Autres);

/// <summary>
/// Fixe par avenant les crédits d'une année suivante. Chaque somme est une donnée signée : la changer ajoute une version qui nomme l'avenant,
/// l'ancienne reste, le journal dit l'avant et l'après (ADR 0020). Une case vide à côté d'une remplie vaut zéro.
/// </summary>
public sealed class FixerCredits(PasserelleContexte contexte, LirePacte lire, IJournal journal, TimeProvider horloge)
{
    /// <summary>Fixe ; rend le nombre d'actions changées.</summary>
    public async Task<Resultat<int>> ExecuterAsync(int annee, string? avenant, IReadOnlyList<CreditsSaisis> lignes, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        if (annee <= ConstruireSynthese.Annee || annee > ConstruireSynthese.Annee + 3)
            return ContractualisationErreurs.AnneeNonSignee(annee, "2025, 2026, 2027");
        var erreurs = new List<Erreur>();
        if (avenant?.Trim() is not { Length: >= 3 and <= 100 })
            erreurs.Add(ContractualisationErreurs.AvenantAbsent());
        foreach (var l in lignes)
        {
            if (ActionsDe(lu.Valeur, annee).All(a => a.Code != l.Action))
                erreurs.Add(ContractualisationErreurs.CreditFautif(l.Action, $"une action financée en {annee}"));
            else if (new[] { l.Etat, l.Departement, l.Autres }.Any(s => s is { } somme && (somme < 0 || somme != Argent.Arrondir(somme))))
                erreurs.Add(ContractualisationErreurs.CreditFautif(l.Action, "des sommes positives, au centime"));
        }
        if (erreurs.Count > 0)
            return erreurs;

        var donnees = contexte.DonneesSignees;
        var versions = (await donnees.Where(d => d.Tableau == CreditsAnnuels.Tableau).ToListAsync(ct)).ToLookup(d => d.Cle);
        var instant = horloge.GetUtcNow().UtcDateTime;
        var changees = 0;
        foreach (var (rang, l) in lignes.Index())
        {
            if (l is { Etat: null, Departement: null, Autres: null })
                continue;
            var cle = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{l.Action}/{annee}");
            var rangee = new RangeeSignee(CreditsAnnuels.Tableau, cle, new Dictionary<string, string>
            {
                ["action"] = l.Action,
                ["annee"] = Ecrire(annee),
                ["etat"] = Ecrire(l.Etat ?? 0),
                ["departement"] = Ecrire(l.Departement ?? 0),
                ["autres"] = Ecrire(l.Autres ?? 0),
                ["ligne"] = "",
            });
            var active = versions[cle].SingleOrDefault(d => d.RemplaceeLe is null);
            var changements = ChargerPacte.Comparer(rangee, active?.Rangee() ?? rangee with { Champs = new Dictionary<string, string>() }).Where(c => c.Champ is "etat" or "departement" or "autres").ToList();
            if (changements.Count == 0)
                continue;
            if (active is not null)
                active.RemplaceeLe = instant;
            donnees.Add(new DonneeSignee
            {
                Id = Guid.CreateVersion7(),
                Tableau = CreditsAnnuels.Tableau,
                Cle = cle,
                Version = versions[cle].Select(d => d.Version).DefaultIfEmpty(0).Max() + 1,
                Rang = 100_000 + rang,
                Champs = DonneeSignee.Ecrire(rangee.Champs),
                Avenant = avenant!.Trim(),
                EnregistreeLe = instant,
            });
            foreach (var c in changements)
                journal.Noter(ActeJournal.Changement, nameof(FixerCredits), $"{CreditsAnnuels.Tableau}/{cle}", $"{avenant.Trim()}, {c.Champ} : {(c.Avant.Length == 0 ? "vide" : $"« {c.Avant} »")} → « {c.Apres} »");
            changees++;
        }
        await contexte.SaveChangesAsync(ct);
        return changees;
    }

    /// <summary>Actions que l'avenant d'une année peut fixer : celles dont l'axe ou le volet court encore (le volet 3 jusqu'en 2025, 1240).</summary>
    public static IReadOnlyList<ActionPacte> ActionsDe(PacteSigne pacte, int annee) => [.. pacte.Actions.Where(a => pacte.Perimetres.Single(p => p.Code == a.Perimetre).Fin.Year >= annee)];

    private static string Ecrire(decimal somme) => (somme / 1.0000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
