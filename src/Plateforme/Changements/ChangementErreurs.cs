using Socle.Ecrans;
using Socle.Resultats;

namespace Plateforme.Changements;

/// <summary>Refus des changements : <c>CHANGEMENT-nnn</c>.</summary>
internal static class ChangementErreurs
{
    public static Erreur TitreAbsent() => new("CHANGEMENT-001", "Dire en une ligne ce qui change.") { Champ = "Titre" };

    public static Erreur DescriptionAbsente() => new("CHANGEMENT-002", "Décrire ce qui change : données, règles, paramètres d'entrée, résultats.") { Champ = "Description" };

    public static Erreur TropTot(DateOnly auPlusTot) => new("CHANGEMENT-003", $"Le délai de prévenance ne permet pas cette date : au plus tôt le {auPlusTot.Lisible()}.") { Champ = "PrevuLe" };

    public static Erreur VersionPrecedenteTropLongue() => new("CHANGEMENT-004", "La version précédente reste en ligne six mois au plus : de 0 à 6.") { Champ = "MoisVersionPrecedente" };

    public static Erreur Introuvable() => new("CHANGEMENT-005", "Ce changement n'existe pas.");

    public static Erreur ActeImpossible() => new("CHANGEMENT-006", "Cet acte ne se peut pas à ce point : un accord manque, la date prévue n'est pas venue, ou c'est déjà fait. Recharger la page.");

    public static Erreur MotifAbsent() => new("CHANGEMENT-007", "Dire pourquoi on revient à la version précédente : le partenaire en est prévenu.") { Champ = "Motif" };

    public static Erreur GenreInconnu() => new("CHANGEMENT-008", "Choisir un genre de changement.") { Champ = "Genre" };

    public static Erreur ApiInconnue() => new("CHANGEMENT-009", "Cette API n'est pas servie ici.") { Champ = "Api" };
}
