using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Ports;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Noms des agents, lus de leurs comptes.</summary>
internal sealed class NomsAgents(PasserelleContexte contexte) : INomsAgents
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Guid, string>> LireAsync(IReadOnlyCollection<Guid> comptes, CancellationToken ct) => comptes.Count == 0
        ? new Dictionary<Guid, string>()
        : await contexte.Users.Where(c => comptes.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.NomAffiche, ct);

    /// <inheritdoc/>
    public async Task<Guid?> TrouverAsync(string identifiant, CancellationToken ct)
    {
        var normalise = identifiant.Trim().ToUpperInvariant();
        return await contexte.Users.Where(c => c.NormalizedUserName == normalise).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(ct);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Guid, string>> IdentifiantsAsync(IReadOnlyCollection<Guid> comptes, CancellationToken ct) => comptes.Count == 0
        ? new Dictionary<Guid, string>()
        : await contexte.Users.Where(c => comptes.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.UserName!, ct);
}
