using System.CommandLine;
using Plateforme.Bases;
using Socle.Calendrier;
using Socle.Commandes;

namespace Plateforme.VieSimulee;

/// <summary><c>plateforme vivre [--graine N] [--au DATE]</c>.</summary>
internal static class VivreVerbe
{
    public static Command Creer(ExecutionPlateforme execution)
    {
        var graine = new Option<int>("--graine") { Description = "Graine du hasard : la même donne les mêmes évènements", DefaultValueFactory = _ => 55 };
        var au = new Option<DateOnly?>("--au") { Description = "Jusqu'à ce jour, AAAA-MM-JJ (défaut : aujourd'hui)", CustomParser = OptionDate.Lire };
        var verbe = new Command("vivre", "Faire évoluer les inscrits inventés : métier, diagnostic, agence, parcours, radiation, sortie.\nExemple : plateforme vivre --graine 7 --au 2024-06-30") { graine, au };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var resultat = await services.GetRequiredService<VivreUsagers>().ExecuterAsync(new VivreCommand
            {
                Graine = options.GetValue(graine),
                Au = options.GetValue(au) ?? services.GetRequiredService<TimeProvider>().Aujourdhui(),
            }, ct);
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json);
            if (json)
                Sortie.Json(resultat.Valeur);
            else
                Sortie.Texte($"{resultat.Valeur.Usagers} inscrits, {resultat.Valeur.Nouveaux} évènements inventés de plus, jusqu'au {resultat.Valeur.Au:dd/MM/yyyy}.");
            return CodeSortie.Fait;
        }, annulation));
        return verbe;
    }
}
