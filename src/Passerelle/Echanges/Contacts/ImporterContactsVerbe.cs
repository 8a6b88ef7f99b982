using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Socle.Commandes;

namespace Passerelle.Echanges.Contacts;

/// <summary><c>passerelle importer contacts FICHIER [--recu-le DATE]</c>.</summary>
internal static class ImporterContactsVerbe
{
    public static Command Creer(Execution execution)
    {
        var fichier = new Argument<string>("FICHIER") { Description = "Liste de contacts : celle de la CNAF, ou toute liste dont les colonnes ont été mises en correspondance une fois sur le site" };
        var recuLe = new Option<DateOnly?>("--recu-le") { Description = "Jour où le département a reçu la liste, AAAA-MM-JJ (défaut : aujourd'hui)", CustomParser = OptionDate.Lire };
        var verbe = new Command("contacts", "Importer une liste de contacts (téléphones, courriels).\nExemple : passerelle importer contacts contacts_cnaf.csv --recu-le 2026-11-23") { fichier, recuLe };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var chemin = options.GetRequiredValue(fichier);
            if (!File.Exists(chemin))
                return Sortie.Refus([EchangesErreurs.FichierIntrouvable()], json, Path.GetFileName(chemin));
            using var progres = new ProgressionConsole();
            var resultat = await services.GetRequiredService<ImporterContacts>().ExecuterAsync(new ImporterContactsCommand
            {
                Ouvrir = () => new FileStream(chemin, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan),
                Nom = Path.GetFileName(chemin),
                RecuLe = options.GetValue(recuLe),
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

    private static void Raconter(ResultatImportContacts r)
    {
        if (r.DejaImporte)
        {
            Sortie.Texte($"{r.Fichier} : déjà importé, rien n'a changé.");
            return;
        }
        Sortie.Texte($"{r.Fichier} ({r.Disposition}, reçu le {r.RecuLe:dd/MM/yyyy}) : {r.Lignes} lignes : {r.Crees} contacts gardés, {r.Inchanges} sans coordonnée.");
        if (r.EnAttente > 0)
            Sortie.Texte($"  {r.EnAttente} contact(s) attendent leur personne : un flux la fera connaître.");
        if (r.Disputees > 0)
            Sortie.Texte($"  {r.Disputees} contact(s) désignent plusieurs fiches : régler les doutes d'identité les rendra à la bonne.");
        foreach (var rejet in r.Rejets.Take(20))
            Sortie.Message($"  rejeté, ligne {rejet.Ligne} : {rejet.Code} {rejet.Message}");
        if (r.Rejets.Count > 20)
            Sortie.Message($"  … et {r.Rejets.Count - 20} autres rejets (page Transmissions, ou --json).");
    }
}
