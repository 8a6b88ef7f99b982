using System.Net;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Echanges.Partages;

/// <summary>Chaque page d'agent s'ouvre aux rôles que dit la matrice, et à eux seuls ; vide, elle dit par où sortir.</summary>
public sealed class DroitsPartagesTests
{
    private static readonly (string Adresse, string Permission)[] Pages =
    [
        ("/echanges/partages/lister-partages", Permission.PartagesLire),
        ("/echanges/partages/creer-partage", Permission.PartagesGerer),
        ("/echanges/invitations/lister-pieces", Permission.PartagesGerer),
        ("/echanges/invitations/lister-invitations", Permission.PartagesGerer),
        ("/echanges/invitations/inviter-depot", Permission.PartagesGerer),
        ("/echanges/courriels/lister-courriels", Permission.CourrielsGerer),
    ];

    [Theory, ChaqueMoteur]
    public async Task Selon_la_matrice(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        foreach (var role in Role.Tous)
        {
            var navigateur = await application.ConnecterAsync(role);
            foreach (var (adresse, permission) in Pages)
            {
                var page = await navigateur.LireAsync(adresse);
                Assert.True((MatriceDesDroits.Permet(role, permission) ? HttpStatusCode.OK : HttpStatusCode.Forbidden) == page.Code, $"{role.Code} {adresse} : {page.Code}");
                Assert.Single(page.Html.QuerySelectorAll("h1"));
            }
        }
    }
}
