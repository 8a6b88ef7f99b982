using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;

namespace Passerelle.Habilitations.Connexion;

/// <summary>
/// Compte les essais de connexion <b>avant</b> tout condensé, d'un seul ordre SQL par clé : deux cents essais ensemble n'en font passer que cinq. Un
/// appareil déjà connu du compte a son propre compte d'essais : qui attaque d'ailleurs ne ferme jamais la porte à son titulaire.
/// </summary>
public sealed class DebitConnexion(PasserelleContexte contexte, TimeProvider horloge)
{
    /// <summary>Durée d'une fenêtre : au-delà, on essaie de nouveau.</summary>
    public static readonly TimeSpan Fenetre = TimeSpan.FromMinutes(5);

    /// <summary>Essais permis par fenêtre à un compte (depuis des appareils inconnus), ou à un appareil connu.</summary>
    public const int EssaisParCompte = 5;

    /// <summary>Essais manqués permis par fenêtre à une adresse.</summary>
    public const int EssaisParAdresse = 50;

    /// <summary>Prend un essai ; rend le rang du refus, 0 quand il restait un essai (le premier refus vaut 1 : lui seul mérite une ligne au journal).</summary>
    public async Task<int> PrendreAsync(string cle, int permis, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().ToUnixTimeSeconds();
        var limite = maintenant - (long)Fenetre.TotalSeconds;
        var empreinte = Empreinte(cle);
        var essais = await contexte.Database.SqlQuery<int>($"""
            INSERT INTO essai_connexion (cle, debut, essais) VALUES ({empreinte}, {maintenant}, 1)
            ON CONFLICT (cle) DO UPDATE SET
                essais = CASE WHEN essai_connexion.debut <= {limite} THEN 1 ELSE essai_connexion.essais + 1 END,
                debut = CASE WHEN essai_connexion.debut <= {limite} THEN excluded.debut ELSE essai_connexion.debut END
            RETURNING essais AS "Value"
            """).ToListAsync(ct);
        return Math.Max(0, essais[0] - permis);
    }

    /// <summary>Rend l'essai d'une adresse : il a réussi, seuls ses échecs comptent.</summary>
    public Task RendreAsync(string cle, CancellationToken ct)
    {
        var empreinte = Empreinte(cle);
        return contexte.Set<EssaiConnexion>().Where(e => e.Cle == empreinte && e.Essais > 0).ExecuteUpdateAsync(m => m.SetProperty(e => e.Essais, e => e.Essais - 1), ct);
    }

    /// <summary>Oublie les essais d'une clé, et ceux de toutes les fenêtres passées.</summary>
    public Task OublierAsync(string cle, CancellationToken ct)
    {
        var empreinte = Empreinte(cle);
        var passe = horloge.GetUtcNow().ToUnixTimeSeconds() - (long)Fenetre.TotalSeconds;
        return contexte.Set<EssaiConnexion>().Where(e => e.Cle == empreinte || e.Debut < passe).ExecuteDeleteAsync(ct);
    }

    /// <summary>Clé d'un compte, qu'il existe ou non.</summary>
    public static string DuCompte(string identifiant) => $"compte:{identifiant.Trim().ToUpperInvariant()}";

    private static string Empreinte(string cle) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cle)));
}
