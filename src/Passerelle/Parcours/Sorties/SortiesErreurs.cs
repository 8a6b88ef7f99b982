using Socle.Resultats;

namespace Passerelle.Parcours.Sorties;

/// <summary>Échecs attendus d'une sortie.</summary>
public static class SortiesErreurs
{
    /// <summary>Pas d'entrée ouverte.</summary>
    public static readonly Erreur SansEntree = new("SORTIES-001", "Cette personne n'a aucune entrée ouverte : elle est déjà sortie, ou n'est pas entrée.");

    /// <summary>Date impossible.</summary>
    public static readonly Erreur DateFausse = new("SORTIES-002", "La sortie ne précède pas l'entrée, et n'est pas à venir.") { Champ = "SortieLe" };

    /// <summary>Pas de raison.</summary>
    public static readonly Erreur SansRaison = new("SORTIES-003", "Choisir la raison dans la liste.") { Champ = "Raison" };
}
