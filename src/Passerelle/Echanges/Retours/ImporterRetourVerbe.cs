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
        var au = new Option<DateOnly?>("--au") { Description = "Jour dont le fichier donne l'état, AAAA-MM-JJ (défaut : la date de son nom, sinon aujourd'hui)", CustomParser = OptionDate.Lire };
        return new VerbeImport<ResultatImportRetour>
        {
            Nom = "retour",
            Aide = "Importer le fichier retour de France Travail.\nExemple : passerelle importer retour retour_55_2026-11-23.csv",
            AideFichier = "Fichier retour de France Travail, 26 colonnes",
            Options = [au],
            Importer = (services, options, fichier, progres, ct) => services.GetRequiredService<ImporterRetour>()
                .ExecuterAsync(new ImporterRetourCommand { Ouvrir = fichier.Ouvrir, Nom = fichier.Nom, Au = options.GetValue(au) }, progres, ct),
            Raconter = Raconter,
            Rejets = r => [.. r.Rejets.Select(rejet => $", ligne {rejet.Ligne} : {rejet.Code} {rejet.Message}")],
        }.Creer(execution);
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
    }
}
