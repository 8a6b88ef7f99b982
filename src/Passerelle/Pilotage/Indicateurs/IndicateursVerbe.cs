using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Socle.Commandes;
using Socle.Ports;
using Socle.Territoires;

namespace Passerelle.Pilotage.Indicateurs;

/// <summary><c>passerelle indicateurs --du DATE --au DATE [--connu-au DATE] [--territoire CODES]</c>.</summary>
internal static class IndicateursVerbe
{
    public static Command Creer(Execution execution)
    {
        var du = new Option<DateOnly?>("--du") { Description = "Premier jour de la période, AAAA-MM-JJ", CustomParser = OptionDate.Lire, Required = true };
        var au = new Option<DateOnly?>("--au") { Description = "Dernier jour de la période", CustomParser = OptionDate.Lire, Required = true };
        var connuAu = new Option<DateOnly?>("--connu-au") { Description = "Ignorer ce qui fut enregistré après ce jour (temps universel)", CustomParser = OptionDate.Lire };
        var territoire = OptionTerritoire.Creer();
        var verbe = new Command("indicateurs", "Calculer les indicateurs des volets 2 et 3.\nExemple : passerelle indicateurs --du 2024-01-01 --au 2024-12-31 --territoire 553") { du, au, connuAu, territoire };
        verbe.Validators.Add(options =>
        {
            if (options.GetValue(du) > options.GetValue(au))
                options.AddError("La période finit avant de commencer : --du doit précéder --au.");
        });
        verbe.SetAction(async (options, annulation) =>
        {
            if (!Territoire.Regle(options.GetValue(territoire)).Essayer(out var choisi, out var usage))
            {
                Sortie.Message(usage.ToString());
                return CodeSortie.Usage;
            }
            return await execution.LancerAsync(options, async (services, ct) =>
            {
                var tableau = await services.GetRequiredService<CalculerIndicateurs>().ExecuterAsync(new CalculerIndicateursQuery
                {
                    Periode = new Periode(options.GetValue(du)!.Value, options.GetValue(au)!.Value),
                    ConnuAu = options.GetValue(connuAu),
                    Territoire = choisi,
                }, ct);
                if (options.GetValue(execution.EnJson))
                    Sortie.Json(tableau);
                else
                    RaconterIndicateurs.Executer(tableau);
                return CodeSortie.Fait;
            }, annulation);
        });
        return verbe;
    }
}
