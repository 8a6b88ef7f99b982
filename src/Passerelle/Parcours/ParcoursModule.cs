using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Contrats;
using Passerelle.Parcours.Diagnostics;
using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Passerelle.Parcours.Journee;
using Passerelle.Parcours.Orientations;
using Passerelle.Parcours.Personnes;
using Passerelle.Parcours.Profils;
using Passerelle.Parcours.RendezVous;
using Passerelle.Parcours.Sorties;
using Passerelle.Parcours.Structures;
using Socle.Courriels;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Parcours;

/// <summary>Les personnes, leurs droits, leurs faits et leurs entrées.</summary>
public sealed class ParcoursModule : IModulePasserelle
{
    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
        services.AddScoped<AppliquerLotDroits>();
        services.AddScoped<AppliquerLotInstructions>();
        services.AddScoped<RapprocherLot>();
        services.AddScoped<EcrirePersonnes>();
        services.AddScoped<FusionnerPersonnes>();
        services.AddScoped<RecalculerEntrees>();
        services.AddScoped<ListerEntrees>();
        services.AddScoped<ISourceAFaire, EntreesAFaire>();

        services.Reserver("/Parcours/Entrees", Permission.EntreesLire);
        services.Annoncer(new EntreeNavigation("Parcours", "Entrées", "/Parcours/Entrees/ListerEntrees", Permission.EntreesLire) { Rang = 11, Aide = "Nouveaux entrants et file active, et qui attend son orientation." });
        services.AddScoped<ISourceParcours, SourceParcours>();

        services.AddScoped<AppliquerLotFaits>();
        services.AddScoped<EnregistrerFaits>();
        AjouterStructures(services);
        AjouterOrientations(services);
        AjouterRendezVous(services);
        AjouterAccompagnement(services);

        services.AddScoped<ListerPersonnes>();
        services.AddScoped<ConsulterPersonne>();
        services.AddScoped<OuvrirPersonne>();
        services.AddScoped<EnregistrerVue>();
        services.AddScoped<IAccesPersonne, AccesParPermission>();
        services.AddScoped<IContributeurDonnees, DonneesParcours>();
        services.AddScoped<ListerDoutes>();
        services.AddScoped<ComparerDoute>();
        services.AddScoped<ReglerDoute>();
        services.AddScoped<DefaireFusion>();

        services.Reserver("/Parcours/Personnes", Permission.PersonnesLire);
        services.Annoncer(new EntreeNavigation("Parcours", "Personnes", "/Parcours/Personnes/ListerPersonnes", Permission.PersonnesRechercher) { Rang = 10, Aide = "Chercher une personne, ouvrir sa fiche, sortir une liste." });
        services.Annoncer(new EntreeNavigation("Parcours", "Doutes d'identité", "/Parcours/Personnes/ListerDoutes", Permission.DoutesRegler) { Rang = 12, Aide = "Dire si deux fiches sont une ou deux personnes." });
    }

    private static void AjouterOrientations(IServiceCollection services)
    {
        services.AddScoped<FileOrientation>();
        services.AddScoped<ListerDecisions>();
        services.AddScoped<PreparerEntretien>();
        services.AddScoped<ProposerDestination>();
        services.AddScoped<DeciderOrientation>();
        services.AddScoped<NotifierOrientations>();
        services.AddScoped<OrienterEnLot>();
        services.AddScoped<ImprimerOrientation>();
        services.Reserver("/Parcours/Orientations", Permission.OrientationsDecider);
        services.Annoncer(new EntreeNavigation("Parcours", "Orientation", "/Parcours/Orientations/ListerOrientations", Permission.OrientationsDecider) { Rang = 13, Aide = "Qui orienter et d'ici quand ; l'entretien, la décision, la notification." });
    }

    private static void AjouterRendezVous(IServiceCollection services)
    {
        services.AddScoped<ListerCreneaux>();
        services.AddScoped<ChoixDestinataire>();
        services.AddScoped<PublierCreneaux>();
        services.AddScoped<ReserverCreneau>();
        services.AddScoped<PointerRendezVous>();
        services.AddScoped<LireCoordonnees>();
        services.AddScoped<ISourceRefus>(s => s.GetRequiredService<LireCoordonnees>());
        services.AddScoped<DireRefus>();
        services.AddScoped<AnnoncerRendezVous>();
        services.AddScoped<InviterPersonne>();
        services.AddScoped<OuvrirInvitation>();
        services.AddScoped<ReserverParLien>();
        services.AddScoped<IPanneauPersonne, PanneauAgenda>();
        services.Reserver("/Parcours/RendezVous", Permission.RendezVousTenir);
        services.Annoncer(new EntreeNavigation("Parcours", "Rendez-vous", "/Parcours/RendezVous/AfficherFeuille", Permission.RendezVousTenir) { Rang = 14, Aide = "La feuille du jour, les créneaux, qui est venu." });
    }

    private static void AjouterAccompagnement(IServiceCollection services)
    {
        services.AddScoped<EtablirDiagnostic>();
        services.AddScoped<IPanneauPersonne, PanneauDiagnostics>();
        services.Reserver("/Parcours/Diagnostics", Permission.AccompagnementSaisir);
        services.AddScoped<EnregistrerProfil>();
        services.AddScoped<IPanneauPersonne, PanneauProfil>();
        services.Reserver("/Parcours/Profils", Permission.AccompagnementSaisir);
        services.AddScoped<LireContrats>();
        services.AddScoped<PreparerContrat>();
        services.AddScoped<SignerContrat>();
        services.AddScoped<ImprimerContrat>();
        services.AddScoped<ChangerDemarche>();
        services.AddScoped<IPanneauPersonne, PanneauContrats>();
        services.Reserver("/Parcours/Contrats", Permission.AccompagnementSaisir);
        services.AddScoped<EnregistrerSortie>();
        services.Reserver("/Parcours/Sorties", Permission.AccompagnementSaisir);

        services.AddScoped<ListerEcheances>();
        services.AddScoped<CompterEcheances>();
        services.AddScoped<IPanneauAccueil, MaJournee>();
        services.AddScoped<IPanneauAccueil, JourneeDeLaPlateforme>();
        services.AddScoped<IPanneauAccueil, JourneeCoordination>();
        services.Reserver("/Parcours/Journee", Permission.PortefeuillesTransferer);
        services.Annoncer(new EntreeNavigation("Parcours", "Suivi par référent", "/Parcours/Journee/SuivreReferents", Permission.PortefeuillesTransferer) { Rang = 15, Aide = "Entretiens non tenus, contrats en retard, référent par référent." });
    }

    private static void AjouterStructures(IServiceCollection services)
    {
        services.AddScoped<LirePortefeuilles>();
        services.AddScoped<ListerSuivies>();
        services.AddScoped<ConsulterPortefeuille>();
        services.AddScoped<DeclarerStructures>();
        services.AddScoped<EnregistrerStructure>();
        services.AddScoped<EnregistrerReferent>();
        services.AddScoped<AppliquerRepartition>();
        services.AddScoped<RepartirPersonnes>();
        services.AddScoped<ConfierPersonnes>();
        services.Reserver("/Parcours/Structures", Permission.StructuresLire);
        services.Annoncer(new EntreeNavigation("Parcours", "Structures et référents", "/Parcours/Structures/ListerStructures", Permission.StructuresLire) { Rang = 16, Aide = "Qui suit qui, les places, le transfert d'un portefeuille." });
    }
}
