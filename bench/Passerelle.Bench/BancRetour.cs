using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Echanges.Retours;
using Socle.Bases;
using Socle.Fichiers;

namespace Passerelle.Bench;

/// <summary>
/// Fichier retour de tous les demandeurs : rapprochement, observations et désaccords, un premier, puis celui de la semaine suivante, dont un
/// dixième a changé de parcours. Mesuré dans le processus, par le cas d'usage même.
/// </summary>
internal static class BancRetour
{
    /// <summary>Fixée par nous, aucun texte ne la dit : la minute d'attente qu'un import hebdomadaire peut demander à un agent.</summary>
    private const double LimiteSecondes = 60;
    private static readonly string[] Parcours = ["Emploi", "Équilibré", "Remobilisation"];

    public static async Task ExecuterAsync(Atelier atelier, Releve releve, int foyers)
    {
        foreach (var moteur in Atelier.Moteurs)
            await BaseGarnie.OuvrirAsync(atelier, moteur, foyers, services => MesurerAsync(services, releve, moteur));
    }

    private static async Task MesurerAsync(IServiceProvider services, Releve releve, Moteur moteur)
    {
        foreach (var (semaine, rang) in new[] { (0, "premier"), (1, "suivant") })
        {
            var chemin = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"retour_{Guid.NewGuid():N}_{BaseGarnie.Periode.Au.AddDays(7 * semaine):yyyy-MM-dd}.csv"));
            try
            {
                await EcrireAsync(services, chemin, semaine);
                ResultatImportRetour resultat = null!;
                var duree = await Mesures.ChronometrerAsync(async () =>
                {
                    var importe = await services.GetRequiredService<ImporterRetour>().ExecuterAsync(new ImporterRetourCommand { Ouvrir = () => File.OpenRead(chemin), Nom = Path.GetFileName(chemin) }, null, CancellationToken.None);
                    resultat = importe.Reussi ? importe.Valeur : throw new InvalidOperationException(importe.Erreurs[0].ToString());
                });
                releve.Borne(string.Create(CultureInfo.CurrentCulture, $"{moteur}, {rang}, {resultat.Lignes:N0} lignes : {resultat.Attachees:N0} attachées, {resultat.ARegler.Total:N0} à régler, {resultat.Desaccords:N0} désaccords"), duree.TotalSeconds, LimiteSecondes, "s");
            }
            finally
            {
                File.Delete(chemin);
            }
        }
    }

    private static async Task EcrireAsync(IServiceProvider services, string chemin, int semaine)
    {
        await using var csv = new EcrivainCsv(File.Create(chemin));
        csv.EnTete(ColonneRetour.Toutes);
        await using var photo = await SessionLot.PhotographierAsync(services.GetRequiredService<PasserelleContexte>(), CancellationToken.None);
        var rang = 0;
        await photo.ParcourirAsync("SELECT nom, prenom, date_naissance FROM identite WHERE role = 'DEM' ORDER BY id", l =>
        {
            rang++;
            for (var colonne = 0; colonne < ColonneRetour.Toutes.Length; colonne++)
            {
                csv.Champ(colonne switch
                {
                    ColonneRetour.Nom => l.GetString(0),
                    ColonneRetour.Prenom => l.GetString(1),
                    ColonneRetour.DateNaissance => l.Date(2)!.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                    ColonneRetour.Inscription => rang % 50 == 0 ? "Radié" : "Inscrit",
                    ColonneRetour.ParcoursActuel => Parcours[(rang + (rang % 10 == 0 ? semaine : 0)) % Parcours.Length],
                    _ => "",
                });
            }
            csv.FinLigne();
        }, CancellationToken.None);
    }
}
