using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;

namespace Passerelle.Echanges.Envois;

/// <summary>Ce qu'une vérification des envois a trouvé.</summary>
/// <param name="Scelles">Envois scellés vérifiés.</param>
/// <param name="Alteres">Noms de ceux dont le contenu, le contrôle ou la décision ne répondent plus à leur sceau.</param>
public sealed record VerificationEnvois(int Scelles, IReadOnlyList<string> Alteres);

/// <summary>Recalcule la chaîne des sceaux et l'empreinte de chaque contenu scellé.</summary>
public sealed class VerifierEnvois(PasserelleContexte contexte, LireEnvoi lire, SceauEnvoi sceau)
{
    /// <summary>Vérifie tout.</summary>
    public async Task<VerificationEnvois> ExecuterAsync(CancellationToken ct)
    {
        var alteres = new List<string>();
        byte[] precedent = [];
        var rang = 0;
        foreach (var envoi in await contexte.Envois.AsNoTracking().Where(e => e.RangSceau != null).OrderBy(e => e.RangSceau).ToListAsync(ct))
        {
            rang++;
            if (envoi.RangSceau != rang || !CryptographicOperations.FixedTimeEquals(sceau.Calculer(envoi, precedent), envoi.Sceau) || !ContenuIntact(envoi))
                alteres.Add(envoi.Nom);
            precedent = envoi.Sceau!;
        }
        return new VerificationEnvois(rang, alteres);
    }

    private bool ContenuIntact(Envoi envoi)
    {
        try
        {
            return lire.Empreinte(envoi.Depot) == envoi.Empreinte;
        }
        catch (Exception altere) when (altere is CryptographicException or IOException)
        {
            return false;
        }
    }
}
