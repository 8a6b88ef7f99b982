using Microsoft.AspNetCore.Builder;
using Plateforme.Supervision;
using Socle.Bases;

namespace Plateforme.Tests.Supervision;

/// <summary>La plateforme servie pour de vrai sur un port libre.</summary>
internal sealed class ServeurDeTest : IAsyncDisposable
{
    private readonly WebApplication application;

    private ServeurDeTest(WebApplication application)
    {
        this.application = application;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public static async Task<ServeurDeTest> DemarrerAsync(string choix)
    {
        Assert.True(ChoixBase.Lire(choix).Essayer(out var lu, out _));
        var application = ServeurPlateforme.Construire("http://127.0.0.1:0", lu);
        await application.StartAsync();
        return new ServeurDeTest(application);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await application.DisposeAsync();
    }
}
