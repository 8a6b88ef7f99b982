using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Parcours.Personnes;
using Socle.Bases;

namespace Passerelle.Bench;

/// <summary>La liste des personnes d'une base de masse, cherchée comme un agent la cherche : première page et nombre en tout, médiane de trois à chaud.</summary>
internal static class BancRecherche
{
    private const double LimiteMs = 300;
    private const int Essais = 3;

    private static readonly (string Nom, FiltrePersonnes Filtre)[] Recherches =
    [
        ("une lettre", new FiltrePersonnes { Recherche = "d" }),
        ("nom et prénom", new FiltrePersonnes { Recherche = "marie du" }),
        ("date de naissance", new FiltrePersonnes { Recherche = "12/05/1985" }),
        ("matricule inconnu", new FiltrePersonnes { Recherche = "9999999" }),
        ("commune par son nom", new FiltrePersonnes { Commune = "verdun" }),
        ("sans filtre", new FiltrePersonnes()),
    ];

    public static async Task ExecuterAsync(Atelier atelier, Releve releve, int foyers)
    {
        foreach (var moteur in Atelier.Moteurs)
            await BaseGarnie.OuvrirAsync(atelier, moteur, foyers, services => MesurerAsync(services, releve, moteur));
    }

    private static async Task MesurerAsync(IServiceProvider services, Releve releve, Moteur moteur)
    {
        await using (var photo = await SessionLot.PhotographierAsync(services.GetRequiredService<PasserelleContexte>(), CancellationToken.None))
            releve.Noter($"{moteur}, personnes", (await photo.LireEntierAsync("SELECT COUNT(*) FROM personne", CancellationToken.None)).ToString("N0", CultureInfo.CurrentCulture));
        foreach (var (nom, filtre) in Recherches)
        {
            var durees = new List<TimeSpan>();
            for (var essai = 0; essai <= Essais; essai++)
                durees.Add(await Mesures.ChronometrerAsync(() => services.GetRequiredService<ListerPersonnes>().ExecuterAsync(filtre, 1, CancellationToken.None)));
            releve.Borne($"{moteur}, {nom}", Math.Round(Mesures.Mediane(durees).TotalMilliseconds), LimiteMs, "ms");
        }
    }
}
