using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Socle.Bases;

namespace Passerelle.Bases;

/// <summary>Contexte SQLite pour l'outil de migrations.</summary>
public sealed class FabriqueMigrationsSqlite : IDesignTimeDbContextFactory<PasserelleSqlite>
{
    /// <inheritdoc/>
    public PasserelleSqlite CreateDbContext(string[] args) =>
        new(ReglagesContexte.Options<PasserelleSqlite>(new ChoixBase(Moteur.Sqlite, ":memory:")));
}

/// <summary>Contexte PostgreSQL pour l'outil de migrations.</summary>
public sealed class FabriqueMigrationsPostgres : IDesignTimeDbContextFactory<PasserellePostgres>
{
    /// <inheritdoc/>
    public PasserellePostgres CreateDbContext(string[] args) =>
        new(ReglagesContexte.Options<PasserellePostgres>(new ChoixBase(Moteur.Postgres, "Host=localhost")));
}
