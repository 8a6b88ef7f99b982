using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Socle.Commandes;
using Socle.Territoires;

namespace Passerelle.Echanges.Volet3;

/// <summary><c>passerelle exporter volet3 --du DATE --au DATE --sortie DOSSIER [--territoire CODES]</c>.</summary>
internal static class ExporterVolet3Verbe
{
    public static Command Creer(Execution execution)
    {
        var du = new Option<DateOnly?>("--du") { Description = "Premier jour des évènements, AAAA-MM-JJ", CustomParser = OptionDate.Lire, Required = true };
        var au = new Option<DateOnly?>("--au") { Description = "Dernier jour, et jour dont le fichier donne l'état, AAAA-MM-JJ", CustomParser = OptionDate.Lire, Required = true };
        var sortie = new Option<string>("--sortie") { Description = "Dossier où écrire le fichier", Required = true };
        var territoire = OptionTerritoire.Creer();
        var verbe = new Command("volet3", "Écrire les neuf données du volet 3, une ligne par évènement.\nExemple : passerelle exporter volet3 --du 2024-06-01 --au 2024-06-30 --sortie envois --territoire 553") { du, au, sortie, territoire };
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
                var resultat = await services.GetRequiredService<ExporterVolet3>().ExecuterAsync(
                    new DemandeVolet3 { Du = options.GetValue(du)!.Value, Au = options.GetValue(au)!.Value, Territoire = choisi }, options.GetRequiredValue(sortie), ct);
                if (!resultat.Essayer(out var fichier, out var refus))
                    return Sortie.Refus([refus], json);
                if (json)
                    Sortie.Json(fichier);
                else
                    Sortie.Texte($"{fichier.Fichier} : {fichier.Lignes} évènements, état au {fichier.Au:dd/MM/yyyy}.");
                return CodeSortie.Fait;
            }, annulation);
        });
        return verbe;
    }
}
