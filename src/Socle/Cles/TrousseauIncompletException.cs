using Socle.Resultats;

namespace Socle.Cles;

/// <summary>
/// Une clé manque, ou ne se lit pas, alors que la base existe : on refuse de démarrer plutôt que d'en créer une autre, qui rendrait les données
/// illisibles. Un programme la rend comme un refus, <see cref="Refus"/>.
/// </summary>
public sealed class TrousseauIncompletException(UsageCle usage, string dossier) : Exception($"Clé « {usage} » absente ou illisible.")
{
    /// <summary>Ce qui est dit à une personne, et ce qu'elle peut faire.</summary>
    public Erreur Refus { get; } = new("CLES-001",
        $"La clé « {usage} » manque ou ne se lit pas dans {dossier} alors que la base existe. En créer une autre rendrait ses données illisibles : "
        + "remettre les clés sauvegardées à part de la base, ou indiquer leur dossier par PASSERELLE_CLES (côté France Travail : PLATEFORME_CLES).");
}
