using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Echanges.ApiFranceTravail;
using Passerelle.Echanges.BasePilotage;
using Passerelle.Echanges.Contacts;
using Passerelle.Echanges.Courriels;
using Passerelle.Echanges.Desaccords;
using Passerelle.Echanges.Envois;
using Passerelle.Echanges.FluxCaf;
using Passerelle.Echanges.Inscription;
using Passerelle.Echanges.Invitations;
using Passerelle.Echanges.Partages;
using Passerelle.Echanges.Reprise;
using Passerelle.Echanges.Retours;
using Passerelle.Echanges.Transmissions;
using Passerelle.Echanges.Volet3;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Personnes;
using Socle.Cles;
using Socle.Courriels;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Echanges;

/// <summary>Les fichiers qui arrivent et qui partent.</summary>
public sealed class EchangesModule : IModulePasserelle
{
    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
        services.AddScoped<ImporterFluxCaf>();
        services.AddSingleton<Depots>();
        services.AddScoped<DeposerFichier>();
        services.AddScoped<RejouerRejet>();
        services.AddScoped<EcarterRejet>();

        services.Reserver("/Echanges/Transmissions", Permission.TransmissionsLire);
        services.Annoncer(new EntreeNavigation("Échanges", "Transmissions", "/Echanges/Transmissions/ListerTransmissions", Permission.TransmissionsLire) { Rang = 30, Aide = "Les fichiers reçus, leur avancement, leurs rejets." });
        services.AddScoped<ExporterBasePilotage>();
        services.AddScoped<ISourceAFaire, TransmissionsAFaire>();
        services.Reserver("/Echanges/BasePilotage", Permission.PilotageExporter);
        services.Annoncer(new EntreeNavigation("Échanges", "Fichier de pilotage", "/Echanges/BasePilotage/ExporterBasePilotage", Permission.PilotageExporter) { Rang = 35, Aide = "L'Annexe 4 à envoyer à France Travail." });
        services.AddScoped<PasserLignes>();
        services.AddScoped<RejouerLigne>();
        services.AddScoped<EcrireVolet3>();
        services.AddScoped<ExporterVolet3>();
        services.Reserver("/Echanges/Volet3", Permission.PilotageExporter);
        services.Annoncer(new EntreeNavigation("Échanges", "Fichier du volet 3", "/Echanges/Volet3/ExporterVolet3", Permission.PilotageExporter) { Rang = 35, Aide = "Les neuf données des indicateurs du volet 3." });
        services.AddScoped<ImporterReprise>();
        services.AddScoped<IImporteurLignes>(s => s.GetRequiredService<ImporterReprise>());
        AjouterContacts(services);
        AjouterRetours(services);
        AjouterEnvois(services);
        AjouterPartages(services);
        AjouterCourriels(services);
        AjouterApiFranceTravail(services);
    }

    private static void AjouterContacts(IServiceCollection services)
    {
        services.AddScoped<ImporterContacts>();
        services.AddScoped<IImporteurLignes>(s => s.GetRequiredService<ImporterContacts>());
        services.AddScoped<DireColonnes>();
        services.Reserver("/Echanges/Contacts", Permission.TransmissionsImporter);
        services.Annoncer(new EntreeNavigation("Échanges", "Listes de contacts", "/Echanges/Contacts/ListerCorrespondances", Permission.TransmissionsImporter) { Rang = 31, Aide = "Ce que disent les colonnes des listes de contacts reçues." });
    }

    private static void AjouterRetours(IServiceCollection services)
    {
        services.AddScoped<ImporterRetour>();
        services.AddScoped<IImporteurLignes>(s => s.GetRequiredService<ImporterRetour>());
        services.AddScoped<RapprocherRetours>();
        services.AddScoped<ISuiteIdentites>(s => s.GetRequiredService<RapprocherRetours>());
        services.AddScoped<ReglerLigneRetour>();
        services.AddScoped<ProposerCandidats>();
        services.AddScoped<ComparerRetours>();
        services.AddScoped<ListerDesaccords>();
        services.AddScoped<ReglerDesaccord>();
        services.AddScoped<ISourceInscriptions, InscriptionsRetours>();
        services.AddScoped<IPanneauPersonne, PanneauFranceTravail>();
        services.AddScoped<IContributeurDonnees, DonneesRetours>();
        services.AddScoped<ISourceAFaire, RetoursAFaire>();
        services.Reserver("/Echanges/Retours", Permission.RetoursRegler);
        services.Annoncer(new EntreeNavigation("Échanges", "Retours", "/Echanges/Retours/ListerRetours", Permission.RetoursRegler) { Rang = 39, Aide = "Ce que France Travail nous dit, et les lignes dont il reste à dire de qui elles sont." });
        services.Reserver("/Echanges/Desaccords", Permission.DesaccordsRegler);
        services.Annoncer(new EntreeNavigation("Échanges", "Désaccords", "/Echanges/Desaccords/ListerDesaccords", Permission.DesaccordsRegler) { Rang = 39, Aide = "Là où France Travail dit autre chose que nous." });
    }

    private static void AjouterEnvois(IServiceCollection services)
    {
        services.AddScoped<EcrireInscription>();
        services.AddScoped<ExporterInscription>();
        services.Reserver("/Echanges/Inscription", Permission.InscriptionExporter);
        services.Annoncer(new EntreeNavigation("Échanges", "Fichier d'inscription", "/Echanges/Inscription/ExporterInscription", Permission.InscriptionExporter) { Rang = 34, Aide = "L'Annexe 1 à envoyer à France Travail." });
        services.AddScoped<FabriquerEnvoi>();
        services.AddScoped<LireEnvoi>();
        services.AddScoped<PreparerEnvoi>();
        services.AddScoped<ControlerEnvoi>();
        services.AddScoped<DeciderEnvoi>();
        services.AddScoped<SceauEnvoi>();
        services.AddScoped<ScellerEnvoi>();
        services.AddScoped<VerifierEnvois>();
        services.AddScoped<ListerEnvois>();
        services.AddScoped<ImporterAccuse>();
        services.AddScoped<ConsulterEnvoi>();
        services.AddScoped<ComparerEnvoi>();
        services.AddScoped<TelechargerEnvoi>();
        services.AddScoped<PartagerEnvoi>();
        services.AddScoped<ISourceAFaire, EnvoisAFaire>();
        services.Reserver("/Echanges/Envois", Permission.EnvoisGerer);
        services.Annoncer(new EntreeNavigation("Échanges", "Fichiers à envoyer", "/Echanges/Envois/ListerEnvois", Permission.EnvoisGerer) { Rang = 33, Aide = "Le calendrier des envois à France Travail : préparer, contrôler, sceller." });
    }

    private static void AjouterPartages(IServiceCollection services)
    {
        services.AddSingleton(_ => ReglagesPartages.Lire(Environment.GetEnvironmentVariable));
        services.AddSingleton(s => new CoffreContenus(s.GetRequiredService<Trousseau>(), "partages"));
        services.AddSingleton(s => new DossierGarde("partages", Path.GetFullPath(CoffreContenus.Emplacement(s.GetRequiredService<Trousseau>(), "partages"))));
        services.AddScoped<CreerPartage>();
        services.AddScoped<FermerPartage>();
        services.AddScoped<RenouvelerPartage>();
        services.AddScoped<DetruirePartages>();
        services.AddScoped<LienPresente>();
        services.AddScoped<OuvrirPartage>();
        services.AddScoped<DemanderCode>();
        services.AddScoped<TelechargerPartage>();
        services.AddScoped<ConfirmerReception>();
        services.AddScoped<InviterDepot>();
        services.AddScoped<RetirerInvitation>();
        services.AddScoped<RecevoirPiece>();
        services.AddScoped<TraiterPiece>();
        services.AddScoped<ISourceAFaire, PartagesAFaire>();
        services.AddScoped<ISourceAFaire, PiecesAFaire>();
        services.AjouterDebitLiens(s => s.GetRequiredService<ReglagesPartages>().DemandesParMinute);
        services.AddSingleton(s => new AdressePublique(s.GetRequiredService<ReglagesPartages>().AdressePublique));
        services.Reserver("/Echanges/Partages", Permission.PartagesLire);
        services.Reserver("/Echanges/Invitations", Permission.PartagesGerer);
        services.Annoncer(new EntreeNavigation("Échanges", "Partages", "/Echanges/Partages/ListerPartages", Permission.PartagesLire) { Rang = 36, Aide = "Les fichiers mis à disposition par un lien qui expire." });
        services.Annoncer(new EntreeNavigation("Échanges", "Pièces reçues", "/Echanges/Invitations/ListerPieces", Permission.PartagesGerer) { Rang = 37, Aide = "Les fichiers déposés sur invitation." });
    }

    private static void AjouterCourriels(IServiceCollection services)
    {
        services.AddSingleton(_ => ReglagesCourriels.Lire(Environment.GetEnvironmentVariable));
        services.AddSingleton(_ => ReglagesSms.Ouvrir(Environment.GetEnvironmentVariable));
        services.AddScoped<BoiteEnvoi>();
        services.AddScoped<ImprimerLettre>();
        services.AddScoped<ExpedierCourriels>();
        services.AddScoped<ReglerCourriel>();
        services.AddScoped<ISourceAFaire, CourrielsAFaire>();
        services.Reserver("/Echanges/Courriels", Permission.CourrielsGerer);
        services.Annoncer(new EntreeNavigation("Échanges", "Messages", "/Echanges/Courriels/ListerCourriels", Permission.CourrielsGerer) { Rang = 38, Aide = "Courriels, SMS et lettres : ce qui part, ce qui attend une décision." });
    }

    private static void AjouterApiFranceTravail(IServiceCollection services)
    {
        services.AjouterClientsFranceTravail();
        services.AddScoped<LireDossier>();
        services.AddScoped<RelireDossier>();
        services.AddScoped<IPanneauPersonne, PanneauDossier>();
        services.AddScoped<IContributeurDonnees, DonneesDossier>();
        services.Annoncer(new EntreeNavigation("Échanges", "Connexion à France Travail", "/Echanges/ApiFranceTravail/ConsulterConnexion", Permission.FranceTravailRegler) { Rang = 42, Aide = "L'accès aux API : où, sous quelle application, ce qui en revient." });
    }

    /// <inheritdoc/>
    public void AjouterRoutes(IEndpointRouteBuilder routes) => EchangesApi.Ajouter(routes);

    /// <inheritdoc/>
    public void AjouterVerbes(RootCommand racine, Execution execution)
    {
        racine.Add(new Command("importer", "Importer un fichier reçu")
        {
            ImporterFluxVerbe.Creer(execution),
            ImporterContactsVerbe.Creer(execution),
            ImporterRepriseVerbe.Creer(execution),
            ImporterRetourVerbe.Creer(execution),
            ImporterAccuseVerbe.Creer(execution),
        });
        racine.Add(EnvoiVerbes.Creer(execution));
        racine.Add(new Command("exporter", "Écrire un fichier à envoyer")
        {
            ExporterInscriptionVerbe.Creer(execution),
            ExporterPilotageVerbe.Creer(execution),
            ExporterVolet3Verbe.Creer(execution),
        });
        racine.Add(PartagerVerbe.Creer(execution));
        racine.Add(InviterVerbe.Creer(execution));
        racine.Add(CourrielsVerbes.Creer(execution));
    }
}
