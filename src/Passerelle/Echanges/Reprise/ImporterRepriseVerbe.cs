using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Socle.Commandes;

namespace Passerelle.Echanges.Reprise;

/// <summary><c>passerelle importer reprise FICHIER</c>.</summary>
internal static class ImporterRepriseVerbe
{
    public static Command Creer(Execution execution) => new VerbeImport<ResultatImportReprise>
    {
        Nom = "reprise",
        Aide = "Importer les faits de parcours tenus dans un autre outil.\nExemple : passerelle importer reprise reprise.csv",
        AideFichier = "CSV des faits : invitations, rendez-vous, orientations, diagnostics, contrats, activités, emplois, sorties",
        Importer = (services, _, fichier, progres, ct) => services.GetRequiredService<ImporterReprise>()
            .ExecuterAsync(new ImporterRepriseCommand { Ouvrir = fichier.Ouvrir, Nom = fichier.Nom }, progres, ct),
        Raconter = Raconter,
        Rejets = r => [.. r.Rejets.Select(rejet => $"{(rejet.Reference is null ? "" : $" référence {rejet.Reference}")}, ligne {rejet.Ligne} : {rejet.Code} {rejet.Message}")],
    }.Creer(execution);

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
    }
}
