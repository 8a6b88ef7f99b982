using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Socle.Commandes;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Verbe <c>base marquer-demonstration</c> : bancs et essais, sur une base sans compte.</summary>
public static class MarquerBaseVerbe
{
    /// <summary>Ajoute le verbe.</summary>
    public static void Ajouter(RootCommand racine, Execution execution)
    {
        var verbe = new Command("marquer-demonstration", "Marque pour toujours une base sans compte : données inventées, comptes publics, second facteur non exigé, servie à cette machine seule.");
        verbe.SetAction((options, ct) => execution.LancerAsync(options, async (services, fini) =>
        {
            var json = options.GetValue(execution.EnJson);
            if (!await services.GetRequiredService<NatureBase>().MarquerAsync(fini))
                return Sortie.Refus([HabilitationsErreurs.BaseDejaEmployee], json);
            if (json)
                Sortie.Json(new { demonstration = true });
            else
                Sortie.Texte("Base marquée de démonstration.");
            return CodeSortie.Fait;
        }, ct));
        racine.Add(new Command("base", "La base elle-même.") { verbe });
    }
}
