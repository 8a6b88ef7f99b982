using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Socle.Bases;

/// <summary>Branche le contexte d'un programme sur le moteur choisi.</summary>
public static class ReglagesContexte
{
    /// <summary>Enregistre <typeparamref name="TContexte"/> pour ce choix.</summary>
    public static IServiceCollection AjouterBase<TContexte, TSqlite, TPostgres>(this IServiceCollection services, ChoixBase choix)
        where TContexte : DbContext
        where TSqlite : TContexte
        where TPostgres : TContexte
    {
        services.AddSingleton(choix);
        return choix.Moteur == Moteur.Sqlite
            ? services.AddDbContext<TContexte, TSqlite>(o => Regler(o, choix))
            : services.AddDbContext<TContexte, TPostgres>(o => Regler(o, choix));
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
