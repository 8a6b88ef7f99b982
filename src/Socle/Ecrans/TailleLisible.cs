using System.Globalization;

namespace Socle.Ecrans;

/// <summary>Tailles et comptes comme on les dit.</summary>
public static class TailleLisible
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« 512 octets », « 1,4 Mo » (unités de mille).</summary>
    public static string Dire(long octets) => octets switch
    {
        < 1000 => Compter(octets, "octet"),
        < 1_000_000 => string.Create(Francais, $"{octets / 1e3:0.#} ko"),
        < 1_000_000_000 => string.Create(Francais, $"{octets / 1e6:0.#} Mo"),
        _ => string.Create(Francais, $"{octets / 1e9:0.##} Go"),
    };

    /// <summary>« 1 téléchargement », « 3 téléchargements ».</summary>
    public static string Compter(long nombre, string mot) => string.Create(Francais, $"{nombre:N0} {mot}{(nombre > 1 ? "s" : "")}");
}
