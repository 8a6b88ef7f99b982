using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Socle.Commandes;
using Socle.Territoires;

namespace Passerelle.Echanges.Inscription;

/// <summary><c>passerelle exporter inscription --du DATE --au DATE --sortie DOSSIER [--stock] [--territoire CODES]</c>.</summary>
internal static class ExporterInscriptionVerbe
{
    public static Command Creer(Execution execution)
    {
        var du = new Option<DateOnly?>("--du") { Description = "Premier jour de notification de l'orientation, AAAA-MM-JJ", CustomParser = OptionDate.Lire, Required = true };
        var au = new Option<DateOnly?>("--au") { Description = "Dernier jour de notification, ou jour du stock, AAAA-MM-JJ", CustomParser = OptionDate.Lire, Required = true };
        var sortie = new Option<string>("--sortie") { Description = "Dossier où écrire le fichier", Required = true };
        var stock = new Option<bool>("--stock") { Description = "Reprise de stock : les accompagnements en cours à --au" };
        var territoire = OptionTerritoire.Creer();
        var verbe = new Command("inscription", "Écrire le fichier d'inscription (Annexe 1).\nExemple : passerelle exporter inscription --du 2024-06-24 --au 2024-06-30 --sortie envois --territoire 553") { du, au, sortie, stock, territoire };
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
                var resultat = await services.GetRequiredService<ExporterInscription>().ExecuterAsync(new DemandeInscription
                {
                    Du = options.GetValue(du)!.Value,
                    Au = options.GetValue(au)!.Value,
                    Stock = options.GetValue(stock),
                    Territoire = choisi,
                }, options.GetRequiredValue(sortie), ct);
                if (!resultat.Reussi)
                    return Sortie.Refus(resultat.Erreurs, json);
                if (json)
                    Sortie.Json(resultat.Valeur);
                else
                    Sortie.Texte($"{resultat.Valeur.Fichier} : {resultat.Valeur.Lignes} personnes.");
                return CodeSortie.Fait;
            }, annulation);
        });
        return verbe;
    }
}
