namespace Passerelle.Parcours.Entrees;

/// <summary>Ce qui ferme une entrée.</summary>
public enum MotifFermeture
{
    /// <summary>Un fait SORTIE, à sa date.</summary>
    Sortie,

    /// <summary>Un flux montrant l'état 5 ou 6, le jour de sa réception.</summary>
    FinDroit,

    /// <summary>Une suspension de 12 mois ou plus, le jour de réception du flux qui la constate (ligne 1997).</summary>
    Suspension,

    /// <summary>Une nouvelle entrée de la même personne, le jour où elle s'ouvre.</summary>
    Remplacee,
}
