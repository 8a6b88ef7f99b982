namespace Socle.Ports;

/// <summary>Noms des agents, pour dire qui a fait quoi sans connaître leurs comptes.</summary>
public interface INomsAgents
{
    /// <summary>Noms affichés, par compte ; un compte effacé n'y est pas.</summary>
    Task<IReadOnlyDictionary<Guid, string>> LireAsync(IReadOnlyCollection<Guid> comptes, CancellationToken ct);

    /// <summary>Compte de cet identifiant de connexion ; nul s'il n'existe pas.</summary>
    Task<Guid?> TrouverAsync(string identifiant, CancellationToken ct);

    /// <summary>Identifiants de connexion, par compte.</summary>
    Task<IReadOnlyDictionary<Guid, string>> IdentifiantsAsync(IReadOnlyCollection<Guid> comptes, CancellationToken ct);
}
