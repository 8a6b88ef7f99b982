namespace Socle.Identifiants;

/// <summary>Ce qu'un NIR lu laisse savoir de lui.</summary>
public enum EtatNir
{
    /// <summary>15 caractères, clé juste.</summary>
    Complet,

    /// <summary>13 caractères, sans clé.</summary>
    SansCle,

    /// <summary>15 caractères, clé fausse : gardé, signalé, jamais tenu pour preuve contraire.</summary>
    CleFausse,

    /// <summary>Numéro d'attente (NIA), premier chiffre 7 ou 8.</summary>
    Provisoire,
}
