using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Habilitations.Comptes;
using Passerelle.Pilotage.Indicateurs;
using Socle.Calendrier;
using Socle.Commandes;
using Socle.Courriels;
using Socle.Fictif;
using Socle.Ports;
using Socle.Territoires;

namespace Passerelle.Demonstration;

/// <summary>
/// <c>passerelle demo</c> : une base neuve, une population inventée de la taille du bassin de Verdun (lignes 1638-1661), son année de fichiers, puis la
/// semaine entière avec Plateforme, programme à part ; enfin les deux applications.
/// </summary>
internal static class DemoVerbe
{
    private const int GraineParDefaut = 55;

    public static void Ajouter(RootCommand racine, Execution execution)
    {
        var dossier = new Option<string>("--dossier") { Description = "Dossier de la démonstration, vidé au départ", DefaultValueFactory = _ => "var/demo" };
        var graine = new Option<int>("--graine") { Description = "La même graine donne la même population", DefaultValueFactory = _ => GraineParDefaut };
        var adultes = new Option<int>("--allocataires") { Description = "Taille de la population", DefaultValueFactory = _ => new ProfilFictif().Adultes };
        var sansServeur = new Option<bool>("--sans-serveur") { Description = "S'arrêter une fois la semaine jouée" };
        var reprendre = new Option<bool>("--reprendre") { Description = "Reprendre une démonstration interrompue, sans rien vider ni envoyer deux fois" };
        var urls = new Option<string>("--urls") { Description = "Adresse d'écoute de Passerelle (port 0 : un port libre)", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var urlsPlateforme = new Option<string>("--urls-plateforme") { Description = "Adresse d'écoute de Plateforme (port 0 : un port libre)", DefaultValueFactory = _ => "http://127.0.0.1:5081" };
        var portCourriels = new Option<int>("--port-courriels") { Description = "Port du serveur de messagerie local (0 : un port libre)", DefaultValueFactory = _ => 0 };
        var verbe = new Command("demo", "Une semaine entière entre les deux programmes sur une population inventée, puis les deux applications.") { dossier, graine, adultes, sansServeur, reprendre, urls, urlsPlateforme, portCourriels };
        verbe.SetAction(async (options, ct) =>
        {
            if (ProgrammePlateforme.Trouver() is not { } executable)
                return Refuser("L'autre programme, Plateforme, n'est pas construit à côté de celui-ci : lancer « ./plateforme --help » une fois (il construit les deux), ou donner son chemin par PLATEFORME_EXECUTABLE.");
            if (Adresse(options.GetRequiredValue(urls)) is not { } adresse)
                return Refuser($"{options.GetRequiredValue(urls)} n'est pas une adresse libre de cette machine seule (127.0.0.1) : en donner une autre par --urls, par exemple http://127.0.0.1:0.");
            if (Adresse(options.GetRequiredValue(urlsPlateforme)) is not { } adressePlateforme)
                return Refuser($"{options.GetRequiredValue(urlsPlateforme)} n'est pas une adresse libre de cette machine seule (127.0.0.1) : en donner une autre par --urls-plateforme, par exemple http://127.0.0.1:0.");
            if (DossierDemo.Ouvrir(options.GetRequiredValue(dossier), options.GetValue(reprendre)) is var (ouvert, refus) && ouvert is null)
                return Refuser(refus!);
            var demande = new Demande(ouvert, executable, adresse, adressePlateforme, options.GetValue(portCourriels), options.GetValue(graine), options.GetValue(adultes), options.GetValue(sansServeur));
            return await JouerAsync(execution, demande, ct);
        });
        racine.Add(verbe);
    }

    private static async Task<int> JouerAsync(Execution execution, Demande demande, CancellationToken ct)
    {
        var depart = Stopwatch.GetTimestamp();
        var (dossier, etape) = (demande.Dossier, 0);
        await using var messagerie = new ServeurSmtpLocal(demande.PortCourriels, dossier.Courriels);
        dossier.Regler(demande.Adresse, messagerie.Port);
        await using var application = ServirApplication.Construire(execution, dossier.Base, [demande.Adresse.ToString()], null);
        await ServirApplication.PreparerAsync(application, ct, demonstration: true);
        var services = application.Services;
        var aujourdhui = services.GetRequiredService<TimeProvider>().Aujourdhui();

        try
        {
            var fichiers = await new AnneeDemo(services, dossier.Recus, aujourdhui).ImporterAsync(demande.Graine, demande.Adultes, ct);
            Dire($"Une année inventée (graine {demande.Graine}, {Nombre(demande.Adultes)} allocataires) : {fichiers} fichiers CNAF, MSA et reprises importés, le dernier avec ses rejets et ses doutes.");
            await CreerComptesAsync(services, await PeuplerStructures.DeclarerAsync(services, ct), ct);
            await PeuplerStructures.ReglerAsync(services, ct);
            Dire($"Le Pacte des solidarités de la Meuse, tel que signé : {Nombre(await ChargerPacteAsync(services, ct))} données, chacune avec sa ligne du recueil.");
            await application.StartAsync(ct);
            var plateforme = new ProgrammePlateforme(demande.Executable, dossier.BasePlateforme);
            await using var service = demande.SansServeur ? null : await plateforme.ServirAsync(demande.AdressePlateforme.ToString(), ct);
            await new SemaineDemo(services, dossier, plateforme, CompteDemo.Tous[0], aujourdhui, Dire).JouerAsync(demande.Graine, ct);
            Sortie.Texte("");
            await RaconterAsync(services, aujourdhui, ct);
            Sortie.Texte("");
            Sortie.Texte($"Fait en {Stopwatch.GetElapsedTime(depart).TotalSeconds:0} s. Tout est dans {dossier.Racine} : fichiers reçus, envoyés, courriels, bases et clés.");
            if (demande.SansServeur)
                return CodeSortie.Fait;
            Sortie.Texte("");
            Sortie.Texte($"Passerelle  {demande.Adresse}  (département)");
            Sortie.Texte($"Plateforme  {demande.AdressePlateforme}  (France Travail ; sans compte, sur ce poste seul)");
            Sortie.Texte($"Comptes de Passerelle, mot de passe « {CompteDemo.MotDePasse} » :");
            foreach (var compte in CompteDemo.Tous)
                Sortie.Texte($"  {compte.Identifiant,-14} {compte.Role.Libelle}");
            Sortie.Texte("Ctrl C arrête les deux.");
            await application.WaitForShutdownAsync(ct);
            return CodeSortie.Fait;
        }
        finally
        {
            // Interrompue ou finie, rien de ce qui tournait ne reste.
            await application.StopAsync(CancellationToken.None);
        }

        void Dire(string ligne) => Sortie.Texte($"{++etape,2}. {ligne}");
    }

    private static async Task<int> ChargerPacteAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var portee = services.CreateAsyncScope();
        var charge = await portee.ServiceProvider.GetRequiredService<ChargerPacte>().ExecuterAsync(LireDonneesSignees.Embarquees().Valeur, ct);
        return charge.Donnees;
    }

    private static int Refuser(string raison)
    {
        Sortie.Message(raison);
        return CodeSortie.Refuse;
    }

    /// <summary>L'adresse, un port libre à la place de 0 ; nulle si elle ne se comprend pas ou si quelqu'un l'écoute déjà.</summary>
    private static Uri? Adresse(string demandee)
    {
        if (!Uri.TryCreate(demandee, UriKind.Absolute, out var adresse) || adresse.Scheme != "http" || !adresse.IsLoopback)
            return null;
        try
        {
            using var ecoute = new TcpListener(IPAddress.Loopback, adresse.Port);
            ecoute.Start();
            return new UriBuilder(adresse) { Port = ((IPEndPoint)ecoute.LocalEndpoint).Port }.Uri;
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private static async Task CreerComptesAsync(IServiceProvider services, string referente, CancellationToken ct)
    {
        foreach (var compte in CompteDemo.Tous)
        {
            await using var portee = services.CreateAsyncScope();
            if (await portee.ServiceProvider.GetRequiredService<PasserelleContexte>().Users.AnyAsync(c => c.UserName == compte.Identifiant, ct))
                continue;
            var cree = await portee.ServiceProvider.GetRequiredService<CreerCompte>().ExecuterAsync(
                new CreerCompteCommand { Identifiant = compte.Identifiant, Nom = compte.Identifiant == CompteDemo.Referente ? $"{referente} (inventée)" : compte.Nom, Roles = [compte.Role.Code], MotDePasse = CompteDemo.MotDePasse }, ct);
            if (!cree.Reussi)
                throw new InvalidOperationException($"Compte de démonstration refusé : {cree.Erreurs[0].Code}");
        }
    }

    private static async Task RaconterAsync(IServiceProvider services, DateOnly aujourdhui, CancellationToken ct)
    {
        var debut = new DateOnly(aujourdhui.Year, aujourdhui.Month, 1).AddMonths(-11);
        await using var portee = services.CreateAsyncScope();
        RaconterIndicateurs.Executer(await portee.ServiceProvider.GetRequiredService<CalculerIndicateurs>().ExecuterAsync(
            new CalculerIndicateursQuery { Periode = new Periode(debut, aujourdhui), Territoire = Territoire.Regle(null).Valeur }, ct));
    }

    private static string Nombre(int n) => n.ToString("N0", CultureInfo.GetCultureInfo("fr-FR"));

    private sealed record Demande(DossierDemo Dossier, string Executable, Uri Adresse, Uri AdressePlateforme, int PortCourriels, int Graine, int Adultes, bool SansServeur);
}
