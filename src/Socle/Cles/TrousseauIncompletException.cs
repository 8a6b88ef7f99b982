namespace Socle.Cles;

/// <summary>Une clé manque alors que la base existe : on refuse de démarrer plutôt que d'en créer une autre, qui rendrait les données illisibles.</summary>
public sealed class TrousseauIncompletException(UsageCle usage, string dossier)
    : Exception($"La clé « {usage} » manque dans {dossier} alors que la base existe. Remettre les clés sauvegardées, ou indiquer leur dossier par PASSERELLE_CLES (côté France Travail : PLATEFORME_CLES).");
