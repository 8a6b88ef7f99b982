using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Correspondants;
using Plateforme.Incidents;
using Socle.Calendrier;
using Socle.Courriels;
using Socle.Ecrans;
using Socle.Journal;

namespace Plateforme.Supervision;

/// <summary>
/// Un passage de la sonde (lignes 2220-2225) : elle appelle la plateforme par le réseau, garde ce qu'elle a vu, ouvre un incident quand un service manque
/// et écrit au correspondant. L'alerte va droit au serveur de messagerie, sans passer par la base : c'est peut-être elle qui manque.
/// </summary>
internal sealed partial class SonderServices(AdressesSondees adresses, IServiceScopeFactory portees, ReglagesSupervision reglages, ReglagesCourriels courriels, TimeProvider horloge, ILogger<SonderServices> traces) : IDisposable
{
    // Six secondes, la tolérance d'une requête complexe (ligne 2207) ; un service plus lent que cela ne répond pas.
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(6) };
    private readonly List<ReleveSonde> aEcrire = [];
    private readonly Queue<(string Sujet, string Corps)> aEnvoyer = new();
    private string? destinataire;
    private bool enDefaut;
    private DateTime derniere;

    /// <summary>Passe, une fois par minute de la plage des sondes ; nul hors d'elle.</summary>
    public async Task<ReleveSonde?> PasserAsync(CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var minute = maintenant.AddTicks(-(maintenant.Ticks % TimeSpan.TicksPerMinute));
        if (minute == derniere || !reglages.Sondes.Contient(minute) || adresses.Racine is not { } racine)
            return null;
        derniere = minute;
        var releve = await ReleverAsync(racine, minute, ct);
        aEcrire.Add(releve);
        try
        {
            await EcrireAsync(ct);
        }
        catch (DbException)
        {
            // Gardés en mémoire : écrits dès que la base revient.
            SignalerReport(traces, aEcrire.Count);
        }
        if (releve.Rendu == enDefaut)
        {
            enDefaut = !releve.Rendu;
            aEnvoyer.Enqueue(enDefaut
                ? ("Alerte : un service ne répond pas", $"À {minute.Lisible()}, la sonde n'a pas eu de réponse de : {releve.Defauts}.\n\nUn incident est ouvert ; le partenaire est à informer sous une heure.")
                : ("Fin d'alerte : les services répondent", $"À {minute.Lisible()}, la sonde a eu une réponse de tous les services. L'incident reste ouvert jusqu'à l'essai du partenaire."));
        }
        await AlerterAsync(ct);
        return releve;
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<ReleveSonde> ReleverAsync(Uri racine, DateTime minute, CancellationToken ct)
    {
        var depart = horloge.GetTimestamp();
        var defauts = new List<string>();
        foreach (var adresse in adresses.Lister())
        {
            if (!await RepondAsync(racine, adresse, ct))
                defauts.Add(adresse.Service);
        }
        return new ReleveSonde
        {
            Instant = minute,
            Jour = DateOnly.FromDateTime(HeureLegale.VersParis(minute)),
            Rendu = defauts.Count == 0,
            DureeMs = (int)horloge.GetElapsedTime(depart).TotalMilliseconds,
            Defauts = defauts.Count == 0 ? null : string.Join(", ", defauts),
        };
    }

    private async Task<bool> RepondAsync(Uri racine, AdresseSondee adresse, CancellationToken ct)
    {
        try
        {
            using var demande = new HttpRequestMessage(adresse.Methode, new Uri(racine, adresse.Chemin));
            using var reponse = await client.SendAsync(demande, ct);
            return (int)reponse.StatusCode == adresse.Attendu;
        }
        catch (Exception panne) when (panne is HttpRequestException || (panne is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }

    private async Task EcrireAsync(CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        var contexte = portee.ServiceProvider.GetRequiredService<PlateformeContexte>();
        var instants = aEcrire.ConvertAll(r => r.Instant);
        var connus = await contexte.Releves.AsNoTracking().Where(r => instants.Contains(r.Instant)).Select(r => r.Instant).ToListAsync(ct);
        contexte.AddRange(aEcrire.Where(r => !connus.Contains(r.Instant)));
        if (aEcrire.Find(r => !r.Rendu) is { } defaut && !await contexte.Incidents.AnyAsync(i => i.ParLaSonde && i.ClosLe == null && i.Etapes.All(e => e.Genre != GenreEtape.Retablissement), ct))
        {
            contexte.Add(new Incident
            {
                Origine = OrigineIncident.FranceTravail,
                Nature = NatureIncident.Disponibilite,
                ParLaSonde = true,
                Titre = "Un service ne répond pas",
                Description = $"La sonde n'a pas eu de réponse de : {defaut.Defauts}.",
                ChezLePartenaire = false,
                ConstateLe = defaut.Instant,
                DeclareLe = horloge.GetUtcNow().UtcDateTime,
            });
            portee.ServiceProvider.GetRequiredService<IJournal>().Noter(ActeJournal.Changement, nameof(SonderServices), null, "incident ouvert par la sonde");
        }
        await contexte.SaveChangesAsync(ct);
        aEcrire.Clear();
        destinataire = await contexte.Correspondants.AsNoTracking().Where(c => c.Cote == Cote.FranceTravail && c.Role == RoleCorrespondant.Incidents).Select(c => c.Courriel).FirstOrDefaultAsync(ct);
    }

    private async Task AlerterAsync(CancellationToken ct)
    {
        if (aEnvoyer.Count == 0)
            return;
        if (destinataire is null || !courriels.Regles)
        {
            SignalerSansCourriel(traces, aEnvoyer.Dequeue().Sujet);
            return;
        }
        var (liaison, raison) = await RemiseSmtp.OuvrirAsync(courriels, ct);
        if (liaison is null)
        {
            SignalerRemise(traces, raison!);
            return;
        }
        using (liaison)
        {
            while (aEnvoyer.TryPeek(out var alerte) && (await liaison.RemettreAsync(Guid.CreateVersion7(), horloge.GetUtcNow(), destinataire, alerte.Sujet, alerte.Corps)).Issue is IssueRemise.Accepte or IssueRemise.Refuse)
                aEnvoyer.Dequeue();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "La base ne répond pas : {Nombre} relevés de sonde attendent d'être écrits.")]
    private static partial void SignalerReport(ILogger traces, int nombre);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Sujet}. Ni correspondant des incidents, ni serveur de messagerie : l'alerte n'est écrite qu'ici.")]
    private static partial void SignalerSansCourriel(ILogger traces, string sujet);

    [LoggerMessage(Level = LogLevel.Error, Message = "L'alerte attend la prochaine minute. {Raison}")]
    private static partial void SignalerRemise(ILogger traces, string raison);
}
