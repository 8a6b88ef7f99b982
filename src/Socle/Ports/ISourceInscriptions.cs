namespace Socle.Ports;

/// <summary>
/// Qui France Travail dit inscrit, personne par personne. Échanges la tient (fichier retour), Pilotage la lit, et aucun ne connaît l'autre.
/// </summary>
public interface ISourceInscriptions
{
    /// <summary>
    /// Par identifiant interne (<see cref="ParcoursPersonne.Id"/>), le dernier dit au dernier jour demandé : inscrit ou non. Qui n'y est pas, on ne
    /// sait pas. Nul quand rien ne fut jamais reçu.
    /// </summary>
    Task<IReadOnlyDictionary<long, bool>?> LireAsync(DemandeParcours demande, CancellationToken ct);
}
