using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Cles;
using Socle.Courriels;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Demande les rappels par courriel à une adresse, ou y renonce.</summary>
public sealed class RecevoirRappels(PasserelleContexte contexte, Trousseau trousseau, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Adresse de l'agent, masquée ; nulle quand il ne reçoit rien.</summary>
    public async Task<string?> LireAsync(CancellationToken ct) =>
        await TrouverAsync(ct) is { } abonnement ? AdresseCourriel.Masquer(chiffrement.DechiffrerTexte(abonnement.Adresse)) : null;

    /// <summary>Demande.</summary>
    public async Task<Resultat<bool>> ExecuterAsync(string? adresse, CancellationToken ct)
    {
        if (AdresseCourriel.Lire(adresse) is not { } juste)
            return ContractualisationErreurs.EcheanceFautive("Adresse", "une adresse électronique");
        var chiffree = chiffrement.ChiffrerTexte(juste);
        if (await TrouverAsync(ct) is { } abonnement)
            abonnement.Adresse = chiffree;
        else
            contexte.AbonnementsRappels.Add(new AbonnementRappel { Compte = acteur.Id!.Value, Adresse = chiffree, DemandeLe = horloge.GetUtcNow().UtcDateTime });
        journal.Noter(ActeJournal.Changement, nameof(RecevoirRappels), acteur.Id.ToString());
        await contexte.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Renonce.</summary>
    public async Task<Resultat<bool>> RenoncerAsync(CancellationToken ct)
    {
        if (await TrouverAsync(ct) is { } abonnement)
            contexte.AbonnementsRappels.Remove(abonnement);
        journal.Noter(ActeJournal.Changement, "RenoncerRappels", acteur.Id.ToString());
        await contexte.SaveChangesAsync(ct);
        return true;
    }

    private Task<AbonnementRappel?> TrouverAsync(CancellationToken ct)
    {
        var compte = acteur.Id;
        return contexte.AbonnementsRappels.SingleOrDefaultAsync(a => a.Compte == compte, ct);
    }
}
