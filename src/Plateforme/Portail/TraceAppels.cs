using System.Data.Common;
using System.Threading.Channels;
using Plateforme.Bases;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Cles;
using Socle.Journal;

namespace Plateforme.Portail;

/// <summary>
/// Mesures et lectures du journal, écrites par lot deux fois par seconde : une recherche ne paie pas une écriture. La file est bornée : pleine,
/// elle fait attendre plutôt que d'oublier. Un arrêt brutal perd la demi-seconde en cours ; ce qu'un appel écrit, lui, est journalisé avec l'écriture.
/// </summary>
internal sealed partial class TraceAppels(IServiceScopeFactory portees, CoffreNir coffre, TimeProvider horloge, ILogger<TraceAppels> traces) : BackgroundService
{
    private static readonly TimeSpan Pas = TimeSpan.FromMilliseconds(500);
    private static readonly string[] ColonnesJournal = ["instant", "acte", "operation", "objet", "detail"];
    private static readonly string[] ColonnesMesure = ["jour", "api", "application_id", "appels", "pannes", "refus", "sous_une_seconde", "sous_six_secondes", "duree_ms"];
    private readonly Channel<AppelMesure> mesures = Channel.CreateBounded<AppelMesure>(new BoundedChannelOptions(100_000) { SingleReader = true });
    private readonly Channel<LectureJournalisee> lectures = Channel.CreateBounded<LectureJournalisee>(new BoundedChannelOptions(100_000) { SingleReader = true });

    private readonly List<AppelMesure> aMesurer = [];
    private readonly List<LectureJournalisee> aJournaliser = [];

    /// <summary>Note une mesure.</summary>
    public ValueTask NoterAsync(AppelMesure mesure, CancellationToken ct) => mesures.Writer.TryWrite(mesure) || ct.IsCancellationRequested ? default : mesures.Writer.WriteAsync(mesure, ct);

    /// <summary>Note la lecture d'un dossier, au nom de l'agent.</summary>
    public ValueTask LireAsync(AppelPartenaire appel, string operation, CancellationToken ct) => LireAsync(appel, operation, appel.Usager?.Cle, ct);

    /// <summary>Note la lecture d'un dossier que l'appel ne désigne pas encore.</summary>
    public ValueTask LireAsync(AppelPartenaire appel, string operation, Guid? usager, CancellationToken ct)
    {
        var lecture = new LectureJournalisee(horloge.GetUtcNow().UtcDateTime, operation, usager?.ToString(), Auteur(appel));
        return lectures.Writer.TryWrite(lecture) ? default : lectures.Writer.WriteAsync(lecture, ct);
    }

    /// <summary>Qui : l'application, et l'agent par une empreinte à clé (son identifiant peut être une adresse).</summary>
    public string Auteur(AppelPartenaire appel) =>
        $"{appel.Application.IdentifiantClient}, agent {Convert.ToHexStringLower(coffre.Empreinte(System.Text.Encoding.UTF8.GetBytes(appel.Agent.Identifiant)).AsSpan(1, 6))}";

    /// <summary>Écrit ce qui attend.</summary>
    public async Task EcrireAsync(CancellationToken ct)
    {
        Prendre(mesures, aMesurer);
        Prendre(lectures, aJournaliser);
        if (aMesurer.Count + aJournaliser.Count == 0)
            return;
        await using var portee = portees.CreateAsyncScope();
        await using var session = await SessionLot.OuvrirAsync(portee.ServiceProvider.GetRequiredService<PlateformeContexte>(), ct);
        await session.InsererAsync("journal", ColonnesJournal, aJournaliser, (l, j) =>
        {
            l.Instant(j.Instant);
            l.Petit((int)ActeJournal.Lecture);
            l.Texte(j.Operation);
            l.Texte(j.Objet);
            l.Texte(j.Detail);
        }, ct);
        await MesurerAsync(session, aMesurer, ct);
        await session.ValiderAsync(ct);
        // Vidées une fois écrites : un lot refusé par la base attend le suivant.
        aMesurer.Clear();
        aJournaliser.Clear();
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await EcrireAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minuterie = new PeriodicTimer(Pas);
        while (await minuterie.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                // Non annulable : arrêtée entre sa validation et la suite, une écriture recommencerait.
                await EcrireAsync(CancellationToken.None);
            }
            catch (DbException cause)
            {
                SignalerReport(traces, cause);
            }
        }
    }

    private static void Prendre<T>(Channel<T> file, List<T> pris)
    {
        while (pris.Count < 50_000 && file.Reader.TryRead(out var un))
            pris.Add(un);
    }

    private async Task MesurerAsync(SessionLot session, List<AppelMesure> appels, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var parCle = appels.GroupBy(a => (a.Api, Application: a.Application ?? 0)).ToList();
        await session.RemplirTemporaireAsync("lot_mesure", "jour date, api text, application_id bigint, appels bigint, pannes bigint, refus bigint, sous_une_seconde bigint, sous_six_secondes bigint, duree_ms bigint", parCle, (l, g) =>
        {
            l.Date(jour);
            l.Texte(g.Key.Api);
            l.Entier(g.Key.Application);
            l.Entier(g.Count());
            l.Entier(g.Count(a => a.Code >= 500));
            l.Entier(g.Count(a => a.Code is >= 400 and < 500));
            l.Entier(g.Count(a => a.Duree < TimeSpan.FromSeconds(1)));
            l.Entier(g.Count(a => a.Duree < TimeSpan.FromSeconds(6)));
            l.Entier((long)g.Sum(a => a.Duree.TotalMilliseconds));
        }, ct);
        var sommes = string.Join(", ", ColonnesMesure.Skip(3).Select(c => $"{c} = mesure_appels.{c} + excluded.{c}"));
        // « WHERE true » : sans lui, SQLite prendrait ON pour une jointure.
        await session.ExecuterAsync($"INSERT INTO mesure_appels ({string.Join(", ", ColonnesMesure)}) SELECT {string.Join(", ", ColonnesMesure)} FROM lot_mesure WHERE true ON CONFLICT (jour, api, application_id) DO UPDATE SET {sommes}", ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Un lot de mesures et de lectures attend : la base l'a refusé.")]
    private static partial void SignalerReport(ILogger traces, Exception cause);
}
