using Socle.Resultats;

namespace Passerelle.Parcours.Profils;

/// <summary>Échecs attendus du profil de compétences.</summary>
public static class ProfilsErreurs
{
    /// <summary>Personne inconnue.</summary>
    public static readonly Erreur PersonneAbsente = new("PROFILS-001", "Cette personne n'existe pas.");

    /// <summary>Case inconnue.</summary>
    public static readonly Erreur CaseInconnue = new("PROFILS-002", "Une case cochée n'est pas du profil : rouvrir la page.");

    /// <summary>Un profil plus récent que celui qu'on a lu.</summary>
    public static readonly Erreur Depasse = new("PROFILS-003", "Un autre profil vient d'être enregistré pour cette personne. Rien n'a été enregistré : comparer ci-dessous, puis garder le vôtre ou repartir du leur.");

    /// <summary>Deux réponses à une question qui n'en admet qu'une.</summary>
    public static Erreur UneSeule(RubriqueProfil rubrique) => new("PROFILS-004", $"« {rubrique.Titre} » n'admet qu'une réponse : décocher les autres.");
}
