using System.CommandLine;
using System.Globalization;
using Passerelle.Bases;
using Socle.Calendrier;
using Socle.Commandes;
using Socle.Fictif;

namespace Passerelle.Demonstration;

/// <summary><c>passerelle generer flux</c> : écrit les fichiers d'une population inventée, ou un flux de masse pour les mesures.</summary>
internal static class GenererFluxVerbe
{
    public static Command Creer(Execution execution)
    {
        var dossier = new Option<string>("--dossier") { Description = "Dossier où écrire", Required = true };
        var graine = new Option<int>("--graine") { Description = "La même graine donne les mêmes fichiers", DefaultValueFactory = _ => 55 };
        var foyers = new Option<int?>("--foyers") { Description = "Flux de masse : deux fichiers mensuels de ce nombre de foyers, 3 % changés au second" };
        var verbe = new Command("flux", "Écrire douze mois de flux inventés.\nExemple : passerelle generer flux --dossier var/fictif --graine 7") { dossier, graine, foyers };
        verbe.SetAction(options =>
        {
            var sortie = Directory.CreateDirectory(options.GetRequiredValue(dossier)).FullName;
            var ecrits = options.GetValue(foyers) is { } nombre
                ? EcrireMasse(sortie, nombre, options.GetValue(graine))
                : EcrireJeu(sortie, options.GetValue(graine));
            if (options.GetValue(execution.EnJson))
                Sortie.Json(ecrits);
            else
                foreach (var fichier in ecrits)
                    Sortie.Texte($"{fichier.Fichier}  reçu le {fichier.RecuLe:yyyy-MM-dd}{(fichier.Stock ? "  --stock" : "")}");
            return CodeSortie.Fait;
        });
        return verbe;
    }

    private static List<FichierEcrit> EcrireJeu(string dossier, int graine)
    {
        var ecrits = new List<FichierEcrit>();
        foreach (var fichier in JeuDeFichiers.Produire(CommuneFictive.Meuse(), TimeProvider.System.Aujourdhui(), graine))
        {
            var chemin = Path.Combine(dossier, fichier.Nom);
            using var flux = File.Create(chemin);
            fichier.Ecrire(flux);
            ecrits.Add(new FichierEcrit(chemin, fichier.RecuLe, fichier.Stock));
        }
        return ecrits;
    }

    private static List<FichierEcrit> EcrireMasse(string dossier, int foyers, int graine)
    {
        var ecrits = new List<FichierEcrit>();
        for (var mois = 0; mois < 2; mois++)
        {
            var chemin = Path.Combine(dossier, string.Create(CultureInfo.InvariantCulture, $"masse_{foyers}_mois{mois}.xml"));
            using var flux = File.Create(chemin);
            FluxDeMasse.Ecrire(flux, foyers, graine, mois, 0.03);
            ecrits.Add(new FichierEcrit(chemin, FluxDeMasse.Jour(mois), false));
        }
        return ecrits;
    }

    private sealed record FichierEcrit(string Fichier, DateOnly RecuLe, bool Stock);
}
