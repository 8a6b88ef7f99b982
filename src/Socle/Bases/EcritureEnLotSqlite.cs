using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Socle.Bases;

/// <summary>
/// Écriture en lot par une instruction préparée, liée directement à SQLite : le passage par les paramètres ADO.NET coûte
/// plus que l'insertion elle-même. Les formats sont ceux d'EF Core (dates et instants en texte, uuid en majuscules).
/// </summary>
internal sealed class EcritureEnLotSqlite(SqliteConnection connexion) : EcritureEnLot
{
    public override Task InsererAsync<T>(string table, IReadOnlyList<string> colonnes, IReadOnlyCollection<T> lignes, Action<IEcrivainLigne, T> ecrire, CancellationToken ct)
    {
        if (lignes.Count == 0)
            return Task.CompletedTask;
        var marques = string.Join(", ", Enumerable.Repeat("?", colonnes.Count));
        var base_ = connexion.Handle!;
        Verifier(raw.sqlite3_prepare_v2(base_, $"INSERT INTO {table} ({string.Join(", ", colonnes)}) VALUES ({marques})", out var instruction));
        using (instruction)
        {
            var ecrivain = new Ecrivain(instruction);
            foreach (var ligne in lignes)
            {
                ct.ThrowIfCancellationRequested();
                ecrivain.Recommencer();
                ecrire(ecrivain, ligne);
                Verifier(raw.sqlite3_step(instruction));
                Verifier(raw.sqlite3_reset(instruction));
            }
        }
        return Task.CompletedTask;
    }

    public override async Task CreerTemporaireAsync(string table, string colonnes, CancellationToken ct)
    {
        await using var commande = connexion.CreateCommand();
        // Une colonne « date » aurait l'affinité numérique, et l'index sur la date en texte ne servirait plus.
        var definition = string.Join(", ", colonnes.Split(',').Select(c => c.Trim().Split(' ')).Select(c => $"{c[0]} {c[1] switch { "binaire" => "blob", "date" or "uuid" => "text", var type => type }}"));
        commande.CommandText = $"CREATE TEMP TABLE IF NOT EXISTS {table} ({definition}); DELETE FROM {table}";
        await commande.ExecuteNonQueryAsync(ct);
    }

    private void Verifier(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW)
            return;
        var etendu = raw.sqlite3_extended_errcode(connexion.Handle);
        throw new SqliteException($"SQLite a refusé l'écriture en lot (code {code}).", code, etendu);
    }

    private sealed class Ecrivain(sqlite3_stmt instruction) : IEcrivainLigne
    {
        private int rang;

        public void Recommencer() => rang = 0;

        public void Entier(long? valeur)
        {
            if (valeur is { } presente)
                raw.sqlite3_bind_int64(instruction, ++rang, presente);
            else
                Rien();
        }

        public void Petit(int? valeur) => Entier(valeur);

        public void Texte(string? valeur)
        {
            if (valeur is null)
                Rien();
            else
                raw.sqlite3_bind_text(instruction, ++rang, valeur);
        }

        public void Date(DateOnly? valeur) => Texte(valeur?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        public void Instant(DateTime? valeur) => Texte(valeur?.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

        public void Booleen(bool? valeur) => Entier(valeur is { } presente ? (presente ? 1 : 0) : null);

        public void Octets(byte[]? valeur)
        {
            if (valeur is null)
                Rien();
            else
                raw.sqlite3_bind_blob(instruction, ++rang, valeur);
        }

        public void Cle(Guid valeur) => Texte(valeur.ToString().ToUpperInvariant());

        private void Rien() => raw.sqlite3_bind_null(instruction, ++rang);
    }
}
