using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Passerelle.Habilitations.Roles;

namespace Passerelle.Habilitations.DoubleFacteur;

/// <summary>
/// Un rôle qui l'exige (<see cref="MatriceDesDroits.ExigeSecondFacteur"/>) n'ouvre rien avant d'avoir lié un téléphone : toute autre page mène à son activation.
/// La revendication part avec l'activation, qui refait la session.
/// </summary>
public static class SecondFacteurExige
{
    /// <summary>Revendication d'une session qui doit encore activer le second facteur.</summary>
    public const string Revendication = "passerelle:second-facteur-attendu";

    private static readonly string[] Permises = ["/Habilitations/DoubleFacteur/ActiverDoubleFacteur", "/Habilitations/Connexion/SeDeconnecter"];

    /// <summary>Retient la requête tant que le second facteur manque.</summary>
    public static Task ExigerAsync(HttpContext http, RequestDelegate suite)
    {
        if (!http.User.HasClaim(c => c.Type == Revendication) || EstPermise(http.GetEndpoint()))
            return suite(http);
        var activation = http.RequestServices.GetRequiredService<LinkGenerator>().GetPathByPage(http, Permises[0])!;
        if (http.Request.Headers.ContainsKey("HX-Request"))
            http.Response.Headers["HX-Redirect"] = activation;
        else
            http.Response.Redirect(activation);
        return Task.CompletedTask;
    }

    private static bool EstPermise(Endpoint? adresse) => adresse is null
        || adresse.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || (adresse.Metadata.GetMetadata<PageActionDescriptor>() is { } page && Permises.Contains(page.ViewEnginePath));
}
