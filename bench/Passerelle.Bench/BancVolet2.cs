using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Pilotage.Indicateurs;
using Socle.Bases;
using Socle.Ports;
using Socle.Territoires;

namespace Passerelle.Bench;

/// <summary>Les indicateurs du volet 2 sur douze mois d'une base de masse, mesurés dans le processus, médiane de trois.</summary>
internal static class BancVolet2
{
    private const double LimiteSecondes = 1;
    private const int Essais = 3;

    public static async Task ExecuterAsync(Atelier atelier, Releve releve, int foyers)
    {
        foreach (var moteur in Atelier.Moteurs)
            await BaseGarnie.OuvrirAsync(atelier, moteur, foyers, services => MesurerAsync(services, releve, moteur));
    }

    private static async Task MesurerAsync(IServiceProvider services, Releve releve, Moteur moteur)
    {
        await using (var photo = await SessionLot.PhotographierAsync(services.GetRequiredService<PasserelleContexte>(), CancellationToken.None))
            releve.Noter($"{moteur}, entrées ouvertes", (await BaseGarnie.EntreesOuvertesAsync(photo)).ToString("N0", CultureInfo.CurrentCulture));
        if (!Territoire.Regle(null).Essayer(out var territoire, out var refus))
            throw new InvalidOperationException(refus.ToString());
        var demande = new CalculerIndicateursQuery { Periode = new Periode(BaseGarnie.Periode.Du, BaseGarnie.Periode.Au), Territoire = territoire };
        var durees = new List<TimeSpan>();
        for (var essai = 0; essai <= Essais; essai++)
        {
            var depart = Stopwatch.GetTimestamp();
            await services.GetRequiredService<CalculerIndicateurs>().ExecuterAsync(demande, CancellationToken.None);
            durees.Add(Stopwatch.GetElapsedTime(depart));
        }
        releve.Noter($"{moteur}, volet 2 sur douze mois, code froid", durees[0]);
        releve.Borne($"{moteur}, volet 2 sur douze mois", durees.Skip(1).Order().ElementAt(Essais / 2).TotalSeconds, LimiteSecondes, "s");
    }
}
