using System.Globalization;

namespace Socle.Ecrans;

/// <summary>Nombres accordés : « 0 ligne », « 1 ligne », « 1 203 lignes ».</summary>
public static class NombreLisible
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Le nombre et ce qu'il compte ; le pluriel commence à deux.</summary>
    /// <param name="nombre">Nombre.</param>
    /// <param name="un">Ce qu'il compte, au singulier.</param>
    /// <param name="plusieurs">Au pluriel ; sans réponse, le singulier et un s.</param>
    public static string Compte(this int nombre, string un, string? plusieurs = null) => string.Create(Francais, $"{nombre:N0} {(nombre < 2 ? un : plusieurs ?? $"{un}s")}");
}
