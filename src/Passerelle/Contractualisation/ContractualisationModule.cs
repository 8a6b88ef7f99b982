using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Contractualisation.Bilans;
using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Comites;
using Passerelle.Contractualisation.Controles;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Contractualisation.Echeances;
using Passerelle.Contractualisation.FeuillesDeRoute;
using Passerelle.Contractualisation.Financements;
using Passerelle.Contractualisation.Justificatifs;
using Passerelle.Contractualisation.Reports;
using Passerelle.Contractualisation.Simulations;
using Passerelle.Contractualisation.Versements;
using Passerelle.Habilitations.Roles;
using Socle.Cles;
using Socle.Documents;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Contractualisation;

/// <summary>Le Pacte des solidarités : ce qui est signé, ce qui se dépense, ce qui se vérifie.</summary>
public sealed class ContractualisationModule : IModulePasserelle
{
    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
        services.AddScoped<ChargerPacte>();
        services.AddScoped<LirePacte>();
        services.AddScoped<ConstruireTableau>();
        services.AddScoped<VerifierPacte>();
        services.AddScoped<SuivreCredits>();
        services.AddScoped<SaisirDepense>();
        services.AddScoped<ImporterDepenses>();
        services.AddScoped<ProduireDocument>();
        services.AddScoped<ConstruireRapport>();
        services.AddScoped<EcrireDocument>();
        services.AddSingleton(_ => new ImprimerPdf(Environment.GetEnvironmentVariable("PASSERELLE_CHROMIUM") ?? "chromium"));
        services.AddScoped<SaisirEngagement>();
        services.AddSingleton<CoffreJustificatifs>();
        services.AddSingleton(s => new DossierGarde(CoffreJustificatifs.Nom, Path.GetFullPath(CoffreContenus.Emplacement(s.GetRequiredService<Trousseau>(), CoffreJustificatifs.Nom))));
        services.AddScoped<JoindreJustificatif>();
        services.AddScoped<ConstituerDossier>();
        services.AddScoped<LireResultats>();
        services.AddScoped<FixerCredits>();
        services.AddScoped<Simuler>();
        services.AddScoped<LireSimulation>();
        services.AddScoped<SignalerEvenement>();
        services.AddScoped<AccomplirDevoir>();
        services.AddScoped<ConstruireAgenda>();
        services.AddScoped<RecevoirRappels>();
        services.AddScoped<RappelerEcheances>();
        services.AddScoped<ISourceAFaire, EcheancesAFaire>();
        services.AddScoped<TenirReunion>();
        services.AddScoped<ChangerEtat>();
        services.AddScoped<SaisirResultat>();
        services.AddScoped<ImporterResultats>();
        services.AddScoped<CalculerResultats>();
        services.AddScoped<SaisirVersement>();
        services.AddScoped<SuivreVersements>();
        services.AddScoped<AccepterConstat>();
        services.AddScoped<CorrigerParAvenant>();

        foreach (var dossier in new[] { "Fiches", "Financements", "Bilans", "Controles", "Depenses", "Versements", "Cibles", "Echeances", "Comites", "FeuillesDeRoute", "Simulations", "Conventions", "Reports" })
            services.Reserver($"/Contractualisation/{dossier}", Permission.PacteLire);
        services.Reserver("/Contractualisation/Justificatifs", Permission.PacteJustificatifs);
        services.Annoncer(new EntreeNavigation("Pacte", "Actions", "/Contractualisation/Fiches/ListerActions", Permission.PacteLire) { Rang = 50, Aide = "Les 36 actions du Pacte : argent, cibles, constats." });
        services.Annoncer(new EntreeNavigation("Pacte", "Tableaux", "/Contractualisation/Financements/AfficherTableau", Permission.PacteLire) { Rang = 51, Aide = "Synthèse, annexes et plans, aux colonnes du recueil." });
        services.Annoncer(new EntreeNavigation("Pacte", "Documents", "/Contractualisation/Bilans/ListerDocuments", Permission.PacteLire) { Rang = 51, Aide = "Ce qui s'envoie : tableaux, bilans, rapports, en tableur, texte ou PDF." });
        services.Annoncer(new EntreeNavigation("Pacte", "Constats", "/Contractualisation/Controles/ListerConstats", Permission.PacteLire) { Rang = 52, Aide = "Ce que les contrats disent mal, côte à côte." });
        services.Annoncer(new EntreeNavigation("Pacte", "Dépenses", "/Contractualisation/Depenses/ListerDepenses", Permission.PacteLire) { Rang = 53, Aide = "Saisir, justifier, rapprocher du plan." });
        services.Annoncer(new EntreeNavigation("Pacte", "Dossier de contrôle", "/Contractualisation/Justificatifs/ListerJustificatifs", Permission.PacteJustificatifs) { Rang = 53, Aide = "Ce qui est justifié, par quelles pièces ; l'archive d'un contrôle sur place." });
        services.Annoncer(new EntreeNavigation("Pacte", "Consommation", "/Contractualisation/Depenses/AfficherConsommation", Permission.PacteLire) { Rang = 53, Aide = "Prévu, engagé, dépensé, au regard du temps écoulé." });
        services.Annoncer(new EntreeNavigation("Pacte", "Versements", "/Contractualisation/Versements/ListerVersements", Permission.PacteLire) { Rang = 53, Aide = "Ce que l'État a promis, versé, ce qui est dû ou à rendre." });
        services.Annoncer(new EntreeNavigation("Pacte", "Indicateurs", "/Contractualisation/Cibles/SuivreIndicateurs", Permission.PacteLire) { Rang = 53, Aide = "Cibles, résultats, tendances et prévisions." });
        services.Annoncer(new EntreeNavigation("Pacte", "Calendrier", "/Contractualisation/Echeances/AfficherCalendrier", Permission.PacteLire) { Rang = 54, Aide = "Échéances, événements et ce qu'ils obligent à faire." });
        services.Annoncer(new EntreeNavigation("Pacte", "Comités", "/Contractualisation/Comites/ListerComites", Permission.PacteLire) { Rang = 55, Aide = "Rythme, ordres du jour, décisions, actions." });
        services.Annoncer(new EntreeNavigation("Pacte", "Feuille de route", "/Contractualisation/FeuillesDeRoute/SuivreFeuille", Permission.PacteLire) { Rang = 56, Aide = "Les cibles du volet 3 et où elles en sont." });
        services.Annoncer(new EntreeNavigation("Pacte", "Avenants", "/Contractualisation/Conventions/ListerAvenants", Permission.PacteLire) { Rang = 57, Aide = "Ce qui a changé depuis la signature, les crédits des années suivantes." });
        services.Annoncer(new EntreeNavigation("Pacte", "Simulations", "/Contractualisation/Simulations/ListerSimulations", Permission.PacteLire) { Rang = 57, Aide = "L'effet d'un changement, avant tout avenant." });
    }

    /// <inheritdoc/>
    public void AjouterVerbes(RootCommand racine, Execution execution) => racine.Add(PacteVerbes.Creer(execution));
}
