namespace Socle.Identifiants;

/// <summary>Ce que l'on sait d'un numéro reçu : sa clé le confirme, manque, le contredit, ou le numéro n'est pas définitif.</summary>
public enum EtatNir
{
    /// <summary>15 caractères, la clé est juste.</summary>
    Complet,

    /// <summary>13 caractères, sans clé.</summary>
    SansCle,

    /// <summary>15 caractères, la clé ne correspond pas : conservé et signalé, jamais corrigé.</summary>
    CleFausse,

    /// <summary>NIA, premier chiffre 7 ou 8 : attribué en attendant le NIR (CSS art. R161-1), quelle que soit sa clé.</summary>
    Provisoire,
}
