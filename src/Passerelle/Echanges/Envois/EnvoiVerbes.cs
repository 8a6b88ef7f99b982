using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Socle.Commandes;
using Socle.Ecrans;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Echanges.Envois;

/// <summary><c>passerelle envoi preparer|controler|decider|sceller|partager|telecharger|verifier</c> : les mêmes actes que l'écran, chacun rejouable.</summary>
internal static class EnvoiVerbes
{
    public static Command Creer(Execution execution) => new("envoi", "Les fichiers à envoyer à France Travail : préparer, contrôler, décider, sceller")
    {
        Preparer(execution), Controler(execution), Decider(execution), Sceller(execution), Partager(execution), Telecharger(execution), Verifier(execution),
    };

    private static Command Preparer(Execution execution)
    {
        var genre = new Option<string>("--genre") { Description = string.Join(", ", FabriquerEnvoi.Genres.Keys), Required = true };
        var du = new Option<DateOnly?>("--du") { Description = "Premier jour du flux ou des évènements du volet 3, AAAA-MM-JJ (défaut : six jours avant --au)", CustomParser = OptionDate.Lire };
        var au = new Option<DateOnly?>("--au") { Description = "Dernier jour, ou jour de l'état, AAAA-MM-JJ", CustomParser = OptionDate.Lire, Required = true };
        var refaire = new Option<bool>("--refaire") { Description = "Réécrire un fichier qui n'est pas scellé" };
        var territoire = OptionTerritoire.Creer();
        var verbe = new Command("preparer", "Écrire le fichier, chiffré ; déjà préparé, il est rendu tel quel.\nExemple : passerelle envoi preparer --genre inscription-flux --au 2024-06-30") { genre, du, au, refaire, territoire };
        verbe.SetAction(async (options, annulation) =>
        {
            if (!FabriquerEnvoi.Genres.TryGetValue(options.GetRequiredValue(genre), out var choisi))
                return Usage(EchangesErreurs.GenreInconnu(FabriquerEnvoi.Genres.Keys));
            if (!Territoire.Regle(options.GetValue(territoire)).Essayer(out var lieu, out var faux))
                return Usage(faux);
            var fin = options.GetValue(au)!.Value;
            return await execution.LancerAsync(options, async (services, ct) => Dire(options, execution, await services.GetRequiredService<PreparerEnvoi>().ExecuterAsync(
                new PreparerEnvoiCommand { Genre = choisi, Du = options.GetValue(du) ?? fin.AddDays(-6), Au = fin, Territoire = lieu, Refaire = options.GetValue(refaire) }, ct)), annulation);
        });
        return verbe;
    }

    private static Command Controler(Execution execution) => SurEnvoi(execution, "controler", "Contrôler un fichier préparé, ligne par ligne et champ par champ", [],
        async (services, cle, options, ct) => Dire(options, execution, await services.GetRequiredService<ControlerEnvoi>().ExecuterAsync(cle, ct)));

    private static Command Decider(Execution execution)
    {
        var motif = new Option<string>("--motif") { Description = "Pourquoi l'envoyer malgré ses fautes bloquantes", Required = true };
        return SurEnvoi(execution, "decider", "Décider d'envoyer malgré des fautes bloquantes ; demande --agent", [motif], async (services, cle, options, ct) =>
        {
            var decision = await services.GetRequiredService<DeciderEnvoi>().ExecuterAsync(cle, options.GetRequiredValue(motif), ct);
            return decision.Reussi
                ? Dire(options, execution, await services.GetRequiredService<PasserelleContexte>().Envois.AsNoTracking().SingleAsync(e => e.Cle == cle, ct))
                : Sortie.Refus(decision.Erreurs, options.GetValue(execution.EnJson));
        });
    }

    private static Command Sceller(Execution execution) => SurEnvoi(execution, "sceller", "Sceller un fichier contrôlé : il ne changera plus", [],
        async (services, cle, options, ct) => Dire(options, execution, await services.GetRequiredService<ScellerEnvoi>().ExecuterAsync(cle, ct)));

    private static Command Partager(Execution execution)
    {
        var destinataires = new Option<string[]>("--destinataire") { Description = "Adresse électronique ; autant de fois que de destinataires", Required = true };
        return SurEnvoi(execution, "partager", "Mettre un fichier scellé à disposition par un lien qui expire", [destinataires],
            async (services, cle, options, ct) => Dire(options, execution, await services.GetRequiredService<PartagerEnvoi>().ExecuterAsync(cle, options.GetRequiredValue(destinataires), ct)));
    }

    private static Command Telecharger(Execution execution)
    {
        var dossier = new Option<string>("--sortie") { Description = "Dossier où écrire le fichier, en clair", Required = true };
        return SurEnvoi(execution, "telecharger", "Écrire un fichier scellé dans un dossier", [dossier], async (services, cle, options, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            if (!(await services.GetRequiredService<TelechargerEnvoi>().ExecuterAsync(cle, ct)).Essayer(out var envoi, out var refus))
                return Sortie.Refus([refus], json);
            await using var contenu = envoi.Contenu;
            var ecrit = await EcrireFichier.ExecuterAsync(options.GetRequiredValue(dossier), envoi.Nom, async sortie =>
            {
                await using (sortie)
                    await contenu.CopyToAsync(sortie, ct);
                return 0;
            }, (_, _) => Task.CompletedTask, ct);
            if (!ecrit.Essayer(out var fichier, out refus))
                return Sortie.Refus([refus], json);
            if (json)
                Sortie.Json(new { fichier = fichier.Chemin, empreinte = fichier.Empreinte });
            else
                Sortie.Texte(fichier.Chemin);
            return CodeSortie.Fait;
        });
    }

    private static Command Verifier(Execution execution)
    {
        var verbe = new Command("verifier", "Vérifier les sceaux et les contenus de tous les envois scellés");
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var verification = await services.GetRequiredService<VerifierEnvois>().ExecuterAsync(ct);
            if (options.GetValue(execution.EnJson))
                Sortie.Json(verification);
            else
                Sortie.Texte(verification.Alteres.Count == 0 ? $"{verification.Scelles} envois scellés, tous intacts." : $"ALTÉRÉS : {string.Join(", ", verification.Alteres)}");
            return verification.Alteres.Count == 0 ? CodeSortie.Fait : CodeSortie.Refuse;
        }, annulation));
        return verbe;
    }

    private static Command SurEnvoi(Execution execution, string nom, string aide, Option[] options, Func<IServiceProvider, Guid, ParseResult, CancellationToken, Task<int>> acte)
    {
        var cle = new Argument<Guid>("envoi") { Description = "Identifiant de l'envoi, celui que rend « preparer »" };
        var verbe = new Command(nom, aide) { cle };
        foreach (var option in options)
            verbe.Add(option);
        verbe.SetAction((lues, annulation) => execution.LancerAsync(lues, (services, ct) => acte(services, lues.GetValue(cle), lues, ct), annulation));
        return verbe;
    }

    private static int Dire(ParseResult options, Execution execution, Resultat<Envoi> resultat)
    {
        var json = options.GetValue(execution.EnJson);
        if (!resultat.Essayer(out var e, out var refus))
            return Sortie.Refus([refus], json);
        if (json)
            Sortie.Json(new
            {
                envoi = e.Cle,
                fichier = e.Nom,
                statut = e.Statut.ToString().ToUpperInvariant(),
                version = e.Version,
                lignes = e.Lignes,
                empreinte = e.Empreinte,
                bloquantes = e.ControleLe is null ? null : (int?)e.Bloquantes,
                aVoir = e.ControleLe is null ? null : (int?)e.AVoir,
                informations = e.ControleLe is null ? null : (int?)e.Informations,
                differences = e.PrecedentId is null ? null : new { entrees = e.Entrees, sorties = e.Sorties, changees = e.Changees },
                sceau = e.RangSceau,
                partage = e.PartageId,
            });
        else
            Sortie.Texte($"{e.Nom} : {e.Etat().Mot}, {e.Lignes.Compte("ligne")}{(e.ControleLe is null ? "" : $", {e.Bloquantes.Compte("faute bloquante", "fautes bloquantes")}, {e.AVoir} à voir")}. Envoi {e.Cle}");
        return CodeSortie.Fait;
    }

    private static int Usage(Erreur erreur)
    {
        Sortie.Message(erreur.ToString());
        return CodeSortie.Usage;
    }
}
