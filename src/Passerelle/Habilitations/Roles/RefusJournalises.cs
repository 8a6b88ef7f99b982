using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Socle.Journal;

namespace Passerelle.Habilitations.Roles;

/// <summary>Inscrit au journal chaque accès refusé à un agent connecté : la route, jamais l'adresse qui peut désigner une personne.</summary>
public sealed class RefusJournalises : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler suite = new();

    /// <inheritdoc/>
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            var journal = context.RequestServices.GetRequiredService<IJournal>();
            await journal.EcrireAsync(ActeJournal.Refus, "AccederPage", detail: $"{context.Request.Method} /{route}", ct: context.RequestAborted);
        }
        await suite.HandleAsync(next, context, policy, authorizeResult);
    }
}
