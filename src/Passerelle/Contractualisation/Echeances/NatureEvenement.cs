namespace Passerelle.Contractualisation.Echeances;

/// <summary>Un événement qui oblige : son code dans les données signées, et ce qu'on en dit.</summary>
/// <param name="Code">Code, colonne <c>evenement</c> des échéances.</param>
/// <param name="Libelle">Ce qui arrive.</param>
/// <param name="Jour">De quel jour les délais courent.</param>
public sealed record NatureEvenement(string Code, string Libelle, string Jour)
{
    /// <summary>Toutes, les plus fréquentes d'abord.</summary>
    public static IReadOnlyList<NatureEvenement> Toutes { get; } =
    [
        new("INEXECUTION", "Inexécution, modification ou retard d'une action", "jour où il est connu"),
        new("CONTROLE", "Contrôle sur place annoncé par l'État", "jour de l'annonce"),
        new("COMMUNICATION", "Communication visuelle au public", "jour de sa parution"),
        new("SIGNATURE", "Signature de la convention", "jour de la signature"),
        new("AVENANT", "Avenant annuel à préparer", "jour où il est demandé"),
        new("REMBOURSEMENT", "L'État demande un remboursement", "jour de la demande"),
        new("BILAN_FINAL", "Production du bilan final", "jour de sa production"),
        new("MISE_EN_DEMEURE", "Mise en demeure par lettre recommandée", "jour de l'envoi de la lettre"),
        new("DIFFICULTE_DONNEES", "Difficulté ou anomalie dans l'échange de données", "jour où elle est détectée"),
        new("MANQUEMENT_DONNEES", "Manquement ou avenant refusé, convention d'accès aux données", "jour de notification de la dénonciation"),
        new("LITIGE_DONNEES", "Mise en demeure, convention d'accès aux données", "jour de l'envoi de la lettre"),
        new("RESILIATION_ACADEMIE", "Résiliation de l'adhésion à l'Académie", "jour de réception du courrier"),
        new("MANQUEMENT_ACADEMIE", "Mise en demeure pour manquement à la charte de l'Académie", "jour de réception de la mise en demeure"),
    ];

    /// <summary>Libellé d'un code.</summary>
    public static string Dire(string code) => Toutes.Single(n => n.Code == code).Libelle;
}
