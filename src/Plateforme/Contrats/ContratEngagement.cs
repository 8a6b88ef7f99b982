namespace Plateforme.Contrats;

/// <summary>Contrat d'engagement d'un usager.</summary>
internal sealed class ContratEngagement
{
    public const string ASigner = "A_SIGNER";
    public const string Signe = "SIGNE";
    public const string Refuse = "REFUSE";

    /// <summary>A_SIGNER, SIGNE, REFUSE ou SUSPENDU ; nul tant qu'il n'y a pas de contrat.</summary>
    public string? Etat { get; set; }

    public DateTime? DateSignature { get; set; }

    public DateTime? DateRefus { get; set; }
}
