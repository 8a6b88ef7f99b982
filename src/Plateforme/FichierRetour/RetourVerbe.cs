using System.CommandLine;
using Plateforme.Bases;
using Socle.Calendrier;
using Socle.Commandes;
using Socle.Territoires;

namespace Plateforme.FichierRetour;

/// <summary><c>plateforme retour --sortie DOSSIER [--au DATE]</c>.</summary>
internal static class RetourVerbe
{
    public static Command Creer(ExecutionPlateforme execution)
    {
        var sortie = new Option<string>("--sortie") { Description = "Dossier où écrire le fichier", Required = true };
        var au = new Option<DateOnly?>("--au") { Description = "Jour dont le fichier donne l'état, AAAA-MM-JJ (défaut : aujourd'hui)", CustomParser = OptionDate.Lire };
        var verbe = new Command("retour", "Écrire le fichier retour vers le département (26 colonnes).\nExemple : plateforme retour --sortie retours --au 2024-06-30") { sortie, au };
        verbe.SetAction(async (options, annulation) =>
        {
            if (!Departement.Regle().Essayer(out var departement, out var usage))
            {
                Sortie.Message(usage.ToString());
                return CodeSortie.Usage;
            }
            return await execution.LancerAsync(options, async (services, ct) =>
            {
                var json = options.GetValue(execution.EnJson);
                var resultat = await services.GetRequiredService<EcrireRetour>().ExecuterAsync(new EcrireRetourCommand
                {
                    Au = options.GetValue(au) ?? services.GetRequiredService<TimeProvider>().Aujourdhui(),
                    Dossier = options.GetRequiredValue(sortie),
                    Departement = departement.Code,
                }, ct);
                if (!resultat.Reussi)
                    return Sortie.Refus(resultat.Erreurs, json);
                if (json)
                    Sortie.Json(resultat.Valeur);
                else
                    Sortie.Texte($"{resultat.Valeur.Fichier} : {resultat.Valeur.Lignes} inscrits, état au {resultat.Valeur.Au:dd/MM/yyyy}.");
                return CodeSortie.Fait;
            }, annulation);
        });
        return verbe;
    }
}
