using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Echanges.Envois;
using Socle.Bases;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Bench;

/// <summary>
/// Contrôle avant envoi du stock de tous les orientés : un premier, scellé, puis un second, comparé au premier ligne à ligne. Mesuré dans
/// le processus, par les cas d'usage mêmes.
/// </summary>
internal static class BancControle
{
    private const double LimiteSecondes = 10;

    public static async Task ExecuterAsync(Atelier atelier, Releve releve, int foyers)
    {
        foreach (var moteur in Atelier.Moteurs)
            await BaseGarnie.OuvrirAsync(atelier, moteur, foyers, services => MesurerAsync(services, releve, moteur));
    }

    private static async Task MesurerAsync(IServiceProvider services, Releve releve, Moteur moteur)
    {
        var territoire = Exiger(Territoire.Regle(null));
        foreach (var (au, rang) in new[] { (BaseGarnie.Periode.Au.AddDays(-7), "premier"), (BaseGarnie.Periode.Au, "second, comparé au premier") })
        {
            Envoi envoi = null!;
            var preparation = await Mesures.ChronometrerAsync(async () => envoi = Exiger(await services.GetRequiredService<PreparerEnvoi>().ExecuterAsync(
                new PreparerEnvoiCommand { Genre = GenreEnvoi.InscriptionStock, Du = au, Au = au, Territoire = territoire }, CancellationToken.None)));
            GC.Collect();
            var avant = GC.GetTotalAllocatedBytes(precise: true);
            var controle = await Mesures.ChronometrerAsync(async () => envoi = Exiger(await services.GetRequiredService<ControlerEnvoi>().ExecuterAsync(envoi.Cle, CancellationToken.None)));
            var nom = string.Create(CultureInfo.CurrentCulture, $"{moteur}, {rang}, {envoi.Lignes:N0} lignes");
            releve.Noter($"{nom}, préparation", preparation);
            releve.Borne($"{nom}, contrôle", controle.TotalSeconds, LimiteSecondes, "s");
            releve.Noter($"{nom}, fautes et différences", string.Create(CultureInfo.CurrentCulture, $"{envoi.Bloquantes + envoi.AVoir + envoi.Informations:N0} et {envoi.Entrees + envoi.Sorties + envoi.Changees:N0}"));
            releve.Noter($"{nom}, mémoire tenue après", string.Create(CultureInfo.CurrentCulture, $"{GC.GetTotalMemory(forceFullCollection: false) / 1e6:N0} Mo, {(GC.GetTotalAllocatedBytes(precise: true) - avant) / 1e6:N0} Mo alloués"));
            if (envoi.Bloquantes == 0)
                Exiger(await services.GetRequiredService<ScellerEnvoi>().ExecuterAsync(envoi.Cle, CancellationToken.None));
        }
    }

    private static T Exiger<T>(Resultat<T> resultat) => resultat.Reussi ? resultat.Valeur : throw new InvalidOperationException(resultat.Erreurs[0].ToString());
}
