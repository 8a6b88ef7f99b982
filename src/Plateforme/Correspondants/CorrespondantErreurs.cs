using Socle.Resultats;

namespace Plateforme.Correspondants;

/// <summary>Refus des correspondants : <c>CORRESPONDANT-nnn</c>.</summary>
internal static class CorrespondantErreurs
{
    public static Erreur NomAbsent() => new("CORRESPONDANT-001", "Donner le nom de la personne ou du service.") { Champ = "Nom" };

    public static Erreur CourrielFautif() => new("CORRESPONDANT-002", "L'adresse électronique s'écrit nom@domaine.") { Champ = "Courriel" };

    public static Erreur RoleInconnu() => new("CORRESPONDANT-003", "Choisir une partie et un rôle de la liste.") { Champ = "Role" };
}
