using Microsoft.EntityFrameworkCore;
using Plateforme.Acces;
using Plateforme.Activites;
using Plateforme.BasePilotage;
using Plateforme.Changements;
using Plateforme.Correspondants;
using Plateforme.Diagnostics;
using Plateforme.Dossiers;
using Plateforme.Incidents;
using Plateforme.Jeux;
using Plateforme.Portail;
using Plateforme.Receptions;
using Plateforme.Suivi;
using Plateforme.Supervision;
using Plateforme.Usagers;
using Socle.Bases;
using Socle.Courriels;
using Socle.Journal;

namespace Plateforme.Bases;

/// <summary>La base de la plateforme, commune aux deux moteurs ; Passerelle n'y a aucun accès.</summary>
public abstract class PlateformeContexte(DbContextOptions options) : DbContext(options)
{
    /// <summary>Fichiers reçus.</summary>
    public DbSet<Reception> Receptions => Set<Reception>();

    /// <summary>Accusés de réception, ligne à ligne.</summary>
    public DbSet<Accuse> Accuses => Set<Accuse>();

    /// <summary>Personnes inscrites.</summary>
    public DbSet<Usager> Usagers => Set<Usager>();

    /// <summary>Orientations reçues des inscrits.</summary>
    public DbSet<OrientationRecue> Orientations => Set<OrientationRecue>();

    /// <summary>Ce qui arrive aux inscrits après leur inscription.</summary>
    public DbSet<Evenement> Evenements => Set<Evenement>();

    /// <summary>Base de pilotage, par dépôt.</summary>
    public DbSet<LignePilotage> Pilotage => Set<LignePilotage>();

    /// <summary>Applications des partenaires.</summary>
    public DbSet<ApplicationPartenaire> Applications => Set<ApplicationPartenaire>();

    /// <summary>Ce que France Travail sait des usagers.</summary>
    public DbSet<FicheUsager> Fiches => Set<FicheUsager>();

    /// <summary>Parties du dossier des usagers.</summary>
    public DbSet<DocumentUsager> Documents => Set<DocumentUsager>();

    /// <summary>Versions du dossier de diagnostic.</summary>
    public DbSet<Exploration> Explorations => Set<Exploration>();

    /// <summary>Activités opérationnelles.</summary>
    public DbSet<Activite> Activites => Set<Activite>();

    /// <summary>Cas à appeler du jeu de données.</summary>
    public DbSet<CasAAppeler> Cas => Set<CasAAppeler>();

    /// <summary>Appels mesurés.</summary>
    public DbSet<MesureAppels> Mesures => Set<MesureAppels>();

    /// <summary>Relevés des sondes.</summary>
    public DbSet<ReleveSonde> Releves => Set<ReleveSonde>();

    /// <summary>Incidents.</summary>
    public DbSet<Incident> Incidents => Set<Incident>();

    /// <summary>Changements communiqués.</summary>
    public DbSet<Changement> Changements => Set<Changement>();

    /// <summary>Correspondants des deux parties.</summary>
    public DbSet<Correspondant> Correspondants => Set<Correspondant>();

    /// <summary>Réunions de suivi.</summary>
    public DbSet<ReunionSuivi> Reunions => Set<ReunionSuivi>();

    /// <summary>Indicateurs de sécurité.</summary>
    public DbSet<IndicateurSecurite> IndicateursSecurite => Set<IndicateurSecurite>();

    /// <summary>Boîte d'envoi.</summary>
    public DbSet<Courriel> Courriels => Set<Courriel>();

    /// <summary>Journal.</summary>
    public DbSet<EntreeJournal> Journal => Set<EntreeJournal>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlateformeContexte).Assembly);
        modelBuilder.ApplyConfiguration(new CompteurLot.Configuration());
        modelBuilder.ApplyConfiguration(new Courriel.Configuration());
        modelBuilder.Entity<EntreeJournal>(journal =>
        {
            journal.ToTable("journal");
            journal.HasIndex(e => e.Rang);
        });
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<InstantUtc>();
}

/// <summary>La même base sur SQLite.</summary>
public sealed class PlateformeSqlite(DbContextOptions<PlateformeSqlite> options) : PlateformeContexte(options);

/// <summary>La même base sur PostgreSQL.</summary>
public sealed class PlateformePostgres(DbContextOptions<PlateformePostgres> options) : PlateformeContexte(options);
