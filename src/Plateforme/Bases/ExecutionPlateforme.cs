using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Plateforme.Acces;
using Plateforme.BasePilotage;
using Plateforme.Collecte;
using Plateforme.FichierRetour;
using Plateforme.Jeux;
using Plateforme.Receptions;
using Plateforme.Usagers;
using Plateforme.VieSimulee;
using Socle.Bases;
using Socle.Cles;
using Socle.Commandes;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Plateforme.Bases;

/// <summary>Ce que les verbes de la plateforme partagent : <c>--base</c>, <c>--json</c> ; la base créée et migrée, les clés ouvertes, les services montés.</summary>
public sealed class ExecutionPlateforme
{
    /// <summary>Base choisie.</summary>
    public Option<string> Base { get; } = new("--base")
    {
        Description = "sqlite:CHEMIN ou postgres:CHAINE (sinon PLATEFORME_BASE, sinon sqlite:var/plateforme.db)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PLATEFORME_BASE") ?? "sqlite:var/plateforme.db",
        Recursive = true,
    };

    /// <summary>Un document JSON sur la sortie standard.</summary>
    public Option<bool> EnJson { get; } = new("--json") { Description = "Un document JSON sur la sortie standard", Recursive = true };

    /// <summary>Monte les services sur la base demandée, exécute, et rend le code de sortie.</summary>
    public async Task<int> LancerAsync(ParseResult options, Func<IServiceProvider, CancellationToken, Task<int>> verbe, CancellationToken ct)
    {
        if (!ChoixBase.Lire(options.GetRequiredValue(Base)).Essayer(out var choix, out var refus))
        {
            Sortie.Message(refus.ToString());
            return CodeSortie.Usage;
        }
        await using var services = Services(choix).BuildServiceProvider(validateScopes: true);
        try
        {
            await PreparerAsync(services, ct);
        }
        catch (DemarrageRefuseException faute)
        {
            return Sortie.Refus([faute.Refus], options.GetValue(EnJson));
        }
        await using var portee = services.CreateAsyncScope();
        return await verbe(portee.ServiceProvider, ct);
    }

    /// <summary>Clés ouvertes, base créée et migrée : à faire avant de s'en servir.</summary>
    public static async Task PreparerAsync(IServiceProvider services, CancellationToken ct)
    {
        services.GetRequiredService<Trousseau>();
        await using var portee = services.CreateAsyncScope();
        await PreparerBase.ExecuterAsync(portee.ServiceProvider.GetRequiredService<PlateformeContexte>(), ct);
    }

    /// <summary>Les services communs à la ligne de commande et au serveur.</summary>
    public static IServiceCollection Services(ChoixBase choix, IServiceCollection? services = null)
    {
        services ??= new ServiceCollection().AddLogging();
        services.AjouterBase<PlateformeContexte, PlateformeSqlite, PlateformePostgres>(choix);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Trousseau.Ouvrir(DossierCles(choix), creer: PreparerBase.EstNeuve(choix, "usager")));
        services.AddSingleton<CoffreNir>();
        services.AddSingleton<IActeur>(new ActeurFixe(null));
        services.AddScoped<DbContext>(s => s.GetRequiredService<PlateformeContexte>());
        services.AddScoped<IJournal, JournalEf>();
        services.AddSingleton<AncresJournal>();
        services.AddScoped<ScellerJournal>();
        services.AddScoped<InscrireLot>();
        services.AddScoped<RapprocherPilotage>();
        services.AddScoped<RecevoirFichier>();
        services.AddScoped<EcrireAccuse>();
        services.AddScoped<EcrireRetour>();
        services.AddScoped<VivreUsagers>();
        services.AddSingleton<RegistreApplications>();
        services.AddScoped<CreerApplication>();
        services.AddScoped<GererApplication>();
        services.AddScoped<ChargerJeu>();
        services.AddScoped<CollecterPartage>();
        services.AddScoped<RemettreFichier>();
        return services;
    }

    /// <summary>Un dossier à part de celui de Passerelle : chaque programme a ses clés et les ancres de son journal.</summary>
    private static string DossierCles(ChoixBase choix) => Environment.GetEnvironmentVariable("PLATEFORME_CLES")
        ?? Path.Combine(choix.Moteur == Moteur.Sqlite ? Path.GetDirectoryName(choix.Chaine)! : Path.GetFullPath("var"), "plateforme", "cles");
}
