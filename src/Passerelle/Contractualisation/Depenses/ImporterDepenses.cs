using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Fichiers;
using Socle.Identifiants;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Depenses;

/// <summary>Ce qu'un import de dépenses a donné.</summary>
public sealed record ResultatImportDepenses(int Lignes, int Creees, int Remplacees, int Inchangees, IReadOnlyList<Erreur> Rejets);

/// <summary>
/// Importe des dépenses d'un CSV : reference;action;nature;unite;nombre_unites;cout_unitaire;du;au;objet;montant;part_etat;part_departement;
/// justificatif;eligible;non_eligible;engagement. Une ligne fautive est rejetée seule ; la même référence remplace, jamais ne double.
/// </summary>
public sealed class ImporterDepenses(PasserelleContexte contexte, LirePacte lire, SaisirDepense saisir, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Colonnes du CSV.</summary>
    public static IReadOnlyList<string> Colonnes { get; } =
        ["reference", "action", "nature", "unite", "nombre_unites", "cout_unitaire", "du", "au", "objet", "montant", "part_etat", "part_departement", "justificatif", "eligible", "non_eligible", "engagement"];

    private static readonly string[] Obligatoires = ["reference", "action", "nature", "du", "objet", "montant", "justificatif"];

    /// <summary>Importe en une seule écriture.</summary>
    public async Task<Resultat<ResultatImportDepenses>> ExecuterAsync(Stream contenu, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        if (!(await LecteurCsv.RecevoirAsync(contenu, Colonnes, Obligatoires, ct)).Essayer(out var lecteur, out var refus))
            return refus;
        var depenses = contexte.Depenses;
        var connues = await depenses.Where(d => d.FinieLe == null).ToDictionaryAsync(d => d.Reference, ct);
        var engagements = await saisir.LireEngagementsAsync(ct);
        var rejets = new List<Erreur>();
        var vues = new HashSet<string>(StringComparer.Ordinal);
        int lignes = 0, creees = 0, remplacees = 0, inchangees = 0;
        using (lecteur)
        {
            foreach (var ligne in lecteur.Lire())
            {
                lignes++;
                var nouvelle = LireLigne(lu.Valeur, engagements, ligne);
                if (nouvelle.Reussi && !vues.Add(nouvelle.Valeur.Reference))
                    nouvelle = ContractualisationErreurs.DepenseFautive("reference", "une référence par ligne : celle-ci est déjà plus haut");
                if (!nouvelle.Reussi)
                {
                    rejets.AddRange(nouvelle.Erreurs.Select(e => e with { Ligne = ligne.Numero }));
                    continue;
                }
                var ancienne = connues.GetValueOrDefault(nouvelle.Valeur.Reference);
                if (ancienne is not null && Memes(ancienne, nouvelle.Valeur))
                {
                    inchangees++;
                    continue;
                }
                SaisirDepense.Remplacer(depenses, ancienne, nouvelle.Valeur, journal, "Remplacée par un import");
                _ = ancienne is null ? creees++ : remplacees++;
            }
        }
        await contexte.SaveChangesAsync(ct);
        return new ResultatImportDepenses(lignes, creees, remplacees, inchangees, rejets);
    }

    private Resultat<Depense> LireLigne(PacteSigne pacte, IReadOnlyDictionary<string, string> engagements, LigneCsv ligne)
    {
        if (ligne.Faute is { } faute)
            return ContractualisationErreurs.DepenseIllisible(faute);
        var champs = Colonnes.Zip(ligne.Champs).ToDictionary(c => c.First, c => c.Second);
        var erreurs = new List<Erreur>();
        if (champs["reference"].Length == 0)
            erreurs.Add(ContractualisationErreurs.DepenseFautive("reference", "la clé de la dépense dans votre outil"));
        decimal? Somme(string champ)
        {
            var texte = champs[champ].Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal).TrimEnd('€').Replace(',', '.');
            if (texte.Length == 0)
                return null;
            if (decimal.TryParse(texte, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var somme))
                return somme;
            erreurs.Add(ContractualisationErreurs.DepenseFautive(champ, $"un nombre ; trouvé {Forme.Decrire(champs[champ])}"));
            return null;
        }
        DateOnly? Jour(string champ)
        {
            if (champs[champ].Length == 0)
                return null;
            if (DateOnly.TryParseExact(champs[champ], ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour))
                return jour;
            erreurs.Add(ContractualisationErreurs.DepenseFautive(champ, $"une date JJ/MM/AAAA ; trouvé {Forme.Decrire(champs[champ])}"));
            return null;
        }
        bool? eligible = champs["eligible"].ToLowerInvariant() switch { "oui" => true, "non" => false, _ => null };
        var commande = new SaisirDepenseCommand
        {
            Reference = champs["reference"],
            Action = champs["action"],
            Nature = champs["nature"],
            Unite = champs["unite"],
            NombreUnites = Somme("nombre_unites"),
            CoutUnitaire = Somme("cout_unitaire"),
            Du = Jour("du"),
            Au = Jour("au"),
            Objet = champs["objet"],
            Montant = Somme("montant"),
            PartEtat = Somme("part_etat"),
            PartDepartement = Somme("part_departement"),
            Justificatif = champs["justificatif"],
            Eligible = eligible,
            NonEligible = champs["non_eligible"],
            Engagement = champs["engagement"],
        };
        return erreurs.Count > 0 ? erreurs : SaisirDepense.Controler(pacte, engagements, commande, acteur.Id, horloge.GetUtcNow().UtcDateTime);
    }

    private static bool Memes(Depense a, Depense b) =>
        (a.Action, a.Annee, a.Nature, a.Unite, a.NombreUnites, a.CoutUnitaire, a.Du) == (b.Action, b.Annee, b.Nature, b.Unite, b.NombreUnites, b.CoutUnitaire, b.Du)
        && (a.Au, a.Objet, a.Montant, a.PartEtat, a.PartDepartement, a.Justificatif, a.NonEligible, a.Engagement) == (b.Au, b.Objet, b.Montant, b.PartEtat, b.PartDepartement, b.Justificatif, b.NonEligible, b.Engagement);
}
