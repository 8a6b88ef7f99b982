using Microsoft.AspNetCore.DataProtection;
using Socle.Bases;

namespace Plateforme.Supervision;

/// <summary>Le serveur : ce qu'il sert, et les en-têtes qu'il met à tout.</summary>
public static class ServeurPlateforme
{
    /// <summary>Construit l'application, sans la démarrer.</summary>
    /// <param name="urls">Adresses d'écoute, séparées par des points-virgules.</param>
    /// <param name="choix">Base de la plateforme ; elle peut ne pas exister encore.</param>
    public static WebApplication Construire(string urls, ChoixBase choix)
    {
        var constructeur = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServeurPlateforme).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        constructeur.WebHost.UseUrls(urls);
        constructeur.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        constructeur.Logging.SetMinimumLevel(LogLevel.Warning);
        // Un démarrage manqué est dit par la commande, en une phrase.
        constructeur.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        constructeur.Services.AddSingleton(new EtatBase(choix));
        // Aucune page n'a de formulaire ni de session : aucune clé n'est à garder d'un démarrage à l'autre.
        constructeur.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        constructeur.Services.AddRazorPages(o => o.RootDirectory = "/");

        var application = constructeur.Build();
        application.UseStatusCodePages("text/plain; charset=utf-8", "Rien à cette adresse (code {0}). La page / dit ce que la plateforme sert.");
        application.Use((contexte, suite) =>
        {
            contexte.Response.Headers.XContentTypeOptions = "nosniff";
            contexte.Response.Headers["Referrer-Policy"] = "no-referrer";
            return suite(contexte);
        });
        application.MapRazorPages();
        application.MapGet("/sante", SanteApi.RepondreAsync);
        return application;
    }
}
