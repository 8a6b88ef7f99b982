namespace Socle.Ports;

/// <summary>
/// Ce qu'un module détient d'une personne, pour lui répondre quand elle demande accès à ses données ou les emporte (RGPD,
/// art. 15 et 20). Chaque module en enregistre un ; la réponse les assemble.
/// </summary>
public interface IContributeurDonnees
{
    /// <summary>Nom de la partie dans la réponse (« parcours »).</summary>
    string Partie { get; }

    /// <summary>
    /// Données de la personne : textes, nombres, dates, listes et dictionnaires de ceux-ci ; nul quand le module n'en a pas.
    /// </summary>
    /// <param name="cle">Identifiant public de la personne.</param>
    /// <param name="ct">Annulation.</param>
    Task<IReadOnlyDictionary<string, object?>?> LireAsync(Guid cle, CancellationToken ct);
}
