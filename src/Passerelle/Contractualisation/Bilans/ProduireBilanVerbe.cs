using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Contractualisation.Financements;
using Socle.Commandes;

namespace Passerelle.Contractualisation.Bilans;

/// <summary><c>passerelle pacte bilan --volet V --annee A --sortie F.xlsx</c>.</summary>
internal static class ProduireBilanVerbe
{
    public static Command Creer(Execution execution)
    {
        var volet = new Option<int>("--volet") { Description = "1, 2 ou 3", Required = true };
        var annee = new Option<int>("--annee") { Description = "Exercice", Required = true };
        var sortie = new Option<string>("--sortie") { Description = "Fichier .xlsx à écrire", Required = true };
        var verbe = new Command("bilan", "Écrire le bilan financier d'un volet sur la trame de la convention.\nExemple : passerelle pacte bilan --volet 2 --annee 2024 --sortie bilan-volet2.xlsx") { volet, annee, sortie };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var resultat = await services.GetRequiredService<ProduireBilan>().ExecuterAsync(options.GetValue(volet), options.GetValue(annee), options.GetRequiredValue(sortie), ct);
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json);
            if (json)
                Sortie.Json(resultat.Valeur);
            else
                Sortie.Texte($"{resultat.Valeur.Fichier} : {resultat.Valeur.Depenses} dépenses, {resultat.Valeur.Total.Euros()}, {resultat.Valeur.NonEligibles} non éligibles à part.");
            return CodeSortie.Fait;
        }, annulation));
        return verbe;
    }
}
