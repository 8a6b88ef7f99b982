using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Passerelle.Echanges.Partages;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Echanges.Partages;

/// <summary>Expirés, épuisés, altérés, devinés, retirés : les liens qui ne donnent rien répondent tous de même, dans le même temps.</summary>
public sealed class LiensMortsTests
{
    private const int Mesures = 120;
    private static readonly byte[] Contenu = [1, 2, 3];

    [Theory, ChaqueMoteur]
    public async Task Meme_reponse_a_l_octet_pres(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        using var visiteur = essai.Application.Ouvrir();
        var (liens, jetonDe) = await TuerAsync(essai, visiteur);
        foreach (var acte in new[] { null, "Telecharger", "Confirmer", "DemanderCode" })
        {
            var reponses = new List<(string Lien, string Dite)>();
            foreach (var (nom, lien) in liens)
            {
                // Qui a téléchargé peut confirmer jusqu'à l'expiration, même son lien épuisé.
                if (acte == "Confirmer" && nom == "épuisé")
                    continue;
                using var reponse = acte is null ? await visiteur.Client.GetAsync(lien) : await PartagesDeTest.PosterAsync(visiteur.Client, jetonDe, lien, acte);
                reponses.Add((nom, $"{(int)reponse.StatusCode}\n{string.Join('\n', reponse.Headers.Concat(reponse.Content.Headers).Where(e => e.Key != "Date").Select(e => $"{e.Key}: {string.Join(',', e.Value)}").Order())}\n{await reponse.Content.ReadAsStringAsync()}"));
            }
            Assert.All(reponses, r => Assert.Equal(reponses[0].Dite, r.Dite));
            Assert.StartsWith("404", reponses[0].Dite, StringComparison.Ordinal);
            Assert.DoesNotContain("<form", reponses[0].Dite, StringComparison.Ordinal);
        }
    }

    /// <summary>
    /// Ouvrir et vouloir télécharger : mesures mêlées au hasard, premiers quartiles comparés, une machine occupée n'allongeant que les autres. Un lien connu
    /// que la base lirait en plus, ou un contenu qu'on déchiffrerait, se verrait au delà de cet écart.
    /// </summary>
    [Theory, ChaqueMoteur]
    public async Task Meme_temps(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        using var visiteur = essai.Application.Ouvrir();
        var (liens, jetonDe) = await TuerAsync(essai, visiteur);
        await ComparerAsync(liens, lien => visiteur.Client.GetAsync(lien));
        await ComparerAsync(liens, lien => PartagesDeTest.PosterAsync(visiteur.Client, jetonDe, lien, "Telecharger"));
    }

    private static async Task ComparerAsync(List<(string Nom, string Lien)> liens, Func<string, Task<HttpResponseMessage>> demander)
    {
        // Les mesures s'ajoutent d'un tour à l'autre : l'écart qui tient au lien se précise, celui d'une machine occupée s'efface.
        var durees = liens.ToDictionary(l => l.Nom, _ => new List<double>());
        var hasard = new Random(55);
        for (var tour = 1; ; tour++)
        {
            for (var i = 0; i < Mesures; i++)
            {
                foreach (var (nom, lien) in liens.OrderBy(_ => hasard.Next()))
                {
                    var depart = Stopwatch.GetTimestamp();
                    (await demander(lien)).Dispose();
                    if (i >= 20)
                        durees[nom].Add(Stopwatch.GetElapsedTime(depart).TotalMilliseconds);
                }
            }
            var quartiles = durees.ToDictionary(d => d.Key, d => d.Value.Order().ElementAt(d.Value.Count / 4));
            var (basse, haute) = (quartiles.Values.Min(), quartiles.Values.Max());
            if (haute - basse < Math.Max(0.25 * basse, 0.4))
                break;
            Assert.True(tour < 5, string.Join(", ", quartiles.Select(m => FormattableString.Invariant($"{m.Key} {m.Value:0.00} ms"))));
        }
    }

    [Theory, ChaqueMoteur]
    public async Task Le_debit_est_limite_par_adresse(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur, r => r with { DemandesParMinute = 5 });
        using var visiteur = essai.Application.Ouvrir();
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.NotFound, (await visiteur.LireAsync("/partages/devine", ("X-Forwarded-For", "192.0.2.7"))).Code);
        var refus = await visiteur.LireAsync("/partages/devine", ("X-Forwarded-For", "192.0.2.7"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refus.Code);
        Assert.Equal("Trop de demandes", refus.Html.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visiteur.LireAsync("/depots/devine", ("X-Forwarded-For", "192.0.2.7"))).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await visiteur.LireAsync("/partages/devine", ("X-Forwarded-For", "192.0.2.8"))).Code);
    }

    [Theory, ChaqueMoteur]
    public async Task Le_lien_n_entre_dans_aucune_trace(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        using var traces = new Traces();
        essai.Application.Services.GetRequiredService<ILoggerFactory>().AddProvider(traces);
        using var visiteur = essai.Application.Ouvrir();
        var (liens, jetonDe) = await TuerAsync(essai, visiteur);
        foreach (var (_, lien) in liens)
        {
            (await PartagesDeTest.PosterAsync(visiteur.Client, jetonDe, lien, "Telecharger")).Dispose();
            await visiteur.EnvoyerBrutAsync($"{lien}?handler=Telecharger");
        }
        Confidentialite.Verifier(traces.Lignes, [.. liens.Select(l => l.Lien["/partages/".Length..]), PartagesDeTest.Adresse]);
        Confidentialite.Verifier((await essai.Application.JournalAsync()).Select(e => $"{e.Objet} {e.Detail}"), [.. liens.Select(l => l.Lien["/partages/".Length..])]);
    }

    /// <summary>Un lien de chaque sorte, et une page vivante dont le jeton antifalsification sert à tous.</summary>
    private static async Task<(List<(string Nom, string Lien)> Liens, PageLue JetonDe)> TuerAsync(PartagesDeTest essai, Navigateur visiteur)
    {
        var expire = await essai.LienAsync(Contenu, c => c with { Duree = TimeSpan.FromHours(1) });
        var detruit = await essai.LienAsync(Contenu, c => c with { Duree = TimeSpan.FromHours(1) });
        essai.Application.Horloge.Avancer(TimeSpan.FromMinutes(30));
        var epuise = await essai.LienAsync(Contenu, c => c with { Telechargements = 1 });
        var retire = await essai.PartagerAsync(Contenu);
        var vivant = await essai.LienAsync(Contenu);
        var page = await visiteur.LireAsync(vivant);
        (await PartagesDeTest.PosterAsync(visiteur.Client, page, epuise, "Telecharger")).Dispose();
        await essai.AvecAsync<FermerPartage, bool>(s => s.ExecuterAsync(retire.Id, StatutPartage.Revoque, "essai", CancellationToken.None));
        essai.Application.Horloge.Avancer(TimeSpan.FromMinutes(31));
        // Le premier n'est qu'expiré quand la passe n'est pas encore venue ; elle détruit les deux.
        await essai.AvecAsync<DetruirePartages, int>(s => s.ExecuterAsync(CancellationToken.None));
        var expireSeul = await essai.LienAsync(Contenu, c => c with { Duree = TimeSpan.FromHours(1) });
        essai.Application.Horloge.Avancer(TimeSpan.FromMinutes(61));
        return (
        [
            ("expiré", expireSeul), ("expiré et détruit", expire), ("détruit aussi", detruit), ("épuisé", epuise), ("retiré", new Uri(retire.Liens[0]).AbsolutePath),
            ("altéré", vivant[..^1] + (vivant[^1] == 'A' ? 'B' : 'A')), ("deviné", "/partages/0123456789"), ("bizarre", "/partages/%C3%A9%20%F0%9F%98%80"),
        ], page);
    }

    private sealed class Traces : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> lignes = [];

        public IEnumerable<string> Lignes => lignes;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lignes.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
