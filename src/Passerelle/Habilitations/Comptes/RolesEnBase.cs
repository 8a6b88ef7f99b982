using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Met en base les rôles d'un compte. La ligne d'un rôle naît à son premier emploi, d'un identifiant tiré de son code.</summary>
public sealed class RolesEnBase(PasserelleContexte contexte)
{
    /// <summary>Attribue exactement ces rôles au compte, dans le contexte en cours ; rend vrai quand cela change quelque chose.</summary>
    public async Task<bool> AttribuerAsync(Guid compte, IReadOnlyCollection<Role> roles, CancellationToken ct)
    {
        var voulus = roles.ToDictionary(Identifiant);
        var actuels = await contexte.UserRoles.Where(r => r.UserId == compte).ToListAsync(ct);
        var connus = await contexte.Roles.Where(r => voulus.Keys.Contains(r.Id)).Select(r => r.Id).ToListAsync(ct);
        // Deux comptes créés au même instant peuvent employer le même rôle pour la première fois.
        foreach (var (id, role) in voulus.Where(v => !connus.Contains(v.Key)))
            await contexte.Database.ExecuteSqlAsync($"INSERT INTO role (id, name, normalized_name) VALUES ({id}, {role.Code}, {role.Code.ToUpperInvariant()}) ON CONFLICT DO NOTHING", ct);
        var retires = actuels.Where(a => !voulus.ContainsKey(a.RoleId)).ToList();
        var ajoutes = voulus.Keys.Except(actuels.Select(a => a.RoleId)).ToList();
        contexte.UserRoles.RemoveRange(retires);
        contexte.UserRoles.AddRange(ajoutes.Select(id => new IdentityUserRole<Guid> { UserId = compte, RoleId = id }));
        return retires.Count + ajoutes.Count > 0;
    }

    /// <summary>Rôles d'un compte.</summary>
    public async Task<IReadOnlyList<Role>> LireAsync(Guid compte, CancellationToken ct)
    {
        var ids = await contexte.UserRoles.Where(r => r.UserId == compte).Select(r => r.RoleId).ToListAsync(ct);
        return [.. Role.Tous.Where(r => ids.Contains(Identifiant(r)))];
    }

    /// <summary>Identifiant d'un rôle en base.</summary>
    public static Guid Identifiant(Role role) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"role:{role.Code}")).AsSpan(0, 16));
}
