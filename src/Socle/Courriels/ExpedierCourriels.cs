using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Socle.Cles;
using Socle.Journal;

namespace Socle.Courriels;

/// <summary>
/// Une passe d'envoi : chaque courriel est pris par un UPDATE conditionnel, puis marqué juste avant sa remise. Tuée avant cette
/// marque, la passe n'a rien envoyé et un autre essai le reprend ; tuée après, nul ne sait : le courriel devient incertain et un
/// agent décide. Rien n'est donc perdu, ni envoyé deux fois de soi-même.
/// </summary>
public sealed class ExpedierCourriels(DbContext contexte, ReglagesCourriels reglages, IPasserelleSms sms, IEnumerable<ISourceRefus> refus, Trousseau trousseau, IJournal journal, TimeProvider horloge)
{
    /// <summary>Durée après laquelle une passe muette est tenue pour morte ; plus longue que toute remise.</summary>
    public static readonly TimeSpan PasseMorte = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan[] Attentes = [.. new[] { 1, 5, 15, 60, 240, 480, 720 }.Select(m => TimeSpan.FromMinutes(m))];
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Envoie tout ce qui peut l'être ; rend le nombre de courriels acceptés.</summary>
    public async Task<int> ExecuterAsync(CancellationToken ct)
    {
        await ReprendreAsync(ct);
        // Les lettres attendent un agent ; les autres, que leur canal soit réglé.
        var canaux = new HashSet<CanalMessage>();
        if (reglages.Regles)
            canaux.Add(CanalMessage.Courriel);
        if (sms.Reglee)
            canaux.Add(CanalMessage.Sms);
        var envoyes = 0;
        RemiseSmtp? liaison = null;
        try
        {
            while (canaux.Count > 0 && !ct.IsCancellationRequested && await PrendreAsync(canaux, ct) is { } courriel)
            {
                if (await EstRefuseAsync(courriel, ct))
                {
                    await ConclureAsync(courriel, null, "La personne refuse d'être jointe ainsi.");
                    continue;
                }
                if (courriel.Canal == CanalMessage.Courriel && liaison is not { Ouverte: true })
                {
                    liaison?.Dispose();
                    (liaison, var raison) = await RemiseSmtp.OuvrirAsync(reglages, ct);
                    if (liaison is null)
                    {
                        await ConclureAsync(courriel, IssueRemise.Differe, raison);
                        canaux.Remove(CanalMessage.Courriel);
                        continue;
                    }
                }
                if (await RemettreAsync(liaison, courriel, ct))
                    envoyes++;
            }
        }
        finally
        {
            liaison?.Dispose();
        }
        return envoyes;
    }

    /// <summary>Ce qu'une passe morte tenait : à refaire si la remise n'avait pas commencé, incertain sinon. Ce qui est périmé s'annule.</summary>
    private async Task ReprendreAsync(CancellationToken ct)
    {
        var courriels = contexte.Set<Courriel>();
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var limite = maintenant - PasseMorte;
        var morts = courriels.Where(c => c.Statut == StatutCourriel.EnCours && c.ReclameLe < limite);
        await morts.Where(c => c.RemiseLe == null).ExecuteUpdateAsync(c => c.SetProperty(x => x.Statut, StatutCourriel.EnAttente).SetProperty(x => x.Reclamation, (Guid?)null), ct);
        await morts.Where(c => c.RemiseLe != null).ExecuteUpdateAsync(c => c.SetProperty(x => x.Statut, StatutCourriel.Incertain)
            .SetProperty(x => x.Raison, "Le système s'est arrêté pendant la remise."), ct);
        await courriels.Where(c => c.Statut == StatutCourriel.EnAttente && c.PerimeLe < maintenant).ExecuteUpdateAsync(c => c
            .SetProperty(x => x.Statut, StatutCourriel.Annule).SetProperty(x => x.Raison, "Périmé avant d'avoir pu partir.")
            .SetProperty(x => x.FiniLe, maintenant).SetProperty(x => x.Contenu, (byte[]?)null), ct);
    }

    private async Task<bool> EstRefuseAsync(Courriel courriel, CancellationToken ct)
    {
        if (courriel.Personne is not { } personne)
            return false;
        foreach (var source in refus)
        {
            if (await source.RefuseAsync(personne, courriel.Canal, ct))
                return true;
        }
        return false;
    }

    private async Task<Courriel?> PrendreAsync(HashSet<CanalMessage> canaux, CancellationToken ct)
    {
        var courriels = contexte.Set<Courriel>();
        while (true)
        {
            var maintenant = horloge.GetUtcNow().UtcDateTime;
            var choisi = await courriels.AsNoTracking().Where(c => c.Statut == StatutCourriel.EnAttente && c.ProchainEssaiLe <= maintenant && canaux.Contains(c.Canal))
                .OrderBy(c => c.ProchainEssaiLe).ThenBy(c => c.Id).FirstOrDefaultAsync(ct);
            if (choisi is null)
                return null;
            choisi.Reclamation = Guid.NewGuid();
            var pris = await courriels.Where(c => c.Id == choisi.Id && c.Statut == StatutCourriel.EnAttente).ExecuteUpdateAsync(c => c
                .SetProperty(x => x.Statut, StatutCourriel.EnCours).SetProperty(x => x.Reclamation, choisi.Reclamation)
                .SetProperty(x => x.ReclameLe, maintenant).SetProperty(x => x.RemiseLe, (DateTime?)null), ct);
            // Pris entre-temps par une autre passe : au suivant.
            if (pris == 1)
                return choisi;
        }
    }

    private async Task<bool> RemettreAsync(RemiseSmtp? liaison, Courriel courriel, CancellationToken ct)
    {
        var texte = JsonSerializer.Deserialize<TexteCourriel>(chiffrement.DechiffrerTexte(courriel.Contenu!))!;
        var destinataire = chiffrement.DechiffrerTexte(courriel.Destinataire);
        var instant = horloge.GetUtcNow();
        var marque = await contexte.Set<Courriel>().Where(c => c.Id == courriel.Id && c.Reclamation == courriel.Reclamation && c.Statut == StatutCourriel.EnCours)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.RemiseLe, instant.UtcDateTime), ct);
        if (marque == 0)
            return false;
        var (issue, raison) = courriel.Canal == CanalMessage.Sms ? await sms.RemettreAsync(courriel.Id, destinataire, texte.Corps)
            : await liaison!.RemettreAsync(courriel.Id, instant, destinataire, texte.Sujet, texte.Corps);
        await ConclureAsync(courriel, issue, raison);
        return issue == IssueRemise.Accepte;
    }

    /// <summary>Écrit l'issue ; nulle, le message est annulé. Ne s'annule pas : ce que le serveur a dit ne doit pas se perdre.</summary>
    private async Task ConclureAsync(Courriel courriel, IssueRemise? issue, string? raison)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var essais = courriel.Essais + (issue == IssueRemise.Differe ? 1 : 0);
        var statut = issue switch
        {
            null => StatutCourriel.Annule,
            IssueRemise.Accepte => StatutCourriel.Envoye,
            IssueRemise.SansReponse => StatutCourriel.Incertain,
            IssueRemise.Differe when essais <= Attentes.Length => StatutCourriel.EnAttente,
            _ => StatutCourriel.Refuse,
        };
        var prochain = statut == StatutCourriel.EnAttente ? maintenant + Attentes[essais - 1] : courriel.ProchainEssaiLe;
        DateTime? fini = statut is StatutCourriel.Envoye or StatutCourriel.Refuse or StatutCourriel.Annule ? maintenant : null;
        var garde = statut is StatutCourriel.Envoye or StatutCourriel.Annule ? null : courriel.Contenu;
        journal.Noter(ActeJournal.Export, nameof(ExpedierCourriels), courriel.Id.ToString(), $"{courriel.Nature} : {Dire(statut)}");
        await using var transaction = await contexte.Database.BeginTransactionAsync(CancellationToken.None);
        await contexte.Set<Courriel>().Where(c => c.Id == courriel.Id && c.Reclamation == courriel.Reclamation).ExecuteUpdateAsync(c => c
            .SetProperty(x => x.Statut, statut).SetProperty(x => x.Essais, essais).SetProperty(x => x.Raison, raison)
            .SetProperty(x => x.ProchainEssaiLe, prochain).SetProperty(x => x.FiniLe, fini).SetProperty(x => x.Contenu, garde), CancellationToken.None);
        await contexte.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        contexte.ChangeTracker.Clear();
    }

    private static string Dire(StatutCourriel statut) => statut switch
    {
        StatutCourriel.Envoye => "envoyé",
        StatutCourriel.Incertain => "incertain",
        StatutCourriel.EnAttente => "remis à plus tard",
        StatutCourriel.Annule => "annulé, canal refusé",
        _ => "refusé",
    };
}
