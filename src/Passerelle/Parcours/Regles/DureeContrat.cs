namespace Passerelle.Parcours.Regles;

/// <summary>Pourquoi la durée du contrat d'engagement est aménagée (code du travail, art. L. 5411-6, II).</summary>
/// <param name="Code">Code enregistré.</param>
/// <param name="Libelle">Motif.</param>
/// <param name="PermetZero">Le contrat peut n'imposer aucune heure, à la demande de la personne.</param>
public sealed record MotifDuree(string Code, string Libelle, bool PermetZero)
{
    /// <summary>Les motifs.</summary>
    public static IReadOnlyList<MotifDuree> Tous { get; } =
    [
        new("DIAGNOSTIC", "Situation individuelle, au vu du diagnostic", false),
        new("SANTE", "État de santé", true),
        new("HANDICAP", "Handicap", true),
        new("INVALIDITE", "Invalidité", true),
        new("PARENT_ISOLE", "Parent isolé d'un enfant de moins de 12 ans, sans solution de garde", true),
    ];
}

/// <summary>
/// Durée hebdomadaire du contrat d'engagement (code du travail, art. L. 5411-6 ; ligne 1785) : quinze heures au moins ; moins, pour des raisons
/// individuelles au vu du diagnostic, jamais zéro ; aucune heure, dans quatre cas et à la demande de la personne.
/// </summary>
public static class DureeContrat
{
    /// <summary>Heures par semaine, à défaut d'aménagement.</summary>
    public const int Heures = 15;

    /// <summary>Au-delà, ce n'est plus un accompagnement : la durée légale du travail.</summary>
    public const int Maximum = 35;

    /// <summary>Ce que la loi refuse dans cette durée ; nul quand elle l'admet.</summary>
    public static string? Refus(decimal heures, string? motif, bool demandee)
    {
        if (heures is < 0 or > Maximum)
            return $"de 0 à {Maximum} heures par semaine";
        if (heures >= Heures)
            return null;
        if (MotifDuree.Tous.FirstOrDefault(m => m.Code == motif) is not { } raison)
            return $"un motif de la loi, sous {Heures} heures";
        if (heures > 0)
            return null;
        return !raison.PermetZero ? "plus de zéro heure : ce motif ne permet que de la réduire" : demandee ? null : "la demande de la personne, pour n'imposer aucune heure";
    }
}
