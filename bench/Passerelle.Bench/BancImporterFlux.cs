using System.Globalization;
using Socle.Bases;
using Socle.Commandes;
using Socle.Fictif;

namespace Passerelle.Bench;

/// <summary>
/// Premier chargement et mois suivant d'un flux de masse, rapportés à la lecture nue du même fichier dans la même minute ; la
/// mémoire du processus qui importe ; le temps de réponse des pages pendant ce temps, sur la même base.
/// </summary>
internal static class BancImporterFlux
{
    private const double PartChangee = 0.03;
    private const double LimiteMoisSuivant = 4;
    private const double LimiteMemoireMo = 300;
    private const double LimitePageMs = 300;

    public static async Task ExecuterAsync(Atelier atelier, Releve releve, int foyers)
    {
        var fichiers = Enumerable.Range(0, 2).Select(mois => Generer(atelier, foyers, mois)).ToList();
        releve.Noter("Foyers", foyers.ToString("N0", CultureInfo.CurrentCulture));
        releve.Noter("Taille du fichier", string.Create(CultureInfo.CurrentCulture, $"{new FileInfo(fichiers[0]).Length / 1e6:0} Mo"));
        PassePure.Mesurer(fichiers[0]);
        foreach (var moteur in Atelier.Moteurs)
        {
            await MesurerAsync(atelier, releve, moteur, fichiers);
            await MesurerPagesAsync(atelier, releve, moteur, fichiers[0]);
        }
    }

    /// <summary>Limite du premier chargement.</summary>
    private static double LimitePremier(Moteur moteur) => moteur == Moteur.Sqlite ? 12 : 7;

    private static async Task MesurerAsync(Atelier atelier, Releve releve, Moteur moteur, List<string> fichiers)
    {
        var programme = atelier.NouvelleBase(moteur);
        // Un fichier absent : tout le démarrage, et rien d'autre. Le premier crée aussi la base.
        var creation = await programme.MesurerAsync(CodeSortie.Refuse, "importer", "flux", "absent.xml");
        var demarrage = await programme.MesurerAsync(CodeSortie.Refuse, "importer", "flux", "absent.xml");
        releve.Noter($"{moteur}, création de la base", creation.Duree);
        releve.Noter($"{moteur}, démarrage seul (compris ci-dessous)", demarrage.Duree);
        var (picMo, noms) = (0.0, new[] { "premier chargement", "mois suivant" });
        for (var mois = 0; mois < 2; mois++)
        {
            var nu = PassePure.Mesurer(fichiers[mois]);
            var passage = await programme.MesurerAsync(CodeSortie.Fait, "importer", "flux", fichiers[mois]);
            releve.Noter($"{moteur}, {noms[mois]}, XmlReader nu", nu.Duree);
            releve.Rapport($"{moteur}, {noms[mois]}", passage.Duree, nu.Duree, mois == 0 ? LimitePremier(moteur) : LimiteMoisSuivant);
            releve.Noter($"{moteur}, {noms[mois]}, temps processeur",
                string.Create(CultureInfo.CurrentCulture, $"{passage.Processeur.TotalSeconds:0.00} s, soit {passage.Processeur / nu.Processeur:0.00} ×"));
            picMo = Math.Max(picMo, passage.PicMo);
        }
        releve.Borne($"{moteur}, mémoire la plus haute", picMo, LimiteMemoireMo, "Mo");
    }

    private static async Task MesurerPagesAsync(Atelier atelier, Releve releve, Moteur moteur, string fichier)
    {
        var programme = atelier.NouvelleBase(moteur);
        await using var pages = await PagesServies.OuvrirAsync(programme);
        var import = programme.MesurerAsync(CodeSortie.Fait, "importer", "flux", fichier);
        var durees = await pages.DemanderJusquaAsync(import);
        await import;
        releve.Noter($"{moteur}, pages servies pendant l'import", durees.Count.ToString("N0", CultureInfo.CurrentCulture));
        releve.Noter($"{moteur}, page, 95e centile", string.Create(CultureInfo.CurrentCulture, $"{durees[(int)(durees.Count * 0.95)].TotalMilliseconds:0} ms"));
        releve.Borne($"{moteur}, page la plus lente", Math.Round(durees[^1].TotalMilliseconds), LimitePageMs, "ms");
    }

    private static string Generer(Atelier atelier, int foyers, int mois)
    {
        var chemin = Path.Combine(atelier.Dossier, string.Create(CultureInfo.InvariantCulture, $"masse-{mois}.xml"));
        using var sortie = File.Create(chemin);
        FluxDeMasse.Ecrire(sortie, foyers, graine: 55, mois, PartChangee);
        return chemin;
    }
}
