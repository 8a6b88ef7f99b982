using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Passerelle.Bases;
using Passerelle.Echanges.BasePilotage;
using Passerelle.Echanges.FluxCaf;
using Passerelle.Echanges.Reprise;
using Passerelle.Echanges.Transmissions;
using Passerelle.Habilitations.Comptes;
using Passerelle.Pilotage.Indicateurs;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Commandes;
using Socle.Fictif;
using Socle.Ports;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Demonstration;

/// <summary>
/// <c>passerelle demo</c> : une base neuve, une population inventée de la taille du bassin de Verdun (lignes 1638-1661), douze
/// mois de flux et de faits finissant aujourd'hui, importés par les mêmes cas d'usage qu'un vrai ; puis l'application.
/// </summary>
internal static class DemoVerbe
{
    private const int GraineParDefaut = 55;

    public static void Ajouter(RootCommand racine, Execution execution)
    {
        var dossier = new Option<string>("--dossier") { Description = "Dossier de la démonstration, vidé au départ", DefaultValueFactory = _ => "var/demo" };
        var graine = new Option<int>("--graine") { Description = "La même graine donne la même population", DefaultValueFactory = _ => GraineParDefaut };
        var sansServeur = new Option<bool>("--sans-serveur") { Description = "S'arrêter une fois les fichiers écrits" };
        var urls = new Option<string>("--urls") { Description = "Adresse d'écoute", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var verbe = new Command("demo", "Une semaine entière sur une population inventée, puis l'application.") { dossier, graine, sansServeur, urls };
        verbe.SetAction(async (options, ct) =>
        {
            var racineDemo = Path.GetFullPath(options.GetRequiredValue(dossier));
            if (Vider(racineDemo) is { } refus)
            {
                Sortie.Message(refus);
                return CodeSortie.Refuse;
            }
            var choix = new ChoixBase(Moteur.Sqlite, Path.Combine(racineDemo, "passerelle.db"));
            var code = await execution.LancerSurAsync(choix, (services, fini) => JouerAsync(services, racineDemo, options.GetValue(graine), fini), ct);
            if (code != CodeSortie.Fait || options.GetValue(sansServeur))
                return code;
            return await ServirApplication.ServirAsync(execution, choix, [options.GetRequiredValue(urls)], ct);
        });
        racine.Add(verbe);
    }

    /// <summary>Le dossier d'une démonstration précédente se vide ; tout autre est refusé : on n'efface pas ce qu'on n'a pas écrit.</summary>
    private static string? Vider(string dossier)
    {
        var marque = Path.Combine(dossier, "demonstration.txt");
        if (Directory.Exists(dossier))
        {
            if (Directory.EnumerateFileSystemEntries(dossier).Any() && !File.Exists(marque))
                return $"Refusé. Le dossier {dossier} n'est pas celui d'une démonstration : choisir --dossier vide ou absent.";
            Directory.Delete(dossier, recursive: true);
        }
        Directory.CreateDirectory(dossier);
        File.WriteAllText(marque, "Données de démonstration : toutes les personnes sont inventées. Ce dossier est vidé à chaque « passerelle demo ».\n");
        return null;
    }

    private static async Task<int> JouerAsync(IServiceProvider services, string dossier, int graine, CancellationToken ct)
    {
        var depart = Stopwatch.GetTimestamp();
        var aujourdhui = services.GetRequiredService<TimeProvider>().Aujourdhui();
        var fichiers = JeuDeFichiers.Produire(CommunesEmbarquees.Lire(), aujourdhui, graine);
        var recus = Directory.CreateDirectory(Path.Combine(dossier, "recus")).FullName;
        Sortie.Texte($"Population inventée (graine {graine}) : {fichiers.Count} fichiers sur douze mois, dans {recus}");

        var faits = 0;
        using var barre = new ProgressionConsole();
        foreach (var fichier in fichiers)
        {
            var chemin = Path.Combine(recus, fichier.Nom);
            await using (var sortie = File.Create(chemin))
                fichier.Ecrire(sortie);
            if (await ImporterAsync(services, fichier, chemin, ct) is { } refus)
            {
                Sortie.Message($"{fichier.Nom} : {refus}");
                return CodeSortie.Refuse;
            }
            barre.Report(new AvancementImport("fichiers", ++faits, fichiers.Count));
        }
        barre.Dispose();
        await AccidenterAsync(services, fichiers, recus, aujourdhui, ct);
        await CreerComptesAsync(services, await PeuplerStructures.DeclarerAsync(services, ct), ct);
        await PeuplerStructures.ReglerAsync(services, ct);
        var envoi = Path.Combine(dossier, "envois");
        var territoire = Territoire.Regle(null).Valeur;
        var annexe4 = await services.GetRequiredService<ExporterBasePilotage>().ExecuterAsync(new ExporterBasePilotageCommand { Au = aujourdhui, Dossier = envoi, Territoire = territoire }, ct);
        if (!annexe4.Reussi)
            return Sortie.Refus(annexe4.Erreurs, json: false);
        Sortie.Texte($"Annexe 4 : {annexe4.Valeur.Lignes} lignes dans {annexe4.Valeur.Fichier}");
        await RaconterAsync(services, aujourdhui, territoire, ct);
        Sortie.Texte($"Fait en {Stopwatch.GetElapsedTime(depart).TotalSeconds:0} s.");
        Sortie.Texte("");
        Sortie.Texte($"Comptes de démonstration, mot de passe « {CompteDemo.MotDePasse} » :");
        foreach (var compte in CompteDemo.Tous)
            Sortie.Texte($"  {compte.Identifiant,-14} {compte.Role.Libelle}");
        return CodeSortie.Fait;
    }

    /// <summary>Le fichier du matin qui ne passe pas tout entier : des rejets et des doutes à régler à l'écran.</summary>
    private static async Task AccidenterAsync(IServiceProvider services, IReadOnlyList<FichierFictif> fichiers, string recus, DateOnly aujourdhui, CancellationToken ct)
    {
        var modele = fichiers.Last(f => f.Nature == NatureFichier.FluxMensuel && f.Nom.Contains("CAF", StringComparison.Ordinal));
        var fichier = new FichierFictif(string.Create(CultureInfo.InvariantCulture, $"VRSD0301_CAF551_J_{aujourdhui:yyyyMMdd}_accidente.xml"), aujourdhui, Stock: false, NatureFichier.FluxQuotidien, sortie =>
        {
            using var source = File.OpenRead(Path.Combine(recus, modele.Nom));
            FluxAccidente.Ecrire(source, sortie, aujourdhui);
        });
        var chemin = Path.Combine(recus, fichier.Nom);
        await using (var sortie = File.Create(chemin))
            fichier.Ecrire(sortie);
        if (await ImporterAsync(services, fichier, chemin, ct) is { } refus)
            throw new InvalidOperationException($"Flux accidenté refusé : {refus.Code}");
        Sortie.Texte($"{fichier.Nom} : un fichier du matin avec ses rejets et ses doutes, à régler à l'écran.");
    }

    private static async Task<Erreur?> ImporterAsync(IServiceProvider services, FichierFictif fichier, string chemin, CancellationToken ct)
    {
        await using var portee = services.CreateAsyncScope();
        if (fichier.Nature == NatureFichier.Reprise)
        {
            var reprise = await portee.ServiceProvider.GetRequiredService<ImporterReprise>()
                .ExecuterAsync(new ImporterRepriseCommand { Ouvrir = () => File.OpenRead(chemin), Nom = fichier.Nom }, null, ct);
            return reprise.Reussi ? null : reprise.Erreurs[0];
        }
        var flux = await portee.ServiceProvider.GetRequiredService<ImporterFluxCaf>()
            .ExecuterAsync(new ImporterFluxCommand { Ouvrir = () => File.OpenRead(chemin), Nom = fichier.Nom, RecuLe = fichier.RecuLe, Stock = fichier.Stock }, null, ct);
        return flux.Reussi ? null : flux.Erreurs[0];
    }

    private static async Task CreerComptesAsync(IServiceProvider services, string referente, CancellationToken ct)
    {
        foreach (var compte in CompteDemo.Tous)
        {
            await using var portee = services.CreateAsyncScope();
            var cree = await portee.ServiceProvider.GetRequiredService<CreerCompte>().ExecuterAsync(
                new CreerCompteCommand { Identifiant = compte.Identifiant, Nom = compte.Identifiant == CompteDemo.Referente ? $"{referente} (inventée)" : compte.Nom, Roles = [compte.Role.Code], MotDePasse = CompteDemo.MotDePasse }, ct);
            if (!cree.Reussi)
                throw new InvalidOperationException($"Compte de démonstration refusé : {cree.Erreurs[0].Code}");
        }
    }

    private static async Task RaconterAsync(IServiceProvider services, DateOnly aujourdhui, Territoire territoire, CancellationToken ct)
    {
        var debut = new DateOnly(aujourdhui.Year, aujourdhui.Month, 1).AddMonths(-11);
        var tableau = await services.GetRequiredService<CalculerIndicateurs>().ExecuterAsync(
            new CalculerIndicateursQuery { Periode = new Periode(debut, aujourdhui), Territoire = territoire }, ct);
        RaconterIndicateurs.Executer(tableau);
    }
}
