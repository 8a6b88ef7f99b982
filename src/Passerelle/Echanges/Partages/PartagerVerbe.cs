using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Socle.Commandes;
using Socle.Courriels;

namespace Passerelle.Echanges.Partages;

/// <summary>Verbe <c>partager FICHIER --a COURRIEL</c>.</summary>
internal static class PartagerVerbe
{
    public static Command Creer(Execution execution)
    {
        var fichier = new Argument<FileInfo>("FICHIER") { Description = "Fichier à mettre à disposition" };
        var destinataires = new Option<string[]>("--a") { Description = "Adresse électronique d'un destinataire, répétable", Required = true };
        var duree = new Option<int?>("--duree") { Description = "Durée des liens, en heures (72 par défaut)" };
        var telechargements = new Option<int>("--telechargements") { Description = "Téléchargements permis à chaque destinataire", DefaultValueFactory = _ => 3 };
        var code = new Option<bool>("--code") { Description = "Demander à chaque téléchargement un code envoyé par courriel" };
        var detruire = new Option<bool>("--detruire") { Description = "Détruire le fichier une fois la réception confirmée par tous" };
        var accuse = new Option<string?>("--accuse") { Description = "Adresse qui reçoit l'accusé de première collecte" };
        var cle = new Option<string?>("--cle") { Description = "Clé de l'acte : rejoué avec la même, il rend le même partage sans rien renvoyer" };
        var montrer = new Option<bool>("--montrer-lien") { Description = "Écrire aussi les liens sur la sortie standard : ce sont des secrets" };
        var verbe = new Command("partager", "Met un fichier à disposition, par un lien qui expire, envoyé par courriel.") { fichier, destinataires, duree, telechargements, code, detruire, accuse, cle, montrer };
        verbe.SetAction((options, ct) => execution.LancerAsync(options, async (services, fini) =>
        {
            var json = options.GetValue(execution.EnJson);
            var source = options.GetRequiredValue(fichier);
            if (!source.Exists)
                return Sortie.Refus([EchangesErreurs.FichierIntrouvable()], json, source.Name);
            var resultat = await services.GetRequiredService<CreerPartage>().ExecuterAsync(new CreerPartageCommand
            {
                Ouvrir = source.OpenRead,
                Nom = source.Name,
                Destinataires = options.GetRequiredValue(destinataires),
                CleIdempotence = options.GetValue(cle) is { } dite ? $"commande:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dite)))}" : $"commande:{Guid.CreateVersion7():N}",
                Duree = options.GetValue(duree) is { } heures ? TimeSpan.FromHours(heures) : null,
                Telechargements = options.GetValue(telechargements),
                AvecCode = options.GetValue(code),
                DetruireApresReception = options.GetValue(detruire),
                Accuse = options.GetValue(accuse),
            }, fini);
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json, source.Name);
            // Sans serveur de messagerie réglé, ou s'il ne répond pas, les courriels attendent celui qui sert.
            await services.GetRequiredService<ExpedierCourriels>().ExecuterAsync(fini);
            var liens = options.GetValue(montrer) ? resultat.Valeur.Liens : [];
            if (json)
            {
                Sortie.Json(new { resultat.Valeur.Id, resultat.Valeur.DejaCree, liens });
                return CodeSortie.Fait;
            }
            Sortie.Texte(resultat.Valeur.DejaCree ? $"{resultat.Valeur.Id} (déjà partagé : rien n'a été refait)" : resultat.Valeur.Id.ToString());
            foreach (var lien in liens)
                Sortie.Texte(lien);
            return CodeSortie.Fait;
        }, ct));
        return verbe;
    }
}
