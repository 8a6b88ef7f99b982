using System.Globalization;
using System.Reflection;
using Socle.Fichiers;
using Socle.Identifiants;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Conventions;

/// <summary>Lit le dossier des données signées, ou celui qu'embarque le programme, et contrôle chaque champ avant de rien rendre.</summary>
public static class LireDonneesSignees
{
    /// <summary>Les données embarquées : celles du recueil du 20 juin 2024.</summary>
    public static Resultat<IReadOnlyList<RangeeSignee>> Embarquees() =>
        Lire(fichier => Assembly.GetExecutingAssembly().GetManifestResourceStream($"pacte-meuse-2024/{Path.GetFileNameWithoutExtension(fichier)}"));

    /// <summary>Les données d'un dossier.</summary>
    public static Resultat<IReadOnlyList<RangeeSignee>> Dossier(string dossier)
    {
        if (!Directory.Exists(dossier))
            return ContractualisationErreurs.DossierIntrouvable();
        return Lire(fichier => File.Exists(Path.Combine(dossier, fichier)) ? File.OpenRead(Path.Combine(dossier, fichier)) : null);
    }

    private static Resultat<IReadOnlyList<RangeeSignee>> Lire(Func<string, Stream?> ouvrir)
    {
        var rangees = new List<RangeeSignee>();
        var erreurs = new List<Erreur>();
        var cles = new Dictionary<string, HashSet<string>>();
        foreach (var tableau in SchemaSigne.Tableaux)
        {
            using var contenu = ouvrir(tableau.Fichier);
            if (contenu is null)
            {
                erreurs.Add(ContractualisationErreurs.FichierAbsent(tableau.Fichier));
                continue;
            }
            cles[tableau.Nom] = [];
            LireTableau(tableau, contenu, cles, rangees, erreurs);
        }
        return erreurs.Count > 0 ? erreurs : rangees;
    }

    private static void LireTableau(TableauSigne tableau, Stream contenu, Dictionary<string, HashSet<string>> cles, List<RangeeSignee> rangees, List<Erreur> erreurs)
    {
        var noms = tableau.Colonnes.Select(c => c.Nom).ToList();
        using var memoire = new MemoryStream();
        contenu.CopyTo(memoire);
        memoire.Position = 0;
        if (!LecteurCsv.Ouvrir(memoire, System.Text.Encoding.UTF8, noms, noms).Essayer(out var lecteur, out var refus))
        {
            erreurs.Add(refus with { Message = $"{tableau.Fichier} : {refus.Message}" });
            return;
        }
        using (lecteur)
        {
            foreach (var ligne in lecteur.Lire())
            {
                if (ligne.Faute is { } faute)
                {
                    erreurs.Add(ContractualisationErreurs.LigneIllisible(tableau.Fichier, faute, ligne.Numero));
                    continue;
                }
                var champs = new SortedDictionary<string, string>(StringComparer.Ordinal);
                for (var i = 0; i < noms.Count; i++)
                {
                    champs[noms[i]] = ligne.Champs[i];
                    if (Controler(tableau.Colonnes[i], ligne.Champs[i], cles) is { } attendu)
                        erreurs.Add(ContractualisationErreurs.ChampIllisible(tableau.Fichier, noms[i], Forme.Decrire(ligne.Champs[i]), attendu, ligne.Numero));
                }
                var cle = string.Join('/', tableau.Colonnes.Where(c => c.EstCle).Select(c => champs[c.Nom]));
                if (cles[tableau.Nom].Add(cle))
                    rangees.Add(new RangeeSignee(tableau.Nom, cle, champs));
                else
                    erreurs.Add(ContractualisationErreurs.CleRepetee(tableau.Fichier, ligne.Numero));
            }
        }
    }

    /// <summary>Ce qui était attendu ; nul quand le champ se lit.</summary>
    private static string? Controler(ColonneSignee colonne, string champ, Dictionary<string, HashSet<string>> cles)
    {
        if (champ.Length == 0)
            return colonne.EstCle ? "une valeur" : null;
        if (colonne.Vers is { } vers && !cles[vers].Contains(champ))
            return $"une clé de {vers}.csv";
        return Attendu(colonne.Nature, champ);
    }

    /// <summary>Ce qu'une colonne de cette nature attend, quand ce champ n'en est pas ; nul quand il se lit, ou est vide.</summary>
    public static string? Attendu(NatureColonne nature, string champ) => champ.Length == 0 ? null : nature switch
    {
        NatureColonne.Entier when !int.TryParse(champ, NumberStyles.None, CultureInfo.InvariantCulture, out _) => "un entier",
        NatureColonne.Montant when !decimal.TryParse(champ, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "un montant, point décimal, sans espace ni €",
        NatureColonne.Jour when !DateOnly.TryParseExact(champ, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => "une date AAAA-MM-JJ",
        _ => null,
    };
}
