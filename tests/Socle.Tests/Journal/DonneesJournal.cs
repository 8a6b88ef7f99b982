using Microsoft.EntityFrameworkCore;
using Socle.Bases;
using Socle.Cles;
using Socle.Journal;

namespace Socle.Tests.Journal;

/// <summary>Un journal seul, sur un fichier SQLite neuf, avec son trousseau.</summary>
public sealed class DonneesJournal : IAsyncDisposable
{
    private readonly string dossier = Directory.CreateTempSubdirectory("journal-essai-").FullName;

    /// <summary>Crée la base.</summary>
    public DonneesJournal()
    {
        Trousseau = Trousseau.Ouvrir(Path.Combine(dossier, "cles"), creer: true);
        Ancres = new AncresJournal(Trousseau);
        using var contexte = Ouvrir();
        contexte.Database.EnsureCreated();
    }

    /// <summary>Clés.</summary>
    public Trousseau Trousseau { get; }

    /// <summary>Ancres.</summary>
    public AncresJournal Ancres { get; }

    /// <summary>Un contexte neuf.</summary>
    public DbContext Ouvrir() => new Contexte(new DbContextOptionsBuilder<Contexte>()
        .UseSqlite($"Data Source={Path.Combine(dossier, "journal.db")};Default Timeout=60;Pooling=False").AddInterceptors(new ReglagesSqlite()).Options);

    /// <summary>Écrit des lignes non scellées.</summary>
    public async Task EcrireAsync(int nombre)
    {
        await using var contexte = Ouvrir();
        for (var i = 0; i < nombre; i++)
            contexte.Add(new EntreeJournal { Instant = new DateTime(2024, 6, 4, 10, 0, i % 60, DateTimeKind.Utc).AddTicks(i), Acteur = i % 2 == 0 ? Guid.CreateVersion7() : null, Acte = ActeJournal.Lecture, Operation = "ConsulterPersonne", Objet = $"objet-{i}", Detail = i % 3 == 0 ? null : "détail" });
        await contexte.SaveChangesAsync();
    }

    /// <summary>Scelle.</summary>
    public async Task<int> ScellerAsync(TimeProvider? horloge = null)
    {
        await using var contexte = Ouvrir();
        return await new ScellerJournal(contexte, Trousseau, Ancres, horloge ?? TimeProvider.System).ExecuterAsync(CancellationToken.None);
    }

    /// <summary>Vérifie.</summary>
    public async Task<RapportJournal> VerifierAsync()
    {
        await using var contexte = Ouvrir();
        return await new VerifierJournal(contexte, Trousseau, Ancres).ExecuterAsync(CancellationToken.None);
    }

    /// <summary>Altère la base comme qui en a le mot de passe.</summary>
    public async Task AltererAsync(FormattableString sql)
    {
        await using var contexte = Ouvrir();
        Assert.NotEqual(0, await contexte.Database.ExecuteSqlAsync(sql));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(dossier, recursive: true);
        return ValueTask.CompletedTask;
    }

    private sealed class Contexte(DbContextOptions<Contexte> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<EntreeJournal>().ToTable("journal");

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.Properties<DateTime>().HaveConversion<InstantUtc>();
    }
}
