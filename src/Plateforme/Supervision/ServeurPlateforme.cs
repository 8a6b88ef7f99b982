using System.Reflection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Plateforme.Activites;
using Plateforme.Bases;
using Plateforme.Contrats;
using Plateforme.Convention;
using Plateforme.Diagnostics;
using Plateforme.Entretiens;
using Plateforme.Metiers;
using Plateforme.Orientations;
using Plateforme.Portail;
using Plateforme.RendezVous;
using Plateforme.Sanctions;
using Plateforme.Statuts;
using Plateforme.Usagers;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Journal;

namespace Plateforme.Supervision;

/// <summary>Le serveur : ce qu'il sert, à qui, et les en-têtes qu'il met à tout.</summary>
public static class ServeurPlateforme
{
    /// <summary>Politique des écrans : le poste où la plateforme tourne.</summary>
    internal const string PolitiqueLocale = "poste-local";

    /// <summary>Construit l'application, sans la démarrer.</summary>
    /// <param name="urls">Adresses d'écoute, séparées par des points-virgules.</param>
    /// <param name="choix">Base de la plateforme ; elle peut ne pas exister encore.</param>
    /// <param name="reglages">Ont le dernier mot sur les services (essais).</param>
    public static WebApplication Construire(string urls, ChoixBase choix, Action<IServiceCollection>? reglages = null)
    {
        var constructeur = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServeurPlateforme).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        constructeur.WebHost.UseUrls(urls);
        constructeur.WebHost.UseStaticWebAssets();
        constructeur.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        constructeur.Host.UseDefaultServiceProvider(o => (o.ValidateScopes, o.ValidateOnBuild) = (true, true));
        constructeur.Logging.SetMinimumLevel(LogLevel.Warning);
        // Un démarrage manqué est dit par la commande, en une phrase.
        constructeur.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        // Les clés de DataProtection ne sont gardées nulle part : qu'aucune ne les chiffre n'est pas une alerte.
        constructeur.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        ExecutionPlateforme.Services(choix, constructeur.Services);
        constructeur.Services.AddSingleton(new EtatBase(choix));
        constructeur.Services.AjouterPortail();
        constructeur.Services.AjouterSupervision();
        constructeur.Services.AddSingleton(s => new VersionPrecedente(s.GetRequiredService<TimeProvider>().Aujourdhui()));
        // Les formulaires ne vivent que le temps d'une page, et aucune session n'existe : aucune clé n'est à garder d'un démarrage à l'autre.
        constructeur.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        constructeur.Services.AjouterEcrans(new ReglagesCadre
        {
            Nom = "Plateforme",
            Version = typeof(ServeurPlateforme).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
        });
        constructeur.Services.AddSingleton(new EntreeNavigation("Échanges", "Fichiers reçus", "/Receptions/ListerReceptions", PolitiqueLocale) { Rang = 10 });
        constructeur.Services.AddSingleton(new EntreeNavigation("Échanges", "Inscrits", "/Usagers/ListerUsagers", PolitiqueLocale) { Rang = 20 });
        constructeur.Services.AddSingleton(new EntreeNavigation("Échanges", "Base de pilotage", "/BasePilotage/ConsulterPilotage", PolitiqueLocale) { Rang = 30 });
        constructeur.Services.AddSingleton(new EntreeNavigation("API", "Applications", "/Acces/ListerApplications", PolitiqueLocale) { Rang = 40 });
        constructeur.Services.AddSingleton(new EntreeNavigation("API", "Cas à appeler", "/Jeux/ListerCas", PolitiqueLocale) { Rang = 50 });
        constructeur.Services.AddAuthentication(PosteLocal.Schema).AddScheme<AuthenticationSchemeOptions, PosteLocal>(PosteLocal.Schema, null);
        constructeur.Services.AddAuthorizationBuilder()
            .AddPolicy(PolitiqueLocale, p => p.RequireAuthenticatedUser())
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        constructeur.Services.AddHostedService<ScellementPeriodique>();

        reglages?.Invoke(constructeur.Services);

        var application = constructeur.Build();
        application.UseEnTetesSecurite();
        application.UseExceptionHandler("/ecrans/afficher-erreur/500");
        // Une API ne rend pas de page : son erreur est celle de la passerelle.
        application.UseWhen(http => http.Request.Path.StartsWithSegments("/partenaire"), branche => branche.UseExceptionHandler(e => e.Run(ReponsesPortail.Erreur500Async)));
        application.UseStatusCodePagesWithReExecute("/ecrans/afficher-erreur/{0}");
        application.UseRequestLocalization();
        application.UseRouting();
        application.UseMiddleware<PasserPortail>();
        application.UseAuthentication();
        application.UseAuthorization();
        application.UseAntiforgery();
        application.MapStaticAssets().AllowAnonymous();
        application.MapRazorPages();
        application.MapGet("/sante", SanteApi.RepondreAsync).AllowAnonymous();
        UsagersApi.Ajouter(application);
        StatutsApi.Ajouter(application);
        DiagnosticsApi.Ajouter(application);
        MetiersApi.Ajouter(application);
        RendezVousApi.Ajouter(application);
        OrientationsApi.Ajouter(application);
        EntretiensApi.Ajouter(application);
        ContratsApi.Ajouter(application);
        SanctionsApi.Ajouter(application);
        ActivitesApi.Ajouter(application);
        ConventionApi.Ajouter(application);
        // Une adresse absente répond 404 à toute méthode, POST compris.
        application.MapFallback(() => TypedResults.NotFound());
        return application;
    }
}
