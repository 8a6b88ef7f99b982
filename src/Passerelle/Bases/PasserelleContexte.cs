using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Passerelle.Habilitations.Comptes;
using Socle.Bases;
using Socle.Courriels;
using Socle.Journal;

namespace Passerelle.Bases;

/// <summary>
/// Contexte commun aux deux moteurs. Il ne connaît aucun module : chacun ajoute ses tables par ses configurations et les
/// nomme dans son <c>XDonnees.cs</c>.
/// </summary>
public abstract class PasserelleContexte(DbContextOptions options)
    : IdentityDbContext<Compte, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Journal.</summary>
    public DbSet<EntreeJournal> Journal => Set<EntreeJournal>();

    /// <summary>Anneau DataProtection, enveloppé par une clé hors de la base.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PasserelleContexte).Assembly);
        builder.ApplyConfiguration(new Courriel.Configuration());
        builder.ApplyConfiguration(new CompteurLot.Configuration());
        builder.Entity<EntreeJournal>(journal =>
        {
            journal.ToTable("journal");
            journal.HasIndex(e => e.Rang);
            journal.HasIndex(e => e.Objet);
        });
        foreach (var (entite, table) in new (Type, string)[]
                 {
                     (typeof(Compte), "compte"), (typeof(IdentityRole<Guid>), "role"), (typeof(IdentityUserRole<Guid>), "compte_role"),
                     (typeof(IdentityUserClaim<Guid>), "compte_revendication"), (typeof(IdentityUserLogin<Guid>), "compte_connexion"),
                     (typeof(IdentityUserToken<Guid>), "compte_jeton"), (typeof(IdentityRoleClaim<Guid>), "role_revendication"),
                     (typeof(DataProtectionKey), "anneau_protection"),
                 })
            builder.Entity(entite).ToTable(table);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<InstantUtc>();
}

/// <summary>La même base sur SQLite.</summary>
public sealed class PasserelleSqlite(DbContextOptions<PasserelleSqlite> options) : PasserelleContexte(options);

/// <summary>La même base sur PostgreSQL.</summary>
public sealed class PasserellePostgres(DbContextOptions<PasserellePostgres> options) : PasserelleContexte(options);
