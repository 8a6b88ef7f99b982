using System.CommandLine;
using Plateforme.Bases;
using Socle.Calendrier;
using Socle.Commandes;

namespace Plateforme.Jeux;

/// <summary><c>plateforme jeu charger [--usagers N] [--graine N]</c>.</summary>
internal static class JeuVerbes
{
    private const int UsagersParDefaut = 500;

    public static Command Creer(ExecutionPlateforme execution) => new("jeu", "Les jeux de données.") { Charger(execution) };

    private static Command Charger(ExecutionPlateforme execution)
    {
        var usagers = new Option<int>("--usagers") { Description = "Nombre de personnes inventées", DefaultValueFactory = _ => UsagersParDefaut };
        var graine = new Option<int>("--graine") { Description = "Graine du hasard : la même donne les mêmes personnes", DefaultValueFactory = _ => 55 };
        var verbe = new Command("charger", "Charger des personnes inventées qui couvrent chaque cas des API.\nExemple : plateforme jeu charger --usagers 2000 --graine 7") { usagers, graine };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var progres = new Progress<int>(n => Sortie.Message($"{n:N0} personnes…"));
            var resultat = await services.GetRequiredService<ChargerJeu>().ExecuterAsync(new ChargerJeuCommand
            {
                Usagers = options.GetValue(usagers),
                Graine = options.GetValue(graine),
                Aujourdhui = services.GetRequiredService<TimeProvider>().Aujourdhui(),
            }, options.GetValue(usagers) > 50_000 ? progres : null, ct);
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json);
            var charge = resultat.Valeur;
            if (json)
                Sortie.Json(charge);
            else
                Sortie.Texte($"{charge.Usagers:N0} personnes inventées, dont {charge.Cas} cas à appeler (page « Cas à appeler ») ; {charge.Dossiers:N0} parties de dossier, {charge.Activites:N0} activités à faire.");
            return CodeSortie.Fait;
        }, annulation));
        return verbe;
    }
}
