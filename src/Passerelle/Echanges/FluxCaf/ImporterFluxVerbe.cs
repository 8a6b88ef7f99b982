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
        var recuLe = new Option<DateOnly?>("--recu-le") { Description = "Jour où le département l'a reçu, AAAA-MM-JJ (défaut : DTCREAFLUX)", CustomParser = OptionDate.Lire };
        var stock = new Option<bool>("--stock") { Description = "Reprise de stock : les éligibles sont la file active, non de nouveaux entrants" };
        var remplacer = new Option<bool>("--remplacer") { Description = "Le même contenu, déjà importé, prend la date et la nature de stock données ici" };
        return new VerbeImport<ResultatImportFlux>
        {
            Nom = "flux",
            Aide = "Importer un flux de droits ou d'instruction.\nExemple : passerelle importer flux RSABEN_202406.xml --recu-le 2024-06-04",
            AideFichier = "Flux CNAF/MSA : VRSB0801, VRSD0301 ou VIRS0901, reconnu à son contenu",
            Options = [recuLe, stock, remplacer],
            Importer = (services, options, fichier, progres, ct) => services.GetRequiredService<ImporterFluxCaf>().ExecuterAsync(new ImporterFluxCommand
            {
                Ouvrir = fichier.Ouvrir,
                Nom = fichier.Nom,
                RecuLe = options.GetValue(recuLe),
                Stock = options.GetValue(stock),
                Remplacer = options.GetValue(remplacer),
            }, progres, ct),
            Raconter = Raconter,
            Rejets = r => [.. r.Rejets.Select(rejet => $"{(rejet.Dossier is null ? "" : $" dossier {rejet.Dossier}")}, ligne {rejet.Ligne} : {rejet.Code} {rejet.Message}")],
        }.Creer(execution);
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
    }
}
