using System.Globalization;

namespace Passerelle.Contractualisation.Financements;

/// <summary>Sommes comme on les écrit : « 12 500,00 € », insécables compris.</summary>
public static class Argent
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Somme en euros, deux décimales.</summary>
    public static string Euros(this decimal somme) => somme.ToString("N2", Francais) + " €";

    /// <summary>Au centime, la moitié vers le haut : le seul arrondi de la maison pour une somme.</summary>
    public static decimal Arrondir(decimal somme) => Math.Round(somme, 2, MidpointRounding.AwayFromZero);

    /// <summary>Sans les zéros que la base ajoute : ce qu'un champ de saisie montre.</summary>
    public static decimal? Nu(this decimal? somme) => somme / 1.0000000000000000000000000000m;

    /// <summary>Somme, ou ce qu'on dit quand elle n'est pas connue.</summary>
    public static string Euros(this decimal? somme, string inconnue = "—") => somme?.Euros() ?? inconnue;

    /// <summary>Part d'un tout, « 39,6 % » ; arrondie au dixième, la moitié vers le haut.</summary>
    public static string Part(decimal part, decimal tout) =>
        tout == 0 ? "—" : Math.Round(100 * part / tout, 1, MidpointRounding.AwayFromZero).ToString("N1", Francais) + " %";
}
