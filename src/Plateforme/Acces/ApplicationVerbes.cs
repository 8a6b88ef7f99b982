using System.CommandLine;
using Plateforme.Bases;
using Socle.Commandes;

namespace Plateforme.Acces;

/// <summary><c>plateforme application creer --nom N [--scopes …]</c>.</summary>
internal static class ApplicationVerbes
{
    public static Command Creer(ExecutionPlateforme execution) =>
        new("application", "Les applications des partenaires.") { CreerVerbe(execution) };

    private static Command CreerVerbe(ExecutionPlateforme execution)
    {
        var nom = new Option<string>("--nom") { Description = "Nom de l'application", Required = true };
        var scopes = new Option<string[]>("--scopes") { Description = "Scopes permis, séparés par des espaces (défaut : tous)", AllowMultipleArgumentsPerToken = true };
        var url = new Option<string?>("--url") { Description = "Adresse d'accès de l'application" };
        var description = new Option<string?>("--description") { Description = "Ce qu'elle fait" };
        var sousTraitant = new Option<bool>("--sous-traitant") { Description = "Son utilisateur est d'un sous-traitant du partenaire" };
        var debit = new Option<int>("--appels-par-seconde") { Description = "Débit permis, par API", DefaultValueFactory = _ => CreerApplicationCommand.DebitParDefaut };
        var verbe = new Command("creer", "Inscrire une application ; son secret n'est dit qu'ici.\nExemple : plateforme application creer --nom Passerelle --scopes api_rechercher-usagerv2 rechercheusager profil_accedant") { nom, scopes, url, description, sousTraitant, debit };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var resultat = await services.GetRequiredService<CreerApplication>().ExecuterAsync(new CreerApplicationCommand
            {
                Nom = options.GetRequiredValue(nom),
                // « --scopes "a b" » et « --scopes a b » disent la même chose.
                Scopes = [.. (options.GetValue(scopes) ?? []).SelectMany(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries))],
                Url = options.GetValue(url),
                Description = options.GetValue(description),
                SousTraitant = options.GetValue(sousTraitant),
                AppelsParSeconde = options.GetValue(debit),
            }, ct);
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json);
            if (json)
                Sortie.Json(resultat.Valeur);
            else
                Sortie.Texte($"Application inscrite.\n  client_id      {resultat.Valeur.IdentifiantClient}\n  client_secret  {resultat.Valeur.Secret}\nLe secret ne sera plus montré : le garder hors du navigateur et du code.");
            return CodeSortie.Fait;
        }, annulation));
        return verbe;
    }
}
