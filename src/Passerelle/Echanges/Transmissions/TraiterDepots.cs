using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Contacts;
using Passerelle.Echanges.FluxCaf;
using Passerelle.Echanges.Reprise;

namespace Passerelle.Echanges.Transmissions;

/// <summary>
/// Traite les dépôts, un à un, dans l'ordre. Le travail est la ligne de transmission : interrompu, un autre nœud ou le même
/// redémarré le reprend à son curseur ; deux nœuds qui le prennent ensemble se départagent au premier lot.
/// </summary>
internal sealed partial class TraiterDepots(IServiceScopeFactory portees, Depots depots, TimeProvider horloge, ILogger<TraiterDepots> traces) : BackgroundService
{
    private const string DejaImporte = "Déjà importé : rien n'a changé.";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SansBattement = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rythme = new PeriodicTimer(Pause, horloge);
        do
        {
            try
            {
                while (await TraiterSuivantAsync(stoppingToken))
                {
                }
            }
            catch (Exception panne) when (panne is System.Data.Common.DbException or IOException or DbUpdateException)
            {
                // La base ou le disque manque un instant : la transmission garde son curseur, le tour suivant la reprend.
                TraiterPanne(panne.GetType().Name);
            }
        }
        while (await rythme.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> TraiterSuivantAsync(CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        var contexte = portee.ServiceProvider.GetRequiredService<PasserelleContexte>();
        var muet = horloge.GetUtcNow().UtcDateTime - SansBattement;
        var depot = await contexte.Transmissions.AsNoTracking().OrderBy(t => t.Id).FirstOrDefaultAsync(t => t.Depot != null
            && (t.Statut == StatutTransmission.EnAttente || (t.Statut == StatutTransmission.EnCours && t.BattementLe < muet)), ct);
        if (depot is null)
            return false;
        portee.ServiceProvider.GetRequiredService<ActeurCourant>().Id = depot.DeposePar;
        var refus = await ImporterAsync(portee.ServiceProvider, depot, ct);
        // Deux nœuds ont pris le même dépôt : celui qui perd le premier lot laisse l'autre conclure.
        if (await contexte.Transmissions.AnyAsync(t => t.Id == depot.Id && t.Statut == StatutTransmission.AFaireCorrespondre, ct))
            return true;
        if (refus is null || !await contexte.Transmissions.AnyAsync(t => t.Id == depot.Id && t.Statut == StatutTransmission.EnCours, ct))
            await ConclureAsync(contexte, depot, refus, ct);
        return true;
    }

    /// <summary>Importe selon le contenu, et rend le refus s'il y en a un.</summary>
    private async Task<string?> ImporterAsync(IServiceProvider services, TransmissionFichier depot, CancellationToken ct)
    {
        Stream Ouvrir() => depots.Lire(depot.Depot!);
        if (!CommenceParBalise(Ouvrir()))
            return await ImporterColonnesAsync(services, depot, Ouvrir, ct);
        var flux = await services.GetRequiredService<ImporterFluxCaf>().ExecuterAsync(new ImporterFluxCommand
        {
            Ouvrir = Ouvrir,
            Nom = depot.Nom,
            RecuLe = depot.RecuLe == DateOnly.MinValue ? null : depot.RecuLe,
            Stock = depot.Stock,
            TransmissionId = depot.Id,
        }, null, ct);
        return !flux.Reussi ? flux.Erreurs[0].ToString() : flux.Valeur.DejaImporte ? $"Déjà importé, reçu le {flux.Valeur.RecuLe:dd/MM/yyyy} : rien n'a changé." : null;
    }

    /// <summary>Un fichier à colonnes se reconnaît à son en-tête ; inconnu, il attend qu'un agent dise ses colonnes.</summary>
    private static async Task<string?> ImporterColonnesAsync(IServiceProvider services, TransmissionFichier depot, Func<Stream> ouvrir, CancellationToken ct)
    {
        DateOnly? recuLe = depot.RecuLe == DateOnly.MinValue ? null : depot.RecuLe;
        var contexte = services.GetRequiredService<PasserelleContexte>();
        switch (await ReconnaitreColonnes.ExecuterAsync(contexte, ouvrir, ct))
        {
            case GenreFichier.Contacts:
                var contacts = await services.GetRequiredService<ImporterContacts>()
                    .ExecuterAsync(new ImporterContactsCommand { Ouvrir = ouvrir, Nom = depot.Nom, RecuLe = recuLe, TransmissionId = depot.Id }, null, ct);
                return !contacts.Reussi ? contacts.Erreurs[0].ToString() : contacts.Valeur.DejaImporte ? DejaImporte : null;
            case GenreFichier.Reprise:
                var reprise = await services.GetRequiredService<ImporterReprise>()
                    .ExecuterAsync(new ImporterRepriseCommand { Ouvrir = ouvrir, Nom = depot.Nom, TransmissionId = depot.Id }, null, ct);
                return !reprise.Reussi ? reprise.Erreurs[0].ToString() : reprise.Valeur.DejaImporte ? DejaImporte : null;
            default:
                await contexte.Transmissions.Where(t => t.Id == depot.Id).ExecuteUpdateAsync(t => t
                    .SetProperty(x => x.Statut, StatutTransmission.AFaireCorrespondre).SetProperty(x => x.Genre, GenreFichier.Contacts), ct);
                return null;
        }
    }

    /// <summary>Un flux est du XML ; une reprise, du texte à colonnes. La marque d'ordre et les blancs ne comptent pas.</summary>
    private static bool CommenceParBalise(Stream contenu)
    {
        using (contenu)
        {
            var octets = new byte[64];
            var lus = contenu.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false);
            return new ReadOnlySpan<byte>(octets, 0, lus).TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, 32, 9, 13, 10]) is [(byte)'<', ..] or [];
        }
    }

    private async Task ConclureAsync(PasserelleContexte contexte, TransmissionFichier depot, string? refus, CancellationToken ct)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        await contexte.Transmissions.Where(t => t.Id == depot.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Depot, (string?)null), ct);
        // Rien n'attend plus sous ce dépôt : une autre transmission du même contenu a pu être finie à sa place.
        refus ??= "Le même fichier était en cours d'import : il vient d'être fini sous sa première transmission.";
        await contexte.Transmissions.Where(t => t.Id == depot.Id && t.Statut != StatutTransmission.Terminee).ExecuteUpdateAsync(t => t
                .SetProperty(x => x.Statut, StatutTransmission.Refusee).SetProperty(x => x.Refus, refus).SetProperty(x => x.FinieLe, instant), ct);
        depots.Detruire(depot.Depot!);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Traitement des dépôts interrompu ({Nature}), repris au tour suivant.")]
    private partial void TraiterPanne(string nature);
}
