namespace Passerelle.Parcours.Entrees;

/// <summary>Nature d'un fait de parcours ; les nombres sont ceux de la base.</summary>
public enum TypeFait
{
    Invitation = 1,
    RdvOrientation = 2,
    Orientation = 3,
    RdvAccompagnement = 4,
    Diagnostic = 5,
    Contrat = 6,
    Activite = 7,
    Emploi = 8,
    Sortie = 9,
}
