using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Socle.Commandes;

namespace Passerelle.Echanges.FluxCaf;

/// <summary><c>passerelle importer flux FICHIER [--recu-le DATE] [--stock] [--remplacer]</c>.</summary>
internal static class ImporterFluxVerbe
{
    public static Command Creer(Execution execution)
    {
        var fichier = new Argument<string>("FICHIER") { Description = "Flux CNAF/MSA : VRSB0801, VRSD0301 ou VIRS0901, reconnu à son contenu" };
        var recuLe = new Option<DateOnly?>("--recu-le") { Description = "Jour où le département l'a reçu, AAAA-MM-JJ (défaut : DTCREAFLUX)", CustomParser = OptionDate.Lire };
        var stock = new Option<bool>("--stock") { Description = "Reprise de stock : les éligibles sont la file active, non de nouveaux entrants" };
        var remplacer = new Option<bool>("--remplacer") { Description = "Le même contenu, déjà importé, prend la date et la nature de stock données ici" };
        var verbe = new Command("flux", "Importer un flux de droits ou d'instruction.\nExemple : passerelle importer flux RSABEN_202406.xml --recu-le 2024-06-04") { fichier, recuLe, stock, remplacer };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var chemin = options.GetRequiredValue(fichier);
            if (!File.Exists(chemin))
                return Sortie.Refus([EchangesErreurs.FichierIntrouvable()], json, Path.GetFileName(chemin));
            using var progres = new ProgressionConsole();
            var resultat = await services.GetRequiredService<ImporterFluxCaf>().ExecuterAsync(new ImporterFluxCommand
            {
                Ouvrir = () => new FileStream(chemin, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan),
                Nom = Path.GetFileName(chemin),
                RecuLe = options.GetValue(recuLe),
                Stock = options.GetValue(stock),
                Remplacer = options.GetValue(remplacer),
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

    private static void Raconter(ResultatImportFlux r)
    {
        if (r.DejaImporte)
        {
            Sortie.Texte($"{r.Fichier} : déjà importé (reçu le {r.RecuLe:dd/MM/yyyy}), rien n'a changé.");
            return;
        }
        Sortie.Texte($"{r.Fichier} : {r.Version}, {r.Nature}, reçu le {r.RecuLe:dd/MM/yyyy}.");
        Sortie.Texte($"  {r.Foyers} foyers, {r.Personnes} personnes : {r.Creees} créées, {r.Modifiees} modifiées, {r.Inchangees} inchangées ; {r.Entrees} entrées ouvertes.");
        if (r.Doutes > 0)
            Sortie.Texte($"  {r.Doutes} doute(s) d'identité à régler : page Doutes.");
        foreach (var rejet in r.Rejets.Take(20))
            Sortie.Message($"  rejeté{(rejet.Dossier is null ? "" : $" dossier {rejet.Dossier}")}, ligne {rejet.Ligne} : {rejet.Code} {rejet.Message}");
        if (r.Rejets.Count > 20)
            Sortie.Message($"  … et {r.Rejets.Count - 20} autres rejets (page Transmissions, ou --json).");
    }
}
