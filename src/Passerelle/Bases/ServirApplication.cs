using System.CommandLine;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;
using Passerelle.Contractualisation.Echeances;
using Passerelle.Echanges.Partages;
using Passerelle.Echanges.Transmissions;
using Passerelle.Exploitation.Sauvegardes;
using Passerelle.Habilitations.Comptes;
using Passerelle.Habilitations.Connexion;
using Passerelle.Habilitations.DoubleFacteur;
using Passerelle.Habilitations.Roles;
using Socle.Bases;
using Socle.Cles;
using Socle.Commandes;
using Socle.Courriels;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Bases;

/// <summary>Le verbe <c>servir</c> : l'application web, sur les mêmes services que la ligne de commande.</summary>
public static class ServirApplication
{
    private static readonly string[] UrlParDefaut = ["http://127.0.0.1:5080"];

    /// <summary>Ajoute le verbe.</summary>
    public static void AjouterVerbe(RootCommand racine, Execution execution)
    {
        var urls = new Option<string[]>("--urls")
        {
            Description = "Adresses d'écoute",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => UrlParDefaut,
        };
        var verbe = new Command("servir", "Sert l'application web et ses travaux.") { urls };
        verbe.SetAction(async (options, ct) =>
        {
            if (!ChoixBase.Lire(options.GetRequiredValue(execution.Base)).Essayer(out var choix, out var refus))
            {
                Sortie.Message(refus.ToString());
                return CodeSortie.Usage;
            }
            return await ServirAsync(execution, choix, options.GetRequiredValue(urls), ct);
        });
        racine.Add(verbe);
    }

    /// <summary>Sert jusqu'à l'arrêt demandé ; une base sans ses clés, ou d'une autre version, est refusée.</summary>
    public static async Task<int> ServirAsync(Execution execution, ChoixBase choix, string[] urls, CancellationToken ct)
    {
        try
        {
            await using var application = Construire(execution, choix, urls, null);
            await PreparerAsync(application, ct);
            if (await application.Services.GetRequiredService<NatureBase>().EstDemonstrationAsync(ct) && !urls.All(EstLocale))
            {
                Sortie.Message("Refusé. Cette base est de démonstration, aux comptes publics : elle ne se sert qu'à cette machine (127.0.0.1, localhost ou [::1]).");
                return CodeSortie.Refuse;
            }
            foreach (var url in urls)
                Sortie.Message($"Passerelle sur {url} (Ctrl C pour arrêter)");
            await application.RunAsync(ct);
            return CodeSortie.Fait;
        }
        catch (DemarrageRefuseException faute)
        {
            return Sortie.Refus([faute.Refus], json: false);
        }
    }

    /// <summary>Vrai d'une adresse d'écoute que cette machine seule atteint.</summary>
    public static bool EstLocale(string url) => Uri.TryCreate(url, UriKind.Absolute, out var adresse) && adresse.IsLoopback;

    /// <summary>Clés ouvertes, base créée, migrée et, pour une démonstration, marquée : à faire avant de servir.</summary>
    public static async Task PreparerAsync(WebApplication application, CancellationToken ct, bool demonstration = false)
    {
        application.Services.GetRequiredService<Trousseau>();
        await using var portee = application.Services.CreateAsyncScope();
        await PreparerBase.ExecuterAsync(portee.ServiceProvider.GetRequiredService<PasserelleContexte>(), ct);
        var nature = application.Services.GetRequiredService<NatureBase>();
        if (demonstration && !await nature.MarquerAsync(ct))
            throw new InvalidOperationException("Une base qui a déjà des comptes ne devient pas une démonstration.");
        if (await nature.EstDemonstrationAsync(ct))
            application.Services.GetRequiredService<ReglagesCadre>().Avertissement = "Base de démonstration : personnes inventées, comptes publics, second facteur non exigé, servie à cette machine seule.";
    }

    /// <summary>Monte l'application sans la lancer. <paramref name="reglages"/> a le dernier mot (tests).</summary>
    public static WebApplication Construire(Execution execution, ChoixBase choix, string[]? urls, Action<WebApplicationBuilder>? reglages)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServirApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateScopes, o.ValidateOnBuild) = (true, true));
        // L'antijeton s'étonne que la page interdise déjà sa mise en cache : c'est voulu partout.
        // Aucune adresse demandée n'entre dans une trace : elle peut être un lien secret.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        if (urls is not null)
            builder.WebHost.UseUrls(urls);
        execution.Services(choix, builder.Services);
        builder.Services.AjouterEcrans(new ReglagesCadre
        {
            Nom = "Passerelle",
            Version = typeof(ServirApplication).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
            PageCompte = "/Habilitations/Connexion/ChangerMotDePasse",
            PageDeconnexion = "/Habilitations/Connexion/SeDeconnecter",
            PageRecherche = "/Parcours/Personnes/ListerPersonnes",
            PermissionRecherche = Permission.PersonnesRechercher,
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddHostedService<ScellementPeriodique>();
        builder.Services.AddHostedService<TraiterDepots>();
        builder.Services.AddHostedService<DestructionPeriodique>();
        builder.Services.AddHostedService<ExpeditionPeriodique>();
        builder.Services.AddHostedService<RappelPeriodique>();
        builder.Services.AddHostedService<SauvegardePeriodique>();
        reglages?.Invoke(builder);

        var application = builder.Build();
        // Du mandataire sur cette machine, et de lui seul : l'adresse du visiteur (débit par adresse) et son TLS.
        application.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        application.UseEnTetesSecurite();
        application.UseExceptionHandler("/ecrans/afficher-erreur/500");
        application.UseStatusCodePagesWithReExecute("/ecrans/afficher-erreur/{0}");
        application.UseRequestLocalization();
        application.UseRouting();
        application.UseRateLimiter();
        application.UseAuthentication();
        application.Use(PoserActeur);
        application.Use(SecondFacteurExige.ExigerAsync);
        application.UseAuthorization();
        application.UseAntiforgery();
        application.MapStaticAssets().AllowAnonymous();
        application.MapRazorPages();
        foreach (var module in execution.Modules)
            module.AjouterRoutes(application);
        return application;
    }

    private static Task PoserActeur(HttpContext requete, RequestDelegate suite)
    {
        if (requete.User.IdCompte() is { } id)
            requete.RequestServices.GetRequiredService<ActeurCourant>().Id = id;
        return suite(requete);
    }
}
