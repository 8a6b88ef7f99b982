using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Socle.Commandes;

namespace Passerelle.Echanges.Envois;

/// <summary><c>passerelle importer accuse FICHIER [--envoi CLE]</c>.</summary>
internal static class ImporterAccuseVerbe
{
    public static Command Creer(Execution execution)
    {
        var fichier = new Argument<string>("fichier") { Description = "Accusé ligne à ligne (accuse_NOM.csv)" };
        var envoi = new Option<Guid?>("--envoi") { Description = "Envoi auquel il répond, quand son nom ne suffit pas" };
        var verbe = new Command("accuse", "Rattacher l'accusé du destinataire à un fichier envoyé.\nExemple : passerelle importer accuse accuse_inscription_55_flux_2024-06-30.csv") { fichier, envoi };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var chemin = options.GetRequiredValue(fichier);
            if (!File.Exists(chemin))
                return Sortie.Refus([EchangesErreurs.FichierIntrouvable()], json);
            var resultat = await services.GetRequiredService<ImporterAccuse>().ExecuterAsync(
                new ImporterAccuseCommand { Ouvrir = () => File.OpenRead(chemin), Nom = Path.GetFileName(chemin), Envoi = options.GetValue(envoi) }, ct);
            if (!resultat.Essayer(out var acquitte, out var refus))
                return Sortie.Refus([refus], json);
            if (json)
                Sortie.Json(new { envoi = acquitte.Cle, fichier = acquitte.Nom, acceptees = acquitte.Acceptees, refusees = acquitte.Refusees });
            else
                Sortie.Texte($"{acquitte.Nom} : {acquitte.Acceptees} lignes prises, {acquitte.Refusees} laissées.");
            return CodeSortie.Fait;
        }, annulation));
        return verbe;
    }
}
