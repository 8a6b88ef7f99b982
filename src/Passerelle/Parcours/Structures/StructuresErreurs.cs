using Socle.Resultats;

namespace Passerelle.Parcours.Structures;

/// <summary>Échecs attendus des structures, référents et portefeuilles.</summary>
public static class StructuresErreurs
{
    /// <summary>Structure ou référent inconnu.</summary>
    public static readonly Erreur Absent = new("STRUCTURES-001", "Cette structure ou ce référent n'existe pas.");

    /// <summary>Nom vide.</summary>
    public static readonly Erreur NomVide = new("STRUCTURES-002", "Donner un nom.") { Champ = "Nom" };

    /// <summary>Nom déjà pris.</summary>
    public static readonly Erreur NomPris = new("STRUCTURES-003", "Ce nom est déjà pris : les parcours ne sauraient plus qui ils désignent. Ajouter un lieu, ou une initiale.") { Champ = "Nom" };

    /// <summary>Organisme hors liste.</summary>
    public static readonly Erreur OrganismeInconnu = new("STRUCTURES-004", "Choisir l'organisme dans la liste.") { Champ = "Organisme" };

    /// <summary>Compte inconnu, ou déjà celui d'un autre.</summary>
    public static readonly Erreur CompteInconnu = new("STRUCTURES-005", "Ce compte n'existe pas, ou il est déjà celui d'un autre référent.") { Champ = "Compte" };

    /// <summary>Un autre agent a modifié la même fiche.</summary>
    public static readonly Erreur Depasse = new("STRUCTURES-006", "Quelqu'un d'autre vient de modifier cette fiche : rouvrez-la pour voir ses valeurs, puis reprenez les vôtres. Rien n'a été enregistré.");

    /// <summary>Capacité ou âge impossible.</summary>
    public static Erreur NombreFaux(string champ, string attendu) => new("STRUCTURES-007", $"Attendu : {attendu}.") { Champ = champ };

    /// <summary>Alphabet mal dit.</summary>
    public static readonly Erreur AlphabetFaux = new("STRUCTURES-008", "Attendu : deux lettres, la première avant la seconde, ou aucune.") { Champ = "AlphabetDe" };

    /// <summary>La répartition n'est plus celle de l'aperçu.</summary>
    public static readonly Erreur ApercuDepasse = new("STRUCTURES-009", "Les portefeuilles ont changé depuis cet aperçu : en voici un nouveau. Rien n'a été enregistré.");

    /// <summary>Motif absent.</summary>
    public static readonly Erreur MotifAbsent = new("STRUCTURES-010", "Dire pourquoi : le motif figure dans chaque parcours.") { Champ = "Motif" };

    /// <summary>Destination impossible.</summary>
    public static readonly Erreur DestinationFausse = new("STRUCTURES-011", "Choisir un autre référent, présent, ou la répartition par les règles.") { Champ = "Vers" };

    /// <summary>Rien à répartir.</summary>
    public static readonly Erreur PortefeuilleVide = new("STRUCTURES-012", "Ce portefeuille ne tient personne.");

    /// <summary>Une structure se ferme vide.</summary>
    public static Erreur EncoreSuivies(int personnes) => new("STRUCTURES-013", $"{personnes} personnes y sont encore suivies : transférer d'abord leurs portefeuilles.") { Champ = "FermeeLe" };

    /// <summary>Personne à confier.</summary>
    public static readonly Erreur PersonneASuivre = new("STRUCTURES-014", "Personne ici n'est encore suivi : orienter d'abord.");
}
