using Socle.Resultats;

namespace Passerelle.Parcours.Contrats;

/// <summary>Échecs attendus du contrat d'engagement.</summary>
public static class ContratsErreurs
{
    /// <summary>Pas d'orientation notifiée.</summary>
    public static readonly Erreur NonOrientee = new("CONTRATS-001", "Cette personne n'a pas d'orientation notifiée dans une entrée ouverte : l'orienter d'abord.");

    /// <summary>Date de signature impossible.</summary>
    public static readonly Erreur DateFausse = new("CONTRATS-002", "La signature ne précède pas la notification de l'orientation, et n'est pas à venir.") { Champ = "SigneLe" };

    /// <summary>Contrat inconnu.</summary>
    public static readonly Erreur ContratAbsent = new("CONTRATS-004", "Ce contrat n'existe pas.");

    /// <summary>Contrat modifié entre-temps.</summary>
    public static readonly Erreur Depasse = new("CONTRATS-005", "Un autre agent vient de modifier ce contrat. Rien n'a été enregistré : enregistrer de nouveau garde votre saisie, le rouvrir part de la leur.");

    /// <summary>Contrat déjà signé.</summary>
    public static readonly Erreur DejaSigne = new("CONTRATS-006", "Ce contrat est signé, il ne change plus : le réviser en prépare un autre.");

    /// <summary>Aucune démarche.</summary>
    public static readonly Erreur SansDemarche = new("CONTRATS-007", "Le plan d'action compte au moins une démarche.");

    /// <summary>Aucune activité pour des heures.</summary>
    public static readonly Erreur SansActivite = new("CONTRATS-008", "Des heures par semaine demandent au moins une nature d'activité.");

    /// <summary>Aucun engagement du référent.</summary>
    public static readonly Erreur SansEngagement = new("CONTRATS-009", "Le référent s'engage à une chose au moins.");

    /// <summary>Valeur hors des listes.</summary>
    public static readonly Erreur ChoixInconnu = new("CONTRATS-010", "Un choix n'est pas de la liste : rouvrir la page.");

    /// <summary>Revue mal placée.</summary>
    public static readonly Erreur RevueFausse = new("CONTRATS-011", "Le plan se revoit après aujourd'hui, et dans l'année.") { Champ = "RevoirLe" };

    /// <summary>Il manque une signature.</summary>
    public static readonly Erreur SignatureManquante = new("CONTRATS-012", "À l'écran, les deux signatures sont demandées.");

    /// <summary>Pièce absente, trop lourde ou d'un autre genre.</summary>
    public static readonly Erreur PieceRefusee = new("CONTRATS-013", "Attendu : le contrat signé en PDF, JPEG ou PNG, de 5 Mo au plus.") { Champ = "Piece" };

    /// <summary>Démarche inconnue.</summary>
    public static readonly Erreur DemarcheAbsente = new("CONTRATS-014", "Cette démarche n'existe pas.");

    /// <summary>Démarche modifiée entre-temps.</summary>
    public static readonly Erreur DemarcheDepassee = new("CONTRATS-015", "Un autre agent vient de changer cette démarche : son état est montré ci-dessous, le changer de nouveau si besoin.");

    /// <summary>Durée que la loi refuse.</summary>
    public static Erreur DureeRefusee(string champ, string attendu) => new("CONTRATS-003", $"Attendu : {attendu} (code du travail, art. L. 5411-6).") { Champ = champ };

    /// <summary>Terme d'une démarche mal placé.</summary>
    public static Erreur TermeFaux(string quoi) => new("CONTRATS-016", "Une démarche se termine après aujourd'hui, et dans l'année.") { Champ = $"Termes[{quoi}]" };
}
