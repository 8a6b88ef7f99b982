using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.FeuillesDeRoute;

/// <summary>Change l'état d'une cible de la feuille de route. Le journal dit l'avant et l'après.</summary>
public sealed class ChangerEtat(PasserelleContexte contexte, LirePacte lire, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Change.</summary>
    public async Task<Resultat<EtatFeuille>> ExecuterAsync(string theme, int rang, AvancementCible? avancement, string? responsable, string? commentaire, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var erreurs = new List<Erreur>();
        if (!lu.Valeur.FeuilleDeRoute.Any(f => f.Theme == theme && f.Rang == rang))
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("Cible", "une cible de la feuille de route"));
        if (avancement is not { } nouveau || !Enum.IsDefined(nouveau))
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("Avancement", "un état de la liste"));
        if (commentaire?.Trim() is not { Length: >= 5 and <= 500 })
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("Commentaire", "ce qui a été fait, ou pourquoi, en 5 à 500 caractères"));
        if (responsable?.Length > 100)
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("Responsable", "100 caractères au plus"));
        if (erreurs.Count > 0)
            return erreurs;
        var etats = contexte.EtatsFeuille;
        var avant = await etats.AsNoTracking().Where(e => e.Theme == theme && e.Rang == rang).OrderByDescending(e => e.Le).FirstOrDefaultAsync(ct);
        var etat = new EtatFeuille
        {
            Id = Guid.CreateVersion7(),
            Theme = theme,
            Rang = rang,
            Avancement = avancement!.Value,
            Responsable = string.IsNullOrWhiteSpace(responsable) ? null : responsable.Trim(),
            Commentaire = commentaire!.Trim(),
            Auteur = acteur.Id,
            Le = horloge.GetUtcNow().UtcDateTime,
        };
        etats.Add(etat);
        journal.Noter(ActeJournal.Changement, nameof(ChangerEtat), $"feuille-de-route/{theme}/{rang}", $"{avant?.Avancement ?? AvancementCible.AFaire} → {etat.Avancement} ({etat.Commentaire})");
        await contexte.SaveChangesAsync(ct);
        return etat;
    }
}
