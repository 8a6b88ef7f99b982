namespace Plateforme.Sanctions;

/// <summary>
/// Ce qu'un évènement peut suivre, et l'activité que chaque état demande. Une proposition de suspension s'instruit (ACT366) avant de se décider
/// (ACT367) ; une suppression se décide (ACT370) ; une remobilisation propose une levée (ACT369).
/// </summary>
internal static class SuiteSanction
{
    public const string Proposition = "PROP_SANCTION";
    public const string Accord = "ACCORD_FT_SANCTION";
    public const string PropositionLevee = "PROP_LEVEE_SUSP";
    public const string Saisie = "SAISIE_SANCTION";
    public const string RefusSaisie = "REFUS_SAISIE_SANCTION";
    public const string Validation = "VALID_SANCTION";
    public const string Refus = "REFUS_SANCTION";
    public const string ValidationLevee = "VALID_LEVEE_SUSP";
    public const string RefusLevee = "REFUS_LEVEE_SUSP";
    public const string Annulation = "ANNULATION_SANCTION";
    public const string Suspension = "SUSP_RSA";
    public const string Suppression = "SUPPR_RSA";

    /// <summary>Évènements qu'un partenaire peut transmettre.</summary>
    public static readonly string[] Transmissibles = [Saisie, RefusSaisie, Validation, Refus, ValidationLevee, RefusLevee, Annulation];

    /// <summary>Vrai quand l'évènement peut suivre l'état de la conséquence.</summary>
    public static bool Permet(ConsequenceSanction c, string evenement)
    {
        var suspension = c.TypeConsequenceSanction == Suspension;
        return evenement switch
        {
            Saisie or RefusSaisie => suspension && c.Etat is Proposition or Accord,
            Validation or Refus => suspension ? c.Etat == Saisie : c.Etat is Proposition or Accord,
            ValidationLevee or RefusLevee => c.Etat == PropositionLevee,
            Annulation => c.Etat is Validation or RefusLevee,
            _ => false,
        };
    }

    /// <summary>L'activité que cet état demande au partenaire ; nulle quand il n'en demande pas.</summary>
    public static string? Activite(ConsequenceSanction c) => (c.TypeConsequenceSanction, c.Etat) switch
    {
        (Suspension, Proposition or Accord) => Activites.Activite.SanctionAInstruire,
        (Suspension, Saisie) => Activites.Activite.SuspensionADecider,
        (Suppression, Proposition or Accord) => Activites.Activite.SuppressionADecider,
        (_, PropositionLevee) => Activites.Activite.LeveeADecider,
        _ => null,
    };
}
