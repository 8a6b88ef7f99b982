using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Bases;

namespace Passerelle.Bases;

/// <summary>Branche le contexte sur le moteur choisi.</summary>
public static class ReglagesContexte
{
    /// <summary>Enregistre <see cref="PasserelleContexte"/> pour ce choix.</summary>
    public static IServiceCollection AjouterBase(this IServiceCollection services, ChoixBase choix)
    {
        services.AddSingleton(choix);
        if (choix.Moteur == Moteur.Sqlite)
            services.AddDbContext<PasserelleContexte, PasserelleSqlite>(o => Regler(o, choix));
        else
            services.AddDbContext<PasserelleContexte, PasserellePostgres>(o => Regler(o, choix));
        return services;
    }

    /// <summary>Options d'un contexte hors du conteneur.</summary>
    public static DbContextOptions<T> Options<T>(ChoixBase choix)
        where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        Regler(options, choix);
        return options.Options;
    }

    private static void Regler(DbContextOptionsBuilder options, ChoixBase choix)
    {
        options.UseSnakeCaseNamingConvention();
        if (choix.Moteur == Moteur.Sqlite)
            options.UseSqlite(choix.ChaineConnexion).AddInterceptors(new ReglagesSqlite());
        else
            options.UseNpgsql(choix.ChaineConnexion);
    }
}
