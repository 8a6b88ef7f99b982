namespace Plateforme.Supervision;

/// <summary>
/// Niveau de service d'une API sur un mois (lignes 2201-2207), mesuré sur les appels : les pannes et attentes jouées à la demande n'en sont pas.
/// Sans appel, il n'y a pas de mesure, et rien n'est affirmé.
/// </summary>
/// <param name="Mois">Premier jour du mois.</param>
/// <param name="Api">API ; « toutes » pour l'ensemble.</param>
/// <param name="Appels">Appels mesurés.</param>
/// <param name="Pannes">Appels rendus en erreur du serveur.</param>
/// <param name="SousUneSeconde">Appels rendus en moins d'une seconde.</param>
/// <param name="SousSixSecondes">Appels rendus en moins de six secondes.</param>
/// <param name="DureeMs">Durée cumulée.</param>
public sealed record NiveauDuMois(DateOnly Mois, string Api, long Appels, long Pannes, long SousUneSeconde, long SousSixSecondes, long DureeMs)
{
    /// <summary>Nom de l'ensemble des API.</summary>
    public const string Toutes = "toutes";

    /// <summary>Cible de disponibilité (ligne 2204).</summary>
    public const decimal CibleDisponibilite = 0.98m;

    /// <summary>Cible de performance : part sous une seconde (ligne 2205).</summary>
    public const decimal CibleRapides = 0.90m;

    /// <summary>Part des appels rendus sans panne.</summary>
    public decimal Disponibilite => (Appels - Pannes) / (decimal)Appels;

    /// <summary>Part rendue en moins d'une seconde.</summary>
    public decimal Rapides => SousUneSeconde / (decimal)Appels;

    /// <summary>Part que la tolérance des requêtes complexes couvre : une à six secondes.</summary>
    public decimal Toleres => (SousSixSecondes - SousUneSeconde) / (decimal)Appels;

    /// <summary>Durée moyenne, en millisecondes.</summary>
    public long Moyenne => DureeMs / Appels;
}
