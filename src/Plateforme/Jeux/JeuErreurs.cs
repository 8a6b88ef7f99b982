using Socle.Resultats;

namespace Plateforme.Jeux;

/// <summary>Refus du jeu de données : <c>JEU-nnn</c>.</summary>
internal static class JeuErreurs
{
    public static Erreur DejaCharge() => new("JEU-001", "Un jeu est déjà dans cette base. Pour un autre, prendre une base neuve (--base).");

    public static Erreur TropPeu(int minimum) => new("JEU-002", $"Le jeu compte au moins {minimum} personnes : une par cas à appeler.") { Champ = "--usagers" };
}
