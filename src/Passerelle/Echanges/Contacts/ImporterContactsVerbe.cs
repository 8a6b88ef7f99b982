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
        var recuLe = new Option<DateOnly?>("--recu-le") { Description = "Jour où le département a reçu la liste, AAAA-MM-JJ (défaut : aujourd'hui)", CustomParser = OptionDate.Lire };
        return new VerbeImport<ResultatImportContacts>
        {
            Nom = "contacts",
            Aide = "Importer une liste de contacts (téléphones, courriels).\nExemple : passerelle importer contacts contacts_cnaf.csv --recu-le 2026-11-23",
            AideFichier = "Liste de contacts : celle de la CNAF, ou toute liste dont les colonnes ont été mises en correspondance une fois sur le site",
            Options = [recuLe],
            Importer = (services, options, fichier, progres, ct) => services.GetRequiredService<ImporterContacts>()
                .ExecuterAsync(new ImporterContactsCommand { Ouvrir = fichier.Ouvrir, Nom = fichier.Nom, RecuLe = options.GetValue(recuLe) }, progres, ct),
            Raconter = Raconter,
            Rejets = r => [.. r.Rejets.Select(rejet => $", ligne {rejet.Ligne} : {rejet.Code} {rejet.Message}")],
        }.Creer(execution);
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
    }
}
