using Microsoft.EntityFrameworkCore;
using Socle.Journal;
using Socle.Resultats;

namespace Socle.Courriels;

/// <summary>Ce qu'un agent décide d'un courriel que le système ne peut finir seul.</summary>
public enum DecisionCourriel
{
    /// <summary>L'envoyer, au risque d'un double s'il était parti.</summary>
    Renvoyer,

    /// <summary>Le tenir pour envoyé ; d'une lettre : elle est postée.</summary>
    TenirPourEnvoye,

    /// <summary>Y renoncer.</summary>
    Annuler,
}

/// <summary>L'agent décide d'un message incertain ou refusé, ou d'une lettre à poster.</summary>
public sealed class ReglerCourriel(DbContext contexte, IJournal journal, TimeProvider horloge)
{
    /// <summary>Décide ; refuse quand le courriel n'attend plus de décision.</summary>
    public async Task<Resultat<bool>> ExecuterAsync(Guid id, DecisionCourriel decision, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var attendus = contexte.Set<Courriel>().Where(c => c.Id == id && c.Contenu != null
            && (c.Statut == StatutCourriel.Incertain || c.Statut == StatutCourriel.Refuse || (c.Canal == CanalMessage.Lettre && c.Statut == StatutCourriel.EnAttente)));
        if (decision == DecisionCourriel.TenirPourEnvoye)
            attendus = attendus.Where(c => c.Statut != StatutCourriel.Refuse);
        if (decision == DecisionCourriel.Renvoyer)
            attendus = attendus.Where(c => c.Canal != CanalMessage.Lettre);
        await using var transaction = await contexte.Database.BeginTransactionAsync(ct);
        var regles = decision switch
        {
            DecisionCourriel.Renvoyer => await attendus.ExecuteUpdateAsync(c => c.SetProperty(x => x.Statut, StatutCourriel.EnAttente).SetProperty(x => x.Reclamation, (Guid?)null)
                .SetProperty(x => x.Essais, 0).SetProperty(x => x.ProchainEssaiLe, maintenant).SetProperty(x => x.FiniLe, (DateTime?)null), ct),
            _ => await attendus.ExecuteUpdateAsync(c => c.SetProperty(x => x.Statut, decision == DecisionCourriel.TenirPourEnvoye ? StatutCourriel.Envoye : StatutCourriel.Annule)
                .SetProperty(x => x.Reclamation, (Guid?)null).SetProperty(x => x.FiniLe, maintenant).SetProperty(x => x.Contenu, (byte[]?)null), ct),
        };
        if (regles == 0)
            return new Erreur("COURRIEL-001", "Ce courriel n'attend plus de décision : un collègue l'a peut-être réglé, ou il est parti entre-temps.");
        await journal.EcrireAsync(ActeJournal.Changement, nameof(ReglerCourriel), id.ToString(), decision.ToString(), ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
