using Microsoft.AspNetCore.Mvc.RazorPages;
using Plateforme.Acces;

namespace Plateforme.Documentation;

/// <summary>Les API servies, et le document de chacune.</summary>
public sealed class ListerApisPage(EndpointDataSource routes) : PageModel
{
    /// <summary>API et nombre d'opérations.</summary>
    public IReadOnlyList<(ApiServie Api, int Operations)> Lignes { get; private set; } = [];

    /// <summary>Lit.</summary>
    public void OnGet() => Lignes = [.. ApiServie.Toutes.Select(a => (a, OperationServie.Lister(routes, a).Count))];
}
