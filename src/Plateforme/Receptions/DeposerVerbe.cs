using System.CommandLine;
using Plateforme.Bases;
using Socle.Commandes;

namespace Plateforme.Receptions;

/// <summary><c>plateforme deposer FICHIER [--recu-le DATE] [--sortie DOSSIER]</c>.</summary>
internal static class DeposerVerbe
{
    public static Command Creer(ExecutionPlateforme execution)
    {
        var fichier = new Argument<string>("FICHIER") { Description = "Fichier d'inscription (annexe 1) ou de pilotage (annexe 4), reconnu à son en-tête" };
        var recuLe = new Option<DateOnly?>("--recu-le") { Description = "Jour de réception, AAAA-MM-JJ (défaut : la date du nom du fichier, sinon aujourd'hui)", CustomParser = OptionDate.Lire };
        var sortie = new Option<string?>("--sortie") { Description = "Dossier où écrire l'accusé de réception, ligne par ligne" };
        var verbe = new Command("deposer", "Recevoir un fichier du département.\nExemple : plateforme deposer inscription_55_flux_2024-06-07.csv --sortie accuses") { fichier, recuLe, sortie };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var chemin = options.GetRequiredValue(fichier);
            var nom = Path.GetFileName(chemin);
            if (!File.Exists(chemin))
                return Sortie.Refus([ReceptionErreurs.FichierIntrouvable()], json, nom);
            using var progres = new AvancementConsole();
            var resultat = await services.GetRequiredService<RecevoirFichier>().ExecuterAsync(new RecevoirCommand
            {
                Ouvrir = () => new FileStream(chemin, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan),
                Nom = nom,
                RecuLe = options.GetValue(recuLe),
            }, progres, ct);
            progres.Dispose();
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json, nom);
            var rendu = resultat.Valeur;
            if (options.GetValue(sortie) is { } dossier)
            {
                var accuse = await services.GetRequiredService<EcrireAccuse>().ExecuterAsync(rendu.Empreinte, dossier, ct);
                if (!accuse.Reussi)
                    return Sortie.Refus(accuse.Erreurs, json, nom);
                rendu = rendu with { Accuse = accuse.Valeur };
            }
            if (json)
                Sortie.Json(rendu);
            else
                Raconter(rendu);
            return rendu.DejaDepose || rendu.Rejets.Count == 0 ? CodeSortie.Fait : CodeSortie.AvecRejets;
        }, annulation));
        return verbe;
    }

    private static void Raconter(CompteRenduReception r)
    {
        if (r.DejaDepose)
            Sortie.Texte($"{r.Fichier} : déjà déposé, rien n'a changé.");
        else if (r.Genre == GenreReception.Inscription)
            Sortie.Texte($"{r.Fichier} : {r.Lignes} lignes : {r.Inscrits} inscrits, {r.Modifies} modifiés, {r.Inchanges} inchangés, {r.EnDoute} en doute, {r.Rejetes} rejetées.");
        else
            Sortie.Texte($"{r.Fichier} : {r.Lignes} lignes : {r.Inscrits} enregistrées, {r.Rejetes} rejetées.");
        if (r.Rapprochees + r.NonRapprochees > 0)
            Sortie.Texte($"  base de pilotage : {r.Rapprochees} lignes rapprochées d'un inscrit, {r.NonRapprochees} non rapprochées.");
        if (r.Accuse is { } accuse)
            Sortie.Texte($"  accusé de réception : {accuse}");
        if (r.DejaDepose)
            return;
        foreach (var refus in r.Rejets.Take(20))
            Sortie.Message($"  {(refus.Statut == StatutAccuse.EnDoute ? "en doute" : "rejetée")}, ligne {refus.Ligne} : {refus.Code} {refus.Message}");
        if (r.Rejets.Count > 20)
            Sortie.Message($"  … et {r.Rejets.Count - 20} autres lignes (accusé de réception, ou --json).");
    }
}
