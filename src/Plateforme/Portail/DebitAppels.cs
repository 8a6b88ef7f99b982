using System.Collections.Concurrent;

namespace Plateforme.Portail;

/// <summary>Débit par application et par API : tant d'appels par seconde d'horloge, le reste est refusé (429).</summary>
internal sealed class DebitAppels(TimeProvider horloge)
{
    private readonly ConcurrentDictionary<(string Application, string Api), Compte> comptes = new();

    /// <summary>Prend un appel ; faux quand la seconde est épuisée.</summary>
    public bool Prendre(string application, string api, int permis)
    {
        var compte = comptes.GetOrAdd((application, api), _ => new Compte());
        var seconde = horloge.GetUtcNow().ToUnixTimeSeconds();
        lock (compte)
        {
            if (compte.Seconde != seconde)
                (compte.Seconde, compte.Pris) = (seconde, 0);
            if (compte.Pris >= permis)
                return false;
            compte.Pris++;
            return true;
        }
    }

    private sealed class Compte
    {
        public long Seconde { get; set; }

        public int Pris { get; set; }
    }
}
