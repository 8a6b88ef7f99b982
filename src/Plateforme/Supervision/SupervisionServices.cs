using Plateforme.Changements;
using Plateforme.Correspondants;
using Plateforme.Incidents;
using Plateforme.Suivi;
using Socle.Courriels;
using Socle.Ecrans;

namespace Plateforme.Supervision;

/// <summary>Niveaux de service, sondes, incidents, changements, correspondants, suivi : leurs services et leurs écrans.</summary>
internal static class SupervisionServices
{
    /// <summary>Services et navigation.</summary>
    public static IServiceCollection AjouterSupervision(this IServiceCollection services)
    {
        services.AddSingleton(_ => ReglagesSupervision.Lire(Environment.GetEnvironmentVariable));
        services.AddSingleton(_ => ReglagesCourriels.Lire(Environment.GetEnvironmentVariable, "Plateforme"));
        services.AddScoped<BoiteEnvoi>();
        // La plateforme n'écrit que des courriels.
        services.AddSingleton<IPasserelleSms, PasserelleSmsAbsente>();
        services.AddScoped<ExpedierCourriels>();
        services.AddHostedService<ExpeditionPeriodique>();
        services.AddSingleton<AdressesSondees>();
        services.AddSingleton<SonderServices>();
        services.AddHostedService<SondePeriodique>();
        services.AddScoped<DisponibiliteMesuree>();
        services.AddScoped<PrevenirCorrespondants>();
        services.AddScoped<DesignerCorrespondant>();
        services.AddScoped<DeclarerIncident>();
        services.AddScoped<AvancerIncident>();
        services.AddScoped<CommuniquerChangement>();
        services.AddScoped<AvancerChangement>();
        services.AddScoped<NoterReunion>();
        services.AddScoped<ReleverIndicateur>();
        Annoncer(services, "Niveaux de service", "/Supervision/AfficherNiveaux", 70);
        Annoncer(services, "Incidents", "/Incidents/ListerIncidents", 71);
        Annoncer(services, "Changements", "/Changements/ListerChangements", 72);
        Annoncer(services, "Correspondants", "/Correspondants/ListerCorrespondants", 73);
        Annoncer(services, "Suivi de la convention", "/Suivi/SuivreConvention", 74);
        return services;
    }

    private static void Annoncer(IServiceCollection services, string libelle, string page, int rang) =>
        services.AddSingleton(new EntreeNavigation("Service", libelle, page, ServeurPlateforme.PolitiqueLocale) { Rang = rang });
}
