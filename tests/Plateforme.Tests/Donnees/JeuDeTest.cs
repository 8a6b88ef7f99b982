using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plateforme.Acces;
using Plateforme.Jeux;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Cles;

namespace Plateforme.Tests.Donnees;

/// <summary>Un portail et son jeu de données : les personnes se prennent par le nom de leur cas.</summary>
internal sealed class JeuDeTest : IAsyncDisposable
{
    private JeuDeTest(PortailDeTest portail) => Portail = portail;

    public PortailDeTest Portail { get; }

    public static async Task<JeuDeTest> OuvrirAsync(Moteur moteur, int usagers = 60, int graine = 55)
    {
        var jeu = new JeuDeTest(await PortailDeTest.OuvrirAsync(moteur));
        var charge = await jeu.Portail.Plateforme.AvecAsync(s => s.GetRequiredService<ChargerJeu>().ExecuterAsync(new ChargerJeuCommand { Usagers = usagers, Graine = graine, Aujourdhui = TimeProvider.System.Aujourdhui() }, null, CancellationToken.None));
        Assert.True(charge.Reussi, string.Join(' ', charge.Erreurs));
        return jeu;
    }

    /// <summary>NIR et naissance d'un cas.</summary>
    public Task<(string Nir, string Naissance)> CasAsync(string nom) => Portail.Plateforme.AvecAsync(async s =>
    {
        var cas = await s.GetRequiredService<Plateforme.Bases.PlateformeContexte>().Cas.SingleAsync(c => c.Cas == nom);
        return (s.GetRequiredService<CoffreNir>().Dechiffrer(cas.NirChiffre).Ecriture, cas.DateNaissance.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    });

    /// <summary>Jeton de la personne d'un cas.</summary>
    public async Task<string> JetonAsync(string cas)
    {
        var (nir, naissance) = await CasAsync(cas);
        return (await Portail.RechercherAsync(nir, naissance)).Corps.GetProperty("jetonUsager").GetString()!;
    }

    /// <summary>Lit, et rend le corps ; un refus est une faute.</summary>
    public async Task<JsonElement> LireAsync(string chemin, string? usager, string royaume = ApiServie.Agent)
    {
        var (code, corps) = await Portail.AppelerAsync(HttpMethod.Get, chemin, null, usager, royaume);
        Assert.True((int)code is >= 200 and < 300, $"{chemin} : {code} {corps}");
        return corps;
    }

    /// <summary>Écrit, et rend le code et le message du refus.</summary>
    public async Task<(HttpStatusCode Code, string? Message)> EcrireAsync(HttpMethod methode, string chemin, object? corps, string usager)
    {
        var (code, rendu) = await Portail.AppelerAsync(methode, chemin, corps, usager);
        return (code, rendu.ValueKind == JsonValueKind.Object && rendu.TryGetProperty("message", out var message) ? message.GetString() : null);
    }

    public ValueTask DisposeAsync() => Portail.DisposeAsync();
}
