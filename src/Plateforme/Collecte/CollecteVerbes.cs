using System.CommandLine;
using System.CommandLine.Parsing;
using Plateforme.Bases;
using Socle.Commandes;

namespace Plateforme.Collecte;

/// <summary><c>plateforme collecter LIEN --sortie DOSSIER [--code CODE]</c> et <c>plateforme remettre LIEN FICHIER</c>.</summary>
internal static class CollecteVerbes
{
    public static Command Collecter(ExecutionPlateforme execution)
    {
        var lien = Lien("Lien de partage reçu par courriel");
        var sortie = new Option<string>("--sortie") { Description = "Dossier où écrire le fichier", Required = true };
        var code = new Option<string?>("--code") { Description = "Code à usage unique, si la page en demande un" };
        var verbe = new Command("collecter", "Télécharger le fichier d'un partage sécurisé.\nExemple : plateforme collecter https://passerelle.exemple/partages/JETON --sortie recus") { lien, sortie, code };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var resultat = await services.GetRequiredService<CollecterPartage>().ExecuterAsync(new CollecterCommand
            {
                Lien = options.GetRequiredValue(lien),
                Dossier = options.GetRequiredValue(sortie),
                Code = options.GetValue(code),
            }, ct);
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json);
            if (json)
                Sortie.Json(resultat.Valeur);
            else
                Sortie.Texte($"{resultat.Valeur.Fichier} : {resultat.Valeur.Octets} octets, empreinte {(resultat.Valeur.Verifiee ? "vérifiée" : "non affichée par la page")}.");
            return CodeSortie.Fait;
        }, annulation));
        return verbe;
    }

    public static Command Remettre(ExecutionPlateforme execution)
    {
        var lien = Lien("Lien d'invitation à déposer");
        var fichier = new Argument<string>("FICHIER") { Description = "Fichier à remettre" };
        var verbe = new Command("remettre", "Remettre un fichier par une page de dépôt.\nExemple : plateforme remettre https://passerelle.exemple/depots/JETON retour_55_2024-06-30.csv") { lien, fichier };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var chemin = options.GetRequiredValue(fichier);
            var resultat = await services.GetRequiredService<RemettreFichier>().ExecuterAsync(new RemettreCommand { Lien = options.GetRequiredValue(lien), Fichier = chemin }, ct);
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json, Path.GetFileName(chemin));
            if (json)
                Sortie.Json(resultat.Valeur);
            else
                Sortie.Texte($"{resultat.Valeur.Fichier} : remis, {resultat.Valeur.Octets} octets.");
            return CodeSortie.Fait;
        }, annulation));
        return verbe;
    }

    private static Argument<Uri> Lien(string description) => new("LIEN") { Description = description, CustomParser = Lire };

    private static Uri? Lire(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var lien) && lien.Scheme is ("http" or "https"))
            return lien;
        argument.AddError("Lien non compris : attendu une adresse http:// ou https:// entière.");
        return null;
    }
}
