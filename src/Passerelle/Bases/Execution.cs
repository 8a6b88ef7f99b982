using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Passerelle.Habilitations.Comptes;
using Socle.Bases;
using Socle.Cles;
using Socle.Commandes;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Bases;

/// <summary>
/// Ce que tous les verbes partagent : <c>--base</c>, <c>--json</c>, <c>--agent</c> ; la base créée et migrée, les clés
/// ouvertes, les services des modules montés.
/// </summary>
public sealed class Execution(IReadOnlyList<IModulePasserelle> modules)
{
    /// <summary>Base choisie.</summary>
    public Option<string> Base { get; } = new("--base")
    {
        Description = "sqlite:CHEMIN ou postgres:CHAINE (sinon PASSERELLE_BASE, sinon sqlite:var/passerelle.db)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PASSERELLE_BASE") ?? "sqlite:var/passerelle.db",
        Recursive = true,
    };

    /// <summary>Un document JSON sur la sortie standard.</summary>
    public Option<bool> EnJson { get; } = new("--json") { Description = "Un document JSON sur la sortie standard", Recursive = true };

    /// <summary>Qui agit.</summary>
    public Option<string?> Agent { get; } = new("--agent") { Description = "Identifiant du compte qui agit, pour le journal (défaut : le système)", Recursive = true };

    /// <summary>Modules, dans l'ordre de Program.cs.</summary>
    public IReadOnlyList<IModulePasserelle> Modules => modules;

    /// <summary>Monte les services sur la base demandée, exécute, et rend le code de sortie.</summary>
    public async Task<int> LancerAsync(ParseResult options, Func<IServiceProvider, CancellationToken, Task<int>> verbe, CancellationToken ct)
    {
        var json = options.GetValue(EnJson);
        if (!ChoixBase.Lire(options.GetRequiredValue(Base)).Essayer(out var choix, out var refus))
            return RefusUsage(refus);
        return await LancerSurAsync(choix, async (services, fini) =>
        {
            if (options.GetValue(Agent) is { } nom)
            {
                var normalise = nom.ToUpperInvariant();
                var compte = await services.GetRequiredService<PasserelleContexte>().Users.SingleOrDefaultAsync(c => c.NormalizedUserName == normalise, fini);
                if (compte is null)
                    return Sortie.Refus([new Erreur("COMPTE-001", "Le compte donné par --agent n'existe pas. Le créer par « passerelle compte creer ».") { Champ = "--agent" }], json);
                services.GetRequiredService<ActeurCourant>().Id = compte.Id;
            }
            return await verbe(services, fini);
        }, ct, json);
    }

    /// <summary>Monte les services sur une base, créée et migrée s'il le faut, et exécute ; une base sans ses clés, ou d'une autre version, est refusée.</summary>
    public async Task<int> LancerSurAsync(ChoixBase choix, Func<IServiceProvider, CancellationToken, Task<int>> verbe, CancellationToken ct, bool json = false)
    {
        await using var services = Services(choix).BuildServiceProvider(validateScopes: true);
        await using var portee = services.CreateAsyncScope();
        try
        {
            // Les clés s'ouvrent avant que la base n'existe : une base neuve a le droit d'en créer, une base connue les exige.
            services.GetRequiredService<Trousseau>();
            await PreparerBase.ExecuterAsync(portee.ServiceProvider.GetRequiredService<PasserelleContexte>(), ct);
        }
        catch (DemarrageRefuseException faute)
        {
            return Sortie.Refus([faute.Refus], json);
        }
        return await verbe(portee.ServiceProvider, ct);
    }

    /// <summary>Les services communs à la ligne de commande et au serveur.</summary>
    public IServiceCollection Services(ChoixBase choix, IServiceCollection? services = null)
    {
        services ??= new ServiceCollection().AddLogging();
        services.AjouterBase<PasserelleContexte, PasserelleSqlite, PasserellePostgres>(choix);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Trousseau.Ouvrir(DossierCles(choix), creer: PreparerBase.EstNeuve(choix, "identite")));
        services.AddSingleton<NatureBase>();
        services.AddSingleton<CoffreNir>();
        services.AddScoped<ActeurCourant>();
        services.AddScoped<IActeur>(s => s.GetRequiredService<ActeurCourant>());
        services.AddScoped<DbContext>(s => s.GetRequiredService<PasserelleContexte>());
        services.AddScoped<Socle.Journal.IJournal, Socle.Journal.JournalEf>();
        foreach (var module in modules)
            module.AjouterServices(services);
        return services;
    }

    /// <summary>Dossier des clés de cette base.</summary>
    public static string DossierCles(ChoixBase choix) => Environment.GetEnvironmentVariable("PASSERELLE_CLES")
        ?? (choix.Moteur == Moteur.Sqlite ? Path.Combine(Path.GetDirectoryName(choix.Chaine)!, "cles") : Path.GetFullPath("var/cles"));

    private static int RefusUsage(Erreur erreur)
    {
        Sortie.Message(erreur.ToString());
        return CodeSortie.Usage;
    }
}
