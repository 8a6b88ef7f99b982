namespace Socle.Ports;

/// <summary>Noms des agents, pour dire qui a fait quoi sans connaître leurs comptes.</summary>
public interface INomsAgents
{
    /// <summary>Noms affichés, par compte ; un compte effacé n'y est pas.</summary>
    Task<IReadOnlyDictionary<Guid, string>> LireAsync(IReadOnlyCollection<Guid> comptes, CancellationToken ct);
}
