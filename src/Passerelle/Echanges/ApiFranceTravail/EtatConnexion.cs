using Polly.CircuitBreaker;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Ce que le serveur a vu de France Travail depuis son démarrage : de quoi dire l'état de la connexion, sans secret ni personne.</summary>
internal sealed class EtatConnexion(TimeProvider horloge)
{
    private readonly Lock verrou = new();

    /// <summary>Le disjoncteur.</summary>
    public CircuitBreakerStateProvider Disjoncteur { get; } = new();

    /// <summary>Dernière réponse qui fut comprise.</summary>
    public DateTime? DerniereReponse { get; private set; }

    /// <summary>Dernier échec.</summary>
    public (DateTime Instant, string Api, string Raison)? DernierEchec { get; private set; }

    /// <summary>Appels auxquels il fut répondu.</summary>
    public long Reponses { get; private set; }

    /// <summary>Appels restés sans réponse utile.</summary>
    public long Echecs { get; private set; }

    /// <summary>Vrai tant que le disjoncteur laisse passer.</summary>
    public bool Passe => Disjoncteur.CircuitState is CircuitState.Closed or CircuitState.HalfOpen;

    /// <summary>Note l'issue d'un appel.</summary>
    public void Noter(ApiAppelee api, AppelFini fini)
    {
        lock (verrou)
        {
            if (fini.Issue == IssueAppel.Passager)
            {
                Echecs++;
                DernierEchec = (horloge.GetUtcNow().UtcDateTime, api.Libelle, fini.Raison!);
            }
            else
            {
                Reponses++;
                DerniereReponse = horloge.GetUtcNow().UtcDateTime;
            }
        }
    }
}
