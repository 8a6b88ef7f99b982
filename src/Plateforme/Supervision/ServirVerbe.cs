using System.CommandLine;
using Socle.Bases;
using Socle.Commandes;

namespace Plateforme.Supervision;

/// <summary><c>plateforme servir [--urls ADRESSES] [--base BASE]</c>.</summary>
internal static class ServirVerbe
{
    public static Command Creer()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Adresses d'écoute, séparées par des points-virgules",
            DefaultValueFactory = _ => "http://127.0.0.1:5081",
        };
        var baseChoisie = new Option<string>("--base")
        {
            Description = "sqlite:CHEMIN ou postgres:CHAINE (sinon PLATEFORME_BASE, sinon sqlite:var/plateforme.db)",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PLATEFORME_BASE") ?? "sqlite:var/plateforme.db",
        };
        var verbe = new Command("servir", "Servir la plateforme.\nExemple : plateforme servir --urls http://127.0.0.1:5081") { urls, baseChoisie };
        verbe.SetAction(async (options, ct) =>
        {
            if (!ChoixBase.Lire(options.GetRequiredValue(baseChoisie)).Essayer(out var choix, out var refus))
            {
                Sortie.Message(refus.ToString());
                return CodeSortie.Usage;
            }
            if (AdressesEcoute.Fautive(options.GetRequiredValue(urls)) is { } fautive)
            {
                Sortie.Message($"--urls : « {fautive} » n'est pas une adresse d'écoute ; attendu par exemple http://127.0.0.1:5081.");
                return CodeSortie.Usage;
            }
            await using var application = ServeurPlateforme.Construire(options.GetRequiredValue(urls), choix);
            try
            {
                await application.StartAsync(ct);
            }
            catch (IOException occupee)
            {
                Sortie.Message($"Impossible d'écouter : {occupee.Message}");
                return CodeSortie.Refuse;
            }
            foreach (var adresse in application.Urls)
                Sortie.Texte($"Plateforme servie : {adresse}");
            await application.WaitForShutdownAsync(ct);
            return CodeSortie.Fait;
        });
        return verbe;
    }
}
