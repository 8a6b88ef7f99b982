namespace Passerelle.Parcours.Entrees;

public enum TypeFait { Invitation = 1, RdvOrientation = 2, Orientation = 3, RdvAccompagnement = 4, Diagnostic = 5, Contrat = 6, Activite = 7, Emploi = 8, Sortie = 9 }
public enum MotifFermeture { Sortie, FinDroit, Suspension, Remplacee }
public static class CalculEntrees { }
