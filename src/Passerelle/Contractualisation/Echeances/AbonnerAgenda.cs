using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Cles;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>
/// Crée, remplace et révoque le lien d'abonnement d'un agent, et sert ce qu'il désigne. En créer un révoque le précédent. Le flux ne porte que des échéances, sans donnée
/// personnelle ; un agenda le relit de lui-même plusieurs fois par jour : ses lectures ne vont pas au journal, ses refus si.
/// </summary>
public sealed class AbonnerAgenda(PasserelleContexte contexte, LirePacte lire, ConstruireAgenda construire, INomsAgents noms, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Instant du lien en vigueur de l'agent ; nul quand il n'en a pas.</summary>
    public async Task<DateTime?> LireAsync(CancellationToken ct) => (await TrouverAsync(ct))?.CreeLe;

    /// <summary>Crée le secret, dit cette seule fois.</summary>
    public async Task<string> CreerAsync(CancellationToken ct)
    {
        var jeton = JetonLien.Tirer();
        var (hache, instant) = (JetonLien.Hacher(jeton), horloge.GetUtcNow().UtcDateTime);
        if (await TrouverAsync(ct) is { } abonnement)
            (abonnement.JetonHache, abonnement.CreeLe) = (hache, instant);
        else
            contexte.AbonnementsAgenda.Add(new AbonnementAgenda { Compte = acteur.Id!.Value, JetonHache = hache, CreeLe = instant });
        journal.Noter(ActeJournal.Changement, nameof(AbonnerAgenda), acteur.Id.ToString());
        await contexte.SaveChangesAsync(ct);
        return jeton;
    }

    /// <summary>Révoque : le lien ne donne plus rien.</summary>
    public async Task RevoquerAsync(CancellationToken ct)
    {
        if (await TrouverAsync(ct) is { } abonnement)
            contexte.AbonnementsAgenda.Remove(abonnement);
        journal.Noter(ActeJournal.Changement, "RevoquerAgenda", acteur.Id.ToString());
        await contexte.SaveChangesAsync(ct);
    }

    /// <summary>L'agenda que désigne un lien ; nul quand il n'en désigne pas, ou que son compte est effacé.</summary>
    public async Task<string?> ServirAsync(string jeton, CancellationToken ct)
    {
        var hache = JetonLien.Hacher(jeton);
        var abonnement = await contexte.AbonnementsAgenda.AsNoTracking().SingleOrDefaultAsync(a => a.JetonHache == hache, ct);
        if (abonnement is null || (await noms.LireAsync([abonnement.Compte], ct)).Count == 0)
        {
            await journal.EcrireAsync(ActeJournal.Refus, "LireAgenda", abonnement?.Compte.ToString(), "lien inconnu ou révoqué", ct);
            return null;
        }
        return (await lire.ExecuterAsync(ct)).Essayer(out var pacte, out _) ? EcrireIcs.Executer(await construire.ExecuterAsync(pacte, ct), horloge.GetUtcNow().UtcDateTime) : null;
    }

    private Task<AbonnementAgenda?> TrouverAsync(CancellationToken ct)
    {
        var compte = acteur.Id;
        return contexte.AbonnementsAgenda.SingleOrDefaultAsync(a => a.Compte == compte, ct);
    }
}
