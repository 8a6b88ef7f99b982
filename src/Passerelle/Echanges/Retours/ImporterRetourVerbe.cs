using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Socle.Commandes;

namespace Passerelle.Echanges.Retours;

/// <summary><c>passerelle importer retour FICHIER [--au DATE]</c>.</summary>
internal static class ImporterRetourVerbe
{
    public static Command Creer(Execution execution)
    {
        var fichier = new Argument<string>("FICHIER") { Description = "Fichier retour de France Travail, 26 colonnes" };
        var au = new Option<DateOnly?>("--au") { Description = "Jour dont le fichier donne l'état, AAAA-MM-JJ (défaut : la date de son nom, sinon aujourd'hui)", CustomParser = OptionDate.Lire };
        var verbe = new Command("retour", "Importer le fichier retour de France Travail.\nExemple : passerelle importer retour retour_55_2026-11-23.csv") { fichier, au };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var chemin = options.GetRequiredValue(fichier);
            if (!File.Exists(chemin))
                return Sortie.Refus([EchangesErreurs.FichierIntrouvable()], json, Path.GetFileName(chemin));
            using var progres = new ProgressionConsole();
            var resultat = await services.GetRequiredService<ImporterRetour>().ExecuterAsync(new ImporterRetourCommand
            {
                Ouvrir = () => new FileStream(chemin, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan),
                Nom = Path.GetFileName(chemin),
                Au = options.GetValue(au),
            }, progres, ct);
            progres.Dispose();
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json, Path.GetFileName(chemin));
            if (json)
                Sortie.Json(resultat.Valeur);
            else
                Raconter(resultat.Valeur);
            return resultat.Valeur.Rejets.Count > 0 ? CodeSortie.AvecRejets : CodeSortie.Fait;
        }, annulation));
        return verbe;
    }

    private static void Raconter(ResultatImportRetour r)
    {
        if (r.DejaImporte)
        {
            Sortie.Texte($"{r.Fichier} : déjà importé, rien n'a changé.");
            return;
        }
        Sortie.Texte($"{r.Fichier}, état au {r.Au:dd/MM/yyyy} : {r.Lignes} lignes : {r.Attachees} attachées, {r.ARegler.Total} à régler, {r.PasDesNotres} pas des nôtres, {r.Inchangees} répétées.");
        if (r.ARegler.Total > 0)
            Sortie.Texte($"  à régler (Échanges › Retours) : {r.ARegler.SansCandidat} sans personne connue, {r.ARegler.PlusieursCandidats} entre plusieurs personnes, {r.ARegler.PlusieursLignes} à plusieurs sur une.");
        Sortie.Texte($"  {r.Desaccords} désaccord(s) ouvert(s) (Échanges › Désaccords).");
        foreach (var rejet in r.Rejets.Take(20))
            Sortie.Message($"  rejeté, ligne {rejet.Ligne} : {rejet.Code} {rejet.Message}");
        if (r.Rejets.Count > 20)
            Sortie.Message($"  … et {r.Rejets.Count - 20} autres rejets (page Transmissions, ou --json).");
    }
}
