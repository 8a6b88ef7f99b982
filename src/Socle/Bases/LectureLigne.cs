using System.Data.Common;
using System.Globalization;

namespace Socle.Bases;

/// <summary>Lecture d'une colonne qui peut être nulle, la même sur les deux moteurs (SQLite rend les dates en texte).</summary>
public static class LectureLigne
{
    extension(DbDataReader lecteur)
    {
        /// <summary>Texte ou rien.</summary>
        public string? Texte(int rang) => lecteur.IsDBNull(rang) ? null : lecteur.GetString(rang);

        /// <summary>Date ou rien.</summary>
        public DateOnly? Date(int rang) => lecteur.IsDBNull(rang)
            ? null
            : lecteur.GetFieldType(rang) == typeof(string)
                ? DateOnly.ParseExact(lecteur.GetString(rang), "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : lecteur.GetFieldValue<DateOnly>(rang);

        /// <summary>Entier ou rien.</summary>
        public long? Entier(int rang) => lecteur.IsDBNull(rang) ? null : lecteur.GetInt64(rang);

        /// <summary>Octets ou rien.</summary>
        public byte[]? Octets(int rang) => lecteur.IsDBNull(rang) ? null : lecteur.GetFieldValue<byte[]>(rang);
    }
}
