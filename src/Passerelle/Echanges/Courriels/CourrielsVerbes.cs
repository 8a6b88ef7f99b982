using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Socle.Commandes;
using Socle.Courriels;

namespace Passerelle.Echanges.Courriels;

/// <summary>Verbes <c>courriels envoyer</c> et <c>courriels recevoir</c>.</summary>
internal static class CourrielsVerbes
{
    public static Command Creer(Execution execution) => new("courriels", "La boîte d'envoi, et un serveur de messagerie local.")
    {
        Envoyer(execution),
        Recevoir(),
    };

    private static Command Envoyer(Execution execution)
    {
        var verbe = new Command("envoyer", "Fait une passe d'envoi ; le serveur en fait une toutes les deux secondes.");
        verbe.SetAction((options, ct) => execution.LancerAsync(options, async (services, fini) =>
        {
            if (!services.GetRequiredService<ReglagesCourriels>().Regles)
            {
                Sortie.Message("Refusé. Aucun serveur de messagerie n'est réglé : régler PASSERELLE_SMTP_HOTE et PASSERELLE_COURRIEL_EXPEDITEUR. Les courriels attendent.");
                return CodeSortie.Refuse;
            }
            var envoyes = await services.GetRequiredService<ExpedierCourriels>().ExecuterAsync(fini);
            if (options.GetValue(execution.EnJson))
                Sortie.Json(new { envoyes });
            else
                Sortie.Texte($"Courriels envoyés : {envoyes}");
            return CodeSortie.Fait;
        }, ct));
        return verbe;
    }

    private static Command Recevoir()
    {
        var port = new Option<int>("--port") { Description = "Port écouté, sur 127.0.0.1 (0 : un port libre)", DefaultValueFactory = _ => 2525 };
        var dossier = new Option<string>("--sortie") { Description = "Dossier où s'écrit chaque message (.eml)", DefaultValueFactory = _ => "var/courriels" };
        var verbe = new Command("recevoir", "Un vrai serveur SMTP local, pour la démonstration : il garde tout et ne relaie rien.") { port, dossier };
        verbe.SetAction(async (options, ct) =>
        {
            await using var serveur = new ServeurSmtpLocal(options.GetValue(port), options.GetRequiredValue(dossier)) { Recu = chemin => Sortie.Texte(chemin) };
            Sortie.Message($"Messagerie sur 127.0.0.1:{serveur.Port}, messages dans {Path.GetFullPath(options.GetRequiredValue(dossier))} (Ctrl C pour arrêter)");
            await Task.Delay(Timeout.Infinite, ct).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return CodeSortie.Fait;
        });
        return verbe;
    }
}
