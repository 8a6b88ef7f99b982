namespace Socle.Cles;

/// <summary>Usages des clés : une clé par usage, jamais deux usages pour une clé.</summary>
public enum UsageCle
{
    /// <summary>Chiffrement des NIR au repos (AES-256-GCM).</summary>
    Nir,

    /// <summary>Empreintes de rapprochement (HMAC-SHA-256) : retrouver un NIR sans le lire.</summary>
    Rapprochement,

    /// <summary>Chaîne du journal (HMAC-SHA-256).</summary>
    Journal,

    /// <summary>Contenus gardés : dépôts, rejets, partages, courriels à envoyer (AES-256-GCM).</summary>
    Fichiers,

    /// <summary>Enveloppe de l'anneau DataProtection rangé en base (AES-256-GCM).</summary>
    Anneau,
}
