using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Socle.Commandes;

namespace Passerelle.Echanges.Reprise;

/// <summary><c>passerelle importer reprise FICHIER</c>.</summary>
internal static class ImporterRepriseVerbe
{
    public static Command Creer(Execution execution)
    {
        var fichier = new Argument<string>("FICHIER") { Description = "CSV des faits : invitations, rendez-vous, orientations, diagnostics, contrats, activités, emplois, sorties" };
        var verbe = new Command("reprise", "Importer les faits de parcours tenus dans un autre outil.\nExemple : passerelle importer reprise reprise.csv") { fichier };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var chemin = options.GetRequiredValue(fichier);
            if (!File.Exists(chemin))
                return Sortie.Refus([EchangesErreurs.FichierIntrouvable()], json, Path.GetFileName(chemin));
            using var progres = new ProgressionConsole();
            var resultat = await services.GetRequiredService<ImporterReprise>().ExecuterAsync(new ImporterRepriseCommand
            {
                Ouvrir = () => new FileStream(chemin, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan),
                Nom = Path.GetFileName(chemin),
            }, progres, ct);
            progres.Dispose();
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json, Path.GetFileName(chemin));
            if (json)
                Sortie.Json(resultat.Valeur);
            else
                Raconter(resultat.Valeur);
            return resultat.Valeur.Rejets.Count > 0 ? CodeSortie.AvecRejets : CodeSortie.Fait;
        }, annulation));
        return verbe;
    }

    private static void Raconter(ResultatImportReprise r)
    {
        if (r.DejaImporte)
        {
            Sortie.Texte($"{r.Fichier} : déjà importé, rien n'a changé.");
            return;
        }
        Sortie.Texte($"{r.Fichier} : {r.Lignes} lignes : {r.Crees} faits créés, {r.Modifies} modifiés, {r.Inchanges} inchangés ; {r.Entrees} entrées ouvertes.");
        if (r.EnAttente > 0)
            Sortie.Texte($"  {r.EnAttente} fait(s) attendent leur personne : un flux de droits la fera connaître.");
        foreach (var rejet in r.Rejets.Take(20))
            Sortie.Message($"  rejeté{(rejet.Reference is null ? "" : $" référence {rejet.Reference}")}, ligne {rejet.Ligne} : {rejet.Code} {rejet.Message}");
        if (r.Rejets.Count > 20)
            Sortie.Message($"  … et {r.Rejets.Count - 20} autres rejets (page Transmissions, ou --json).");
    }
}
