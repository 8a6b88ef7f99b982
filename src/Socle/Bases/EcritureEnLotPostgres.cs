using Npgsql;
using NpgsqlTypes;

namespace Socle.Bases;

/// <summary>Écriture en lot par COPY binaire.</summary>
internal sealed class EcritureEnLotPostgres(NpgsqlConnection connexion) : EcritureEnLot
{
    public override async Task InsererAsync<T>(string table, IReadOnlyList<string> colonnes, IReadOnlyCollection<T> lignes, Action<IEcrivainLigne, T> ecrire, CancellationToken ct)
    {
        if (lignes.Count == 0)
            return;
        await using var copie = await connexion.BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", colonnes)}) FROM STDIN (FORMAT BINARY)", ct);
        var ecrivain = new Ecrivain(copie);
        foreach (var ligne in lignes)
        {
            copie.StartRow();
            ecrire(ecrivain, ligne);
        }
        await copie.CompleteAsync(ct);
    }

    public override async Task CreerTemporaireAsync(string table, string colonnes, CancellationToken ct)
    {
        await using var commande = connexion.CreateCommand();
        var definition = colonnes.Replace("binaire", "bytea", StringComparison.Ordinal);
        commande.CommandText = $"CREATE TEMP TABLE IF NOT EXISTS {table} ({definition}); TRUNCATE {table}";
        await commande.ExecuteNonQueryAsync(ct);
    }

    private sealed class Ecrivain(NpgsqlBinaryImporter copie) : IEcrivainLigne
    {
        public void Entier(long? valeur) => Ecrire(valeur, NpgsqlDbType.Bigint);

        public void Petit(int? valeur) => Ecrire(valeur, NpgsqlDbType.Integer);

        public void Texte(string? valeur)
        {
            if (valeur is null)
                copie.WriteNull();
            else
                copie.Write(valeur, NpgsqlDbType.Text);
        }

        public void Date(DateOnly? valeur) => Ecrire(valeur, NpgsqlDbType.Date);

        public void Instant(DateTime? valeur) => Ecrire(valeur, NpgsqlDbType.TimestampTz);

        public void Booleen(bool? valeur) => Ecrire(valeur, NpgsqlDbType.Boolean);

        public void Octets(byte[]? valeur)
        {
            if (valeur is null)
                copie.WriteNull();
            else
                copie.Write(valeur, NpgsqlDbType.Bytea);
        }

        public void Cle(Guid valeur) => copie.Write(valeur, NpgsqlDbType.Uuid);

        private void Ecrire<TValeur>(TValeur? valeur, NpgsqlDbType type)
            where TValeur : struct
        {
            if (valeur is { } presente)
                copie.Write(presente, type);
            else
                copie.WriteNull();
        }
    }
}
