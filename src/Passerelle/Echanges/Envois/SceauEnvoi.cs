using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Socle.Cles;

namespace Passerelle.Echanges.Envois;

/// <summary>
/// Le sceau d'un envoi : HMAC-SHA-256 (clé du journal) du sceau précédent, du contenu, du contrôle et de la décision. Rien de tout cela
/// ne change après lui sans que la chaîne se rompe.
/// </summary>
public sealed class SceauEnvoi(Trousseau trousseau)
{
    /// <summary>Calcule le sceau d'un envoi, d'après celui qui le précède dans la chaîne.</summary>
    public byte[] Calculer(Envoi envoi, byte[] precedent)
    {
        var ligne = string.Join('\u001f', "envoi", envoi.RangSceau?.ToString(CultureInfo.InvariantCulture), envoi.Cle.ToString("N"), ((int)envoi.Genre).ToString(CultureInfo.InvariantCulture), envoi.Territoire,
            Jour(envoi.Du), Jour(envoi.Au), envoi.Nom, envoi.Empreinte, envoi.Lignes.ToString(CultureInfo.InvariantCulture), envoi.EmpreinteControle, Instant(envoi.ControleLe),
            Instant(envoi.DecideLe), envoi.DecidePar?.ToString("N"), envoi.Motif, Instant(envoi.ScelleLe), envoi.ScellePar?.ToString("N"));
        return HMACSHA256.HashData(trousseau.Cle(UsageCle.Journal, trousseau.VersionCourante(UsageCle.Journal)), [.. precedent, .. Encoding.UTF8.GetBytes(ligne)]);
    }

    private static string Jour(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>À la seconde : les deux bases ne gardent pas la même finesse.</summary>
    private static string? Instant(DateTime? instant) => instant?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
