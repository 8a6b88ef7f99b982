using Microsoft.AspNetCore.Identity;
using Passerelle.Habilitations.Comptes;

namespace Passerelle.Habilitations.Connexion;

/// <summary>Condensé de leurre, vérifié quand il n'y a pas de compte : la réponse prend le même temps.</summary>
public sealed class LeurreMotDePasse(IPasswordHasher<Compte> condensat)
{
    private static readonly Compte Personne = new() { NomAffiche = "", CreeLe = DateTime.UnixEpoch };
    private static string? leurre;

    /// <summary>Calcule pour rien.</summary>
    public void Verifier(string motDePasse) =>
        condensat.VerifyHashedPassword(Personne, leurre ??= condensat.HashPassword(Personne, Guid.NewGuid().ToString()), motDePasse);
}
