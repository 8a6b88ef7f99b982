using System.Security.Cryptography;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Mot de passe tiré au sort, lisible au téléphone : cinq groupes de quatre, sans lettre qui se confond (environ 96 bits).</summary>
public static class MotDePasseAlea
{
    private const string Lettres = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Tire un mot de passe.</summary>
    public static string Tirer() => string.Join('-', Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetString(Lettres, 4)));
}
