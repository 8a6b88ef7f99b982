using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Plateforme.Tests.Collecte;

/// <summary>Un site de partage et de dépôt, servi pour de vrai : formulaires, jeton lié à un témoin, code, empreinte. Ce qu'il fait n'est connu que par son HTML.</summary>
internal sealed class SiteDePartage : IAsyncDisposable
{
    private const string Temoin = "temoin-jeton";
    private readonly WebApplication application;

    private SiteDePartage(WebApplication application) => this.application = application;

    /// <summary>Contenu partagé.</summary>
    public byte[] Contenu { get; set; } = [];

    /// <summary>Empreinte affichée ; nulle quand la page n'en affiche pas.</summary>
    public string? Empreinte { get; set; }

    /// <summary>Code exigé.</summary>
    public string? Code { get; set; }

    /// <summary>Ce que la page de dépôt a reçu.</summary>
    public List<(string Nom, long Octets, string Empreinte)> Depots { get; } = [];

    /// <summary>Coupe le téléchargement à mi-chemin.</summary>
    public bool Couper { get; set; }

    /// <summary>Téléchargements servis.</summary>
    public int Telechargements { get; private set; }

    public Uri Adresse(string chemin) => new(new Uri(application.Urls.Single()), chemin);

    public static async Task<SiteDePartage> DemarrerAsync()
    {
        var constructeur = WebApplication.CreateSlimBuilder();
        constructeur.Logging.ClearProviders();
        constructeur.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.Limits.MaxRequestBodySize = null);
        var application = constructeur.Build();
        var site = new SiteDePartage(application);
        application.MapGet("/partages/{jeton}", (HttpContext c) => Page(c, "/partages/secret?handler=Telecharger", $"""
            <p>Empreinte SHA-256 : <code>{site.Empreinte}</code></p>{(site.Code is null ? "" : "<input name=\"Code\" type=\"text\" required>")}<button>Télécharger</button>
            """, ""));
        application.MapPost("/partages/{jeton}", (Delegate)site.TelechargerAsync);
        application.MapGet("/depots/{jeton}", (HttpContext c) => Page(c, "", "<input type=\"file\" name=\"Fichier\" required><button>Déposer</button>", " enctype=\"multipart/form-data\""));
        application.MapPost("/depots/{jeton}", (Delegate)site.RecevoirAsync).DisableAntiforgery();
        application.MapGet("/merci", () => Results.Content("<!DOCTYPE html><p role=\"status\">Reçu, merci.</p>", "text/html; charset=utf-8"));
        await application.StartAsync();
        return site;
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();

    private static IResult Page(HttpContext c, string action, string champs, string genre, string alerte = "")
    {
        var jeton = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
        c.Response.Cookies.Append(Temoin, jeton);
        return Results.Content($"""
            <!DOCTYPE html><html lang="fr"><body>{alerte}<form method="get" action="/ailleurs"><input name="q"></form>
            <form method="post" action="{action}"{genre}>{champs}<input type="hidden" name="__RequestVerificationToken" value="{jeton}"></form></body></html>
            """, "text/html; charset=utf-8");
    }

    private async Task<IResult> TelechargerAsync(HttpContext c)
    {
        var champs = await c.Request.ReadFormAsync();
        if (champs["__RequestVerificationToken"] != c.Request.Cookies[Temoin] || c.Request.Query["handler"] != "Telecharger")
            return Results.BadRequest();
        if (Code is not null && champs["Code"] != Code)
            return Page(c, "", "", "", "<div role=\"alert\">Code faux ou périmé.</div>");
        Telechargements++;
        if (!Couper)
            return Results.File(Contenu, "application/octet-stream", "../inscription_55_flux_2024-06-07.csv");
        c.Response.ContentLength = Contenu.Length;
        c.Response.Headers.ContentDisposition = "attachment; filename=coupe.csv";
        await c.Response.Body.WriteAsync(Contenu.AsMemory(0, Contenu.Length / 2));
        await c.Response.Body.FlushAsync();
        c.Abort();
        return Results.Empty;
    }

    private async Task<IResult> RecevoirAsync(HttpContext c)
    {
        var champs = await c.Request.ReadFormAsync();
        if (champs["__RequestVerificationToken"] != c.Request.Cookies[Temoin] || champs.Files["Fichier"] is not { } fichier)
            return Results.BadRequest();
        if (fichier.Length == 0)
            return Page(c, "", "<input type=\"file\" name=\"Fichier\">", "", "<div role=\"alert\">Fichier vide.</div>");
        await using var flux = fichier.OpenReadStream();
        Depots.Add((fichier.FileName, fichier.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(flux))));
        return Results.Redirect("/merci");
    }
}
