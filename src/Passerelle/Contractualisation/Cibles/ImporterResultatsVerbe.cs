using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Socle.Commandes;

namespace Passerelle.Contractualisation.Cibles;

/// <summary><c>passerelle pacte resultats FICHIER</c>.</summary>
internal static class ImporterResultatsVerbe
{
    public static Command Creer(Execution execution)
    {
        var fichier = new Argument<string>("FICHIER") { Description = $"CSV : {string.Join(';', ImporterResultats.Colonnes)}" };
        var verbe = new Command("resultats", "Importer des résultats d'indicateurs ; le même indicateur au même jour remplace.\nExemple : passerelle pacte resultats indicateurs-2024.csv") { fichier };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var chemin = options.GetRequiredValue(fichier);
            if (!File.Exists(chemin))
                return Sortie.Refus([ContractualisationErreurs.FichierIntrouvable()], json, Path.GetFileName(chemin));
            await using var contenu = File.OpenRead(chemin);
            var resultat = await services.GetRequiredService<ImporterResultats>().ExecuterAsync(contenu, ct);
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json, Path.GetFileName(chemin));
            var r = resultat.Valeur;
            if (json)
                Sortie.Json(r);
            else
                Sortie.Texte($"{r.Lignes} lignes : {r.Enregistres} résultats enregistrés, {r.Inchanges} inchangés, {r.Rejets.Count} fautes.");
            foreach (var rejet in r.Rejets)
                Sortie.Message($"  {Path.GetFileName(chemin)} : {rejet}");
            return r.Rejets.Count > 0 ? CodeSortie.AvecRejets : CodeSortie.Fait;
        }, annulation));
        return verbe;
    }
}
