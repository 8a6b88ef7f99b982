using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Socle.Commandes;
using Socle.Courriels;

namespace Passerelle.Echanges.Invitations;

/// <summary>Verbe <c>inviter --a COURRIEL</c>.</summary>
internal static class InviterVerbe
{
    public static Command Creer(Execution execution)
    {
        var adresse = new Option<string>("--a") { Description = "Adresse électronique invitée", Required = true };
        var attendu = new Option<string>("--attendu") { Description = "Ce qui est attendu, montré à la personne", DefaultValueFactory = _ => "" };
        var duree = new Option<int?>("--duree") { Description = "Durée du lien, en heures (72 par défaut)" };
        var fichiers = new Option<int>("--fichiers") { Description = "Fichiers permis", DefaultValueFactory = _ => 1 };
        var cle = new Option<string?>("--cle") { Description = "Clé de l'acte : rejoué avec la même, il rend la même invitation sans rien renvoyer" };
        var montrer = new Option<bool>("--montrer-lien") { Description = "Écrire aussi le lien sur la sortie standard : c'est un secret" };
        var verbe = new Command("inviter", "Invite une personne sans compte à déposer des fichiers.") { adresse, attendu, duree, fichiers, cle, montrer };
        verbe.SetAction((options, ct) => execution.LancerAsync(options, async (services, fini) =>
        {
            var json = options.GetValue(execution.EnJson);
            var resultat = await services.GetRequiredService<InviterDepot>().ExecuterAsync(new InviterDepotCommand
            {
                Courriel = options.GetRequiredValue(adresse),
                CleIdempotence = options.GetValue(cle) is { } dite ? $"commande:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dite)))}" : null,
                Attendu = options.GetRequiredValue(attendu),
                Duree = options.GetValue(duree) is { } heures ? TimeSpan.FromHours(heures) : null,
                Fichiers = options.GetValue(fichiers),
            }, fini);
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json);
            await services.GetRequiredService<ExpedierCourriels>().ExecuterAsync(fini);
            var lien = options.GetValue(montrer) ? resultat.Valeur.Lien : null;
            if (json)
            {
                Sortie.Json(new { resultat.Valeur.Id, lien });
                return CodeSortie.Fait;
            }
            Sortie.Texte(resultat.Valeur.Lien is null ? $"{resultat.Valeur.Id} (déjà invité : rien n'a été refait)" : resultat.Valeur.Id.ToString());
            if (lien is not null)
                Sortie.Texte(lien);
            return CodeSortie.Fait;
        }, ct));
        return verbe;
    }
}
