using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Socle.Commandes;
using Socle.Territoires;

namespace Passerelle.Echanges.BasePilotage;

/// <summary><c>passerelle exporter pilotage --au DATE --sortie DOSSIER [--territoire CODES]</c>.</summary>
internal static class ExporterPilotageVerbe
{
    public static Command Creer(Execution execution)
    {
        var au = new Option<DateOnly?>("--au") { Description = "Jour dont le fichier donne l'état, AAAA-MM-JJ", CustomParser = OptionDate.Lire, Required = true };
        var sortie = new Option<string>("--sortie") { Description = "Dossier où écrire le fichier", Required = true };
        var territoire = OptionTerritoire.Creer();
        var verbe = new Command("pilotage", "Écrire le fichier de suivi et de pilotage (Annexe 4).\nExemple : passerelle exporter pilotage --au 2024-06-30 --sortie envois --territoire 553") { au, sortie, territoire };
        verbe.SetAction(async (options, annulation) =>
        {
            if (!Territoire.Regle(options.GetValue(territoire)).Essayer(out var choisi, out var usage))
            {
                Sortie.Message(usage.ToString());
                return CodeSortie.Usage;
            }
            return await execution.LancerAsync(options, async (services, ct) =>
            {
                var json = options.GetValue(execution.EnJson);
                var resultat = await services.GetRequiredService<ExporterBasePilotage>().ExecuterAsync(new ExporterBasePilotageCommand
                {
                    Au = options.GetValue(au)!.Value,
                    Dossier = options.GetRequiredValue(sortie),
                    Territoire = choisi,
                }, ct);
                if (!resultat.Reussi)
                    return Sortie.Refus(resultat.Erreurs, json);
                if (json)
                    Sortie.Json(resultat.Valeur);
                else
                    Sortie.Texte($"{resultat.Valeur.Fichier} : {resultat.Valeur.Lignes} personnes, état au {resultat.Valeur.Au:dd/MM/yyyy}.");
                return CodeSortie.Fait;
            }, annulation);
        });
        return verbe;
    }
}
