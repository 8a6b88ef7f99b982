using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Socle.Commandes;

namespace Passerelle.Bench;

/// <summary>
/// Un gros fichier monte (page de dépôt, multipart) et descend (page du destinataire) par le réseau, chiffré au repos ; puis le même est
/// partagé par la ligne de commande. La mémoire la plus haute des deux processus est relevée.
/// </summary>
internal static partial class BancPartages
{
    private const double LimiteMemoireMo = 150;
    private const string Adresse = "banc@exemple.invalid";

    public static async Task ExecuterAsync(Atelier atelier, Releve releve, int megaoctets)
    {
        var fichier = Path.Combine(atelier.Dossier, "gros.bin");
        var empreinte = Ecrire(fichier, megaoctets);
        releve.Noter("Taille du fichier", string.Create(CultureInfo.CurrentCulture, $"{megaoctets} Mo"));
        foreach (var moteur in Atelier.Moteurs)
        {
            var programme = atelier.NouvelleBase(moteur);
            var port = ServeurPostgres.PortLibre();
            var adresse = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
            programme.Variables["PASSERELLE_ADRESSE_PUBLIQUE"] = adresse;
            programme.Variables["PASSERELLE_PARTAGES"] = Path.Combine(programme.Dossier, "partages");
            await programme.MesurerAsync(CodeSortie.Fait, "inviter", "--a", Adresse, "--montrer-lien");
            var partage = await programme.MesurerAsync(CodeSortie.Fait, "partager", fichier, "--a", Adresse, "--montrer-lien");
            releve.Noter($"{moteur}, partage par la commande", partage.Duree);
            releve.Noter($"{moteur}, partage par la commande, mémoire la plus haute (VmHWM)", string.Create(CultureInfo.CurrentCulture, $"{partage.PicMo:0} Mo"));
            releve.Borne($"{moteur}, partage par la commande, dont propre au processus", partage.PropreMo, LimiteMemoireMo, "Mo");
            var liens = Liens().Matches(await File.ReadAllTextAsync(Path.Combine(programme.Dossier, "sortie.txt"))).Select(m => new Uri(m.Value)).ToList();

            using var serveur = programme.Demarrer("servir", "--urls", adresse);
            try
            {
                using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
                await JetonAsync(client, liens[0]);
                var repos = Programme.PicMo(serveur.Id);
                releve.Noter($"{moteur}, serveur, mémoire après une page", string.Create(CultureInfo.CurrentCulture, $"{repos:0} Mo"));
                releve.Noter($"{moteur}, le fichier monte", await MonterAsync(client, liens.Single(l => l.AbsolutePath.StartsWith("/depots/", StringComparison.Ordinal)), fichier, empreinte));
                releve.Noter($"{moteur}, le fichier descend", await DescendreAsync(client, liens.Single(l => l.AbsolutePath.StartsWith("/partages/", StringComparison.Ordinal)), empreinte));
                releve.Noter($"{moteur}, serveur, mémoire prise par les deux passages", string.Create(CultureInfo.CurrentCulture, $"{Programme.PicMo(serveur.Id) - repos:0} Mo"));
                releve.Noter($"{moteur}, serveur, mémoire la plus haute (VmHWM)", string.Create(CultureInfo.CurrentCulture, $"{Programme.PicMo(serveur.Id):0} Mo"));
                releve.Borne($"{moteur}, serveur, dont propre au processus", Programme.PropreMo(serveur.Id), LimiteMemoireMo, "Mo");
            }
            finally
            {
                serveur.Kill();
                await serveur.WaitForExitAsync();
            }
        }
    }

    private static async Task<TimeSpan> MonterAsync(HttpClient client, Uri lien, string fichier, string empreinte)
    {
        var jeton = await JetonAsync(client, lien);
        var depart = Stopwatch.GetTimestamp();
        await using var contenu = File.OpenRead(fichier);
        using var corps = new MultipartFormDataContent { { new StringContent(jeton), "__RequestVerificationToken" }, { new StreamContent(contenu), "Fichier", "gros.bin" } };
        using var reponse = await client.PostAsync(lien, corps);
        var page = await reponse.Content.ReadAsStringAsync();
        if (reponse.StatusCode != HttpStatusCode.OK || !page.Contains(empreinte, StringComparison.Ordinal))
            throw new InvalidOperationException($"Le dépôt a rendu {(int)reponse.StatusCode}, sans l'empreinte attendue.");
        return Stopwatch.GetElapsedTime(depart);
    }

    private static async Task<TimeSpan> DescendreAsync(HttpClient client, Uri lien, string empreinte)
    {
        var jeton = await JetonAsync(client, lien);
        var depart = Stopwatch.GetTimestamp();
        using var demande = new HttpRequestMessage(HttpMethod.Post, $"{lien}?handler=Telecharger") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", jeton)]) };
        using var reponse = await client.SendAsync(demande, HttpCompletionOption.ResponseHeadersRead);
        await using var recu = await reponse.Content.ReadAsStreamAsync();
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(recu)) != empreinte)
            throw new InvalidOperationException("Le fichier descendu n'est pas celui qui est monté.");
        return Stopwatch.GetElapsedTime(depart);
    }

    private static async Task<string> JetonAsync(HttpClient client, Uri lien)
    {
        for (var limite = Stopwatch.StartNew(); limite.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(100))
        {
            try
            {
                return Jeton().Match(await client.GetStringAsync(lien)).Groups[1].Value;
            }
            catch (HttpRequestException attente) when (attente.StatusCode is null)
            {
                // Le serveur n'écoute pas encore.
            }
        }
        throw new InvalidOperationException("Le serveur n'a pas répondu en 60 s.");
    }

    private static string Ecrire(string chemin, int megaoctets)
    {
        var hasard = new Random(55);
        var bloc = new byte[1_000_000];
        using var empreinte = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var sortie = File.Create(chemin);
        for (var i = 0; i < megaoctets; i++)
        {
            hasard.NextBytes(bloc);
            empreinte.AppendData(bloc);
            sortie.Write(bloc);
        }
        return Convert.ToHexStringLower(empreinte.GetHashAndReset());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Jeton();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/(partages|depots)/\S+")]
    private static partial Regex Liens();
}
