using System.CommandLine;
using System.Data.Common;
using Plateforme.Bases;
using Socle.Bases;
using Socle.Commandes;
using Socle.Resultats;

namespace Plateforme.Supervision;

/// <summary><c>plateforme servir [--urls ADRESSES] [--base BASE]</c>.</summary>
internal static class ServirVerbe
{
    public static Command Creer(ExecutionPlateforme execution)
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Adresses d'écoute, séparées par des points-virgules",
            DefaultValueFactory = _ => "http://127.0.0.1:5081",
        };
        var finEntree = new Option<bool>("--jusqu-a-fin-entree") { Description = "S'arrêter quand l'entrée standard se ferme : celui qui l'a lancée s'en va" };
        var verbe = new Command("servir", "Servir la plateforme, à ce poste seul.\nExemple : plateforme servir --urls http://127.0.0.1:5081") { urls, finEntree };
        verbe.SetAction(async (options, ct) =>
        {
            if (!ChoixBase.Lire(options.GetRequiredValue(execution.Base)).Essayer(out var choix, out var refus))
            {
                Sortie.Message(refus.ToString());
                return CodeSortie.Usage;
            }
            if (AdressesEcoute.Fautive(options.GetRequiredValue(urls)) is { } fautive)
            {
                Sortie.Message($"--urls : « {fautive} » n'est pas une adresse d'écoute ; attendu par exemple http://127.0.0.1:5081.");
                return CodeSortie.Usage;
            }
            try
            {
                await using var application = ServeurPlateforme.Construire(options.GetRequiredValue(urls), choix);
                await ExecutionPlateforme.PreparerAsync(application.Services, ct);
                await application.StartAsync(ct);
                foreach (var adresse in application.Urls)
                    Sortie.Texte($"Plateforme servie : {adresse}");
                if (options.GetValue(finEntree))
                    _ = ArreterAvecEntreeAsync(application, ct);
                await application.WaitForShutdownAsync(ct);
                return CodeSortie.Fait;
            }
            catch (DemarrageRefuseException faute)
            {
                return Sortie.Refus([faute.Refus], json: false);
            }
            catch (DbException)
            {
                Sortie.Message("La base ne répond pas : vérifier --base et son serveur.");
                return CodeSortie.Refuse;
            }
            catch (IOException occupee)
            {
                Sortie.Message($"Impossible d'écouter : {occupee.Message}");
                return CodeSortie.Refuse;
            }
        });
        return verbe;
    }

    private static async Task ArreterAvecEntreeAsync(WebApplication application, CancellationToken ct)
    {
        await using var entree = Console.OpenStandardInput();
        await entree.CopyToAsync(Stream.Null, ct);
        application.Lifetime.StopApplication();
    }
}
