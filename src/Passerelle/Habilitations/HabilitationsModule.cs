using System.CommandLine;
using Passerelle.Bases;
using Passerelle.Habilitations.Comptes;
using Passerelle.Habilitations.Connexion;
using Passerelle.Habilitations.Consultation;
using Passerelle.Habilitations.DoubleFacteur;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Habilitations;

/// <summary>Qui entre, et ce qu'il peut : comptes, rôles, connexion, journal.</summary>
public sealed class HabilitationsModule : IModulePasserelle
{
    private const string Groupe = "Habilitations";

    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
        services.AjouterProtection();
        services.AjouterIdentite();
        services.AjouterSession();
        services.AjouterPolitiques();

        services.AddScoped<OuvrirSession>();
        services.AddScoped<ChangerMotDePasse>();
        services.AddScoped<ChoisirMotDePasse>();
        services.AddScoped<VerifierCode>();
        services.AddScoped<ActiverDoubleFacteur>();
        services.AddScoped<RetirerDoubleFacteur>();
        services.AddScoped<RolesEnBase>();
        services.AddScoped<CreerCompte>();
        services.AddScoped<ModifierCompte>();
        services.AddScoped<ListerComptes>();
        services.AddScoped<INomsAgents, NomsAgents>();
        services.AddScoped<ListerJournal>();
        services.AddSingleton<AncresJournal>();
        services.AddScoped<ScellerJournal>();
        services.AddScoped<VerifierJournal>();

        services.Reserver("/Habilitations/Comptes", Permission.ComptesGerer);
        services.Reserver("/Habilitations/Roles", Permission.RolesLire);
        services.Reserver("/Habilitations/Consultation", Permission.JournalLire);

        services.Annoncer(new EntreeNavigation(Groupe, "Comptes", "/Habilitations/Comptes/ListerComptes", Permission.ComptesGerer) { Rang = 91, Aide = "Ouvrir, revoir et fermer les comptes des agents." });
        services.Annoncer(new EntreeNavigation(Groupe, "Rôles et droits", "/Habilitations/Roles/AfficherMatrice", Permission.RolesLire) { Rang = 92, Aide = "Ce que chaque rôle ouvre." });
        services.Annoncer(new EntreeNavigation(Groupe, "Journal", "/Habilitations/Consultation/ListerJournal", Permission.JournalLire) { Rang = 93, Aide = "Qui a lu, changé, sorti ; les refus." });
    }

    /// <inheritdoc/>
    public void AjouterVerbes(RootCommand racine, Execution execution)
    {
        ComptesVerbes.Ajouter(racine, execution);
        MarquerBaseVerbe.Ajouter(racine, execution);
        JournalVerbes.Ajouter(racine, execution);
    }
}
