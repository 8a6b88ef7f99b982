using Socle.Resultats;

namespace Socle.Cles;

/// <summary>Une clé manque, ou ne se lit pas, alors que la base existe : en créer une autre rendrait les données illisibles.</summary>
public sealed class TrousseauIncompletException(UsageCle usage, string dossier) : DemarrageRefuseException(new Erreur("CLES-001",
    $"La clé « {usage} » manque ou ne se lit pas dans {dossier} alors que la base existe. En créer une autre rendrait ses données illisibles : "
    + "remettre les clés sauvegardées à part de la base, ou indiquer leur dossier par PASSERELLE_CLES (côté France Travail : PLATEFORME_CLES)."));
