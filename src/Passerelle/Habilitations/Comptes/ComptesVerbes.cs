using System.CommandLine;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Commandes;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Verbes <c>compte creer</c> et <c>compte lister</c>.</summary>
public static class ComptesVerbes
{
    /// <summary>Ajoute les verbes.</summary>
    public static void Ajouter(RootCommand racine, Execution execution) => racine.Add(new Command("compte", "Comptes des agents.")
    {
        Creer(execution),
        Lister(execution),
    });

    private static Command Creer(Execution execution)
    {
        var identifiant = new Option<string>("--identifiant") { Description = "Identifiant de connexion", Required = true };
        var nom = new Option<string>("--nom") { Description = "Nom affiché", Required = true };
        var fonction = new Option<string?>("--fonction") { Description = "Fonction ou structure" };
        var roles = new Option<string[]>("--role") { Description = $"Rôle, répétable : {string.Join(", ", Role.Tous.Select(r => r.Code))}", Required = true };
        var fin = new Option<DateOnly?>("--fin") { Description = "Dernier jour de l'habilitation (AAAA-MM-JJ)" };
        var fichier = new Option<FileInfo?>("--mot-de-passe-fichier") { Description = "Fichier dont la première ligne est le mot de passe (sinon tiré au sort et affiché une fois)" };
        var courriel = new Option<string?>("--courriel") { Description = "Adresse électronique, pour les avis de connexion" };
        var lien = new Option<bool>("--lien") { Description = "Aucun mot de passe : affiche un lien d'une fois (24 heures) où l'agent choisit le sien ; ainsi naît le premier administrateur" };
        var verbe = new Command("creer", "Crée un compte.") { identifiant, nom, fonction, courriel, roles, fin, fichier, lien };
        verbe.SetAction((options, ct) => execution.LancerAsync(options, async (services, fini) =>
        {
            var json = options.GetValue(execution.EnJson);
            string? motDePasse = null;
            if (options.GetValue(fichier) is { } source)
            {
                if (!source.Exists)
                    return Sortie.Refus([HabilitationsErreurs.FichierIllisible], json);
                using var lecture = source.OpenText();
                motDePasse = await lecture.ReadLineAsync(fini) ?? "";
            }
            var resultat = await services.GetRequiredService<CreerCompte>().ExecuterAsync(new CreerCompteCommand
            {
                Identifiant = options.GetRequiredValue(identifiant),
                Nom = options.GetRequiredValue(nom),
                Fonction = options.GetValue(fonction),
                Roles = options.GetRequiredValue(roles),
                Courriel = options.GetValue(courriel),
                FinLe = options.GetValue(fin),
                ParLien = options.GetValue(lien),
                MotDePasse = motDePasse,
            }, fini);
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json);
            if (json)
                Sortie.Json(new { resultat.Valeur.Id, resultat.Valeur.Identifiant, resultat.Valeur.MotDePasseTire, Lien = Lien(resultat.Valeur) });
            else if (Lien(resultat.Valeur) is { } chemin)
                Sortie.Texte($"Compte {resultat.Valeur.Identifiant} créé. Lien d'une fois, valable 24 heures, à ouvrir sur l'adresse de Passerelle :\n{chemin}");
            else
                Sortie.Texte(resultat.Valeur.MotDePasseTire is { } tire
                    ? $"Compte {resultat.Valeur.Identifiant} créé. Mot de passe, montré cette seule fois : {tire}"
                    : $"Compte {resultat.Valeur.Identifiant} créé.");
            return CodeSortie.Fait;
        }, ct));
        return verbe;
    }

    private static string? Lien(CompteCree cree) => cree.Jeton is { } jeton
        ? $"/habilitations/connexion/choisir-mot-de-passe/{cree.Id}/{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(jeton))}"
        : null;

    private static Command Lister(Execution execution)
    {
        var verbe = new Command("lister", "Liste les comptes.");
        verbe.SetAction((options, ct) => execution.LancerAsync(options, async (services, fini) =>
        {
            var comptes = await services.GetRequiredService<ListerComptes>().ExecuterAsync(new ListerComptesQuery(), fini);
            if (options.GetValue(execution.EnJson))
            {
                Sortie.Json(comptes.Select(c => new { c.Id, c.Identifiant, c.Nom, Roles = c.Roles.Select(r => r.Code), c.FinLe, c.DoubleFacteur, c.DerniereConnexionLe }));
                return CodeSortie.Fait;
            }
            foreach (var compte in comptes)
                Sortie.Texte($"{compte.Identifiant,-24} {string.Join(',', compte.Roles.Select(r => r.Code)),-28} {(compte.DoubleFacteur ? "code" : "-"),-5} {compte.FinLe?.ToString("yyyy-MM-dd", null) ?? ""}");
            return CodeSortie.Fait;
        }, ct));
        return verbe;
    }
}
