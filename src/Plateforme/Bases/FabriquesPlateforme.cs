using Microsoft.EntityFrameworkCore.Design;
using Socle.Bases;

namespace Plateforme.Bases;

/// <summary>Contexte SQLite pour l'outil de migrations.</summary>
public sealed class FabriquePlateformeSqlite : IDesignTimeDbContextFactory<PlateformeSqlite>
{
    /// <inheritdoc/>
    public PlateformeSqlite CreateDbContext(string[] args) =>
        new(ReglagesContexte.Options<PlateformeSqlite>(new ChoixBase(Moteur.Sqlite, ":memory:")));
}

/// <summary>Contexte PostgreSQL pour l'outil de migrations.</summary>
public sealed class FabriquePlateformePostgres : IDesignTimeDbContextFactory<PlateformePostgres>
{
    /// <inheritdoc/>
    public PlateformePostgres CreateDbContext(string[] args) =>
        new(ReglagesContexte.Options<PlateformePostgres>(new ChoixBase(Moteur.Postgres, "Host=localhost")));
}
