using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Socle.Ecrans;

/// <summary>La navigation de l'agent connecté : ce que ses permissions ouvrent, et rien d'autre.</summary>
public sealed class Navigation(IEnumerable<EntreeNavigation> entrees, IAuthorizationService autorisation, LinkGenerator liens)
{
    /// <summary>Groupes ordonnés, sans ceux qui seraient vides.</summary>
    public async Task<IReadOnlyList<GroupeNavigation>> PourAsync(ClaimsPrincipal agent, string basePath)
    {
        var groupes = new List<GroupeNavigation>();
        foreach (var groupe in entrees.GroupBy(e => e.Module).OrderBy(g => g.Min(e => e.Rang)))
        {
            var liensGroupe = new List<LienNavigation>();
            foreach (var entree in groupe.OrderBy(e => e.Rang))
            {
                if ((await autorisation.AuthorizeAsync(agent, entree.Permission)).Succeeded)
                    liensGroupe.Add(new LienNavigation(entree.Libelle, Adresse(entree.Page, basePath), entree.Aide));
            }
            if (liensGroupe.Count > 0)
                groupes.Add(new GroupeNavigation(groupe.Key, liensGroupe));
        }
        return groupes;
    }

    private string Adresse(string page, string basePath) => liens.GetPathByPage(page, pathBase: basePath)
        ?? throw new InvalidOperationException($"La navigation désigne une page absente : {page}");
}

/// <summary>Un groupe de la navigation.</summary>
public sealed record GroupeNavigation(string Titre, IReadOnlyList<LienNavigation> Liens);

/// <summary>Un lien de la navigation.</summary>
public sealed record LienNavigation(string Libelle, string Adresse, string? Aide);
