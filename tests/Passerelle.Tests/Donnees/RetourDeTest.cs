using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Echanges.Retours;
using Passerelle.Echanges.Transmissions;
using Socle.Fichiers;
using Socle.Resultats;

namespace Passerelle.Tests.Donnees;

/// <summary>Des fichiers retour d'essai.</summary>
public static class RetourDeTest
{
    /// <summary>Un fichier de ces lignes ; les colonnes non dites sont vides.</summary>
    public static byte[] Fichier(params Dictionary<string, string>[] lignes) => Encoding.UTF8.GetBytes(string.Join("\r\n",
        [string.Join(';', ColonneRetour.Toutes), .. lignes.Select(l => string.Join(';', ColonneRetour.Toutes.Select(c => l.GetValueOrDefault(c, ""))))]));

    /// <summary>Une date comme un retour l'écrit.</summary>
    public static string Jour(DateOnly jour) => jour.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Le fichier de référence de la Plateforme, tel qu'elle l'écrit.</summary>
    public static byte[] FichierDeReference([CallerFilePath] string ici = "") =>
        File.ReadAllBytes(Path.Combine(ici[..ici.IndexOf("Passerelle.Tests", StringComparison.Ordinal)], "Plateforme.Tests/FichierRetour/retour-attendu.csv"));

    /// <summary>Les valeurs de chaque ligne d'un fichier, séparées comme elles sont gardées.</summary>
    public static List<string> Lire(byte[] contenu)
    {
        using var lecteur = LecteurCsv.Ouvrir(new MemoryStream(contenu), Encoding.UTF8, ColonneRetour.Toutes, ColonneRetour.Toutes).Valeur;
        return [.. lecteur.Lire().Select(l => string.Join(ObservationRetour.Separateur, l.Champs))];
    }

    /// <summary>Importe un retour qui doit passer.</summary>
    public static async Task<ResultatImportRetour> ImporterAsync(IServiceProvider services, string nom, byte[] contenu, IProgress<AvancementImport>? progres = null)
    {
        var resultat = await EssayerAsync(services, nom, contenu, progres);
        Assert.True(resultat.Reussi, resultat.Reussi ? "" : resultat.Erreurs[0].ToString());
        return resultat.Valeur;
    }

    /// <summary>Importe un retour.</summary>
    internal static Task<Resultat<ResultatImportRetour>> EssayerAsync(IServiceProvider services, string nom, byte[] contenu, IProgress<AvancementImport>? progres = null) =>
        services.GetRequiredService<ImporterRetour>().ExecuterAsync(new ImporterRetourCommand { Ouvrir = () => new MemoryStream(contenu), Nom = nom }, progres, CancellationToken.None);
}
