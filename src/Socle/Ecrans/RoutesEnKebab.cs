using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace Socle.Ecrans;

/// <summary>Le chemin d'une page donne son adresse : <c>/Habilitations/Comptes/ListerComptes</c> → <c>/habilitations/comptes/lister-comptes</c>.</summary>
public sealed partial class RoutesEnKebab : IOutboundParameterTransformer
{
    /// <inheritdoc/>
    public string? TransformOutbound(object? value) =>
        value is string segment ? Frontiere().Replace(segment, "-").ToLowerInvariant() : null;

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Frontiere();
}
