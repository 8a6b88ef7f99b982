using System.Globalization;
using Socle.Bases;

namespace Passerelle.Demonstration;

/// <summary>
/// Le dossier d'une démonstration : tout ce qu'elle écrit y est, bases, clés et courriels des deux programmes compris. Il porte une marque : un dossier
/// sans elle n'est jamais vidé.
/// </summary>
internal sealed class DossierDemo
{
    private const string Marque = "demonstration.txt";

    private DossierDemo(string racine) => Racine = racine;

    /// <summary>Chemin complet.</summary>
    public string Racine { get; }

    /// <summary>Base de Passerelle.</summary>
    public ChoixBase Base => new(Moteur.Sqlite, Path.Combine(Racine, "passerelle.db"));

    /// <summary>Base de Plateforme, comme <c>--base</c> la veut.</summary>
    public string BasePlateforme => $"sqlite:{Path.Combine(Racine, "plateforme", "plateforme.db")}";

    /// <summary>Fichiers CNAF et MSA inventés.</summary>
    public string Recus => Sous("recus");

    /// <summary>Copie en clair des fichiers envoyés.</summary>
    public string Envois => Sous("envois");

    /// <summary>Courriels que le serveur de messagerie local a pris.</summary>
    public string Courriels => Sous("courriels");

    /// <summary>Ce que Plateforme collecte.</summary>
    public string Collectes => Sous("plateforme/recus");

    /// <summary>Le volet 3 que Plateforme collecte : elle n'en tire rien encore, et ne le dépose pas.</summary>
    public string CollectesVolet3 => Sous("plateforme/volet3");

    /// <summary>Ce que Plateforme répond : accusés et fichier retour.</summary>
    public string Reponses => Sous("plateforme/reponses");

    /// <summary>Ouvre le dossier, vidé sauf pour <paramref name="reprendre"/> une démonstration interrompue ; rend ce qui l'en empêche, sinon.</summary>
    public static (DossierDemo? Dossier, string? Refus) Ouvrir(string chemin, bool reprendre)
    {
        var racine = Path.GetFullPath(chemin);
        var marque = Path.Combine(racine, Marque);
        if (Directory.Exists(racine) && Directory.EnumerateFileSystemEntries(racine).Any())
        {
            if (!File.Exists(marque))
                return (null, $"Refusé. Le dossier {racine} n'est pas celui d'une démonstration : choisir --dossier vide ou absent.");
            if (reprendre)
                return (new DossierDemo(racine), null);
            Directory.Delete(racine, recursive: true);
        }
        Directory.CreateDirectory(racine);
        File.WriteAllText(marque, "Données de démonstration : toutes les personnes sont inventées. Ce dossier est vidé à chaque « passerelle demo », sauf --reprendre.\n");
        return (new DossierDemo(racine), null);
    }

    /// <summary>Règle ce programme et ceux qu'il lance : clés, partages et dépôts dans le dossier, messagerie locale, adresse publique.</summary>
    public void Regler(Uri adresse, int portCourriels)
    {
        foreach (var (nom, valeur) in new Dictionary<string, string?>
        {
            ["PASSERELLE_CLES"] = Path.Combine(Racine, "cles"),
            ["PASSERELLE_PARTAGES"] = null,
            ["PASSERELLE_JUSTIFICATIFS"] = null,
            ["PASSERELLE_DEPOTS"] = null,
            ["PLATEFORME_CLES"] = Path.Combine(Racine, "plateforme", "cles"),
            ["PASSERELLE_ADRESSE_PUBLIQUE"] = adresse.GetLeftPart(UriPartial.Authority),
            ["PASSERELLE_SMTP_HOTE"] = "127.0.0.1",
            ["PASSERELLE_SMTP_PORT"] = portCourriels.ToString(CultureInfo.InvariantCulture),
            ["PASSERELLE_SMTP_TLS"] = "aucun",
            ["PASSERELLE_SMTP_COMPTE"] = null,
            ["PASSERELLE_SMS"] = "fichier",
            ["PASSERELLE_SMS_DOSSIER"] = Path.Combine(Racine, "sms"),
            ["PASSERELLE_COURRIEL_EXPEDITEUR"] = "passerelle@departement.example",
        })
            Environment.SetEnvironmentVariable(nom, valeur);
    }

    private string Sous(string nom) => Directory.CreateDirectory(Path.Combine(Racine, nom)).FullName;
}
