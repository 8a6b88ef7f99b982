using Socle.Resultats;

namespace Plateforme.Incidents;

/// <summary>Refus des incidents : <c>INCIDENT-nnn</c>.</summary>
internal static class IncidentErreurs
{
    public static Erreur TitreAbsent() => new("INCIDENT-001", "Dire en une ligne ce qui ne va pas.") { Champ = "Titre" };

    public static Erreur DescriptionAbsente() => new("INCIDENT-002", "Décrire les éléments du problème : adresse appelée, code rendu, heure. Aucune donnée personnelle.") { Champ = "Description" };

    public static Erreur PreDiagnosticAbsent() => new("INCIDENT-003", "Le partenaire fait un pré-diagnostic avant de signaler : dire ce qui a été vérifié de son côté.") { Champ = "PreDiagnostic" };

    public static Erreur ConstatAVenir() => new("INCIDENT-004", "Le constat ne peut être à venir.") { Champ = "ConstateLe" };

    public static Erreur Introuvable() => new("INCIDENT-005", "Cet incident n'existe pas.");

    public static Erreur EtapeImpossible(string etape) => new("INCIDENT-006", $"« {etape} » ne se peut pas à ce point du traitement : recharger la page pour voir ce qui s'est passé.");

    public static Erreur TexteAbsent() => new("INCIDENT-007", "Écrire ce qui est communiqué à l'autre partie.") { Champ = "Texte" };

    public static Erreur RetourPasse() => new("INCIDENT-008", "Le retour prévu est à venir.") { Champ = "RetourPrevuLe" };

    public static Erreur ApiInconnue() => new("INCIDENT-009", "Cette API n'est pas servie ici.") { Champ = "Api" };

    public static Erreur IndisponibiliteMalNommee() => new("INCIDENT-010", "Seule une indisponibilité de service signalée par le partenaire peut être la sienne.") { Champ = "ChezLePartenaire" };
}
