using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Calendrier;
using Socle.Cles;
using Socle.Courriels;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>
/// Écrit les rappels de ce qui est dû : trente jours avant, sept jours avant, le jour même, et une fois en retard. Un seul par devoir,
/// palier et agent : la clé du courriel le garantit. Un devoir oublié depuis plus de trente jours n'est plus rappelé par courriel.
/// </summary>
public sealed class RappelerEcheances(PasserelleContexte contexte, LirePacte lire, ConstruireAgenda agenda, BoiteEnvoi boite, INomsAgents noms, Trousseau trousseau, TimeProvider horloge)
{
    private static readonly (int Jours, string Nom)[] Paliers = [(30, "J-30"), (7, "J-7"), (0, "J"), (-1, "retard")];

    /// <summary>Une passe ; rend le nombre de courriels écrits.</summary>
    public async Task<int> ExecuterAsync(CancellationToken ct)
    {
        var abonnements = await contexte.AbonnementsRappels.AsNoTracking().ToListAsync(ct);
        var lu = await lire.ExecuterAsync(ct);
        if (abonnements.Count == 0 || !lu.Reussi)
            return 0;
        var aujourdhui = horloge.Aujourdhui();
        var dus = (await agenda.ExecuterAsync(lu.Valeur, ct)).Where(d => d.Reste && d.Date <= aujourdhui.AddDays(30) && d.Date >= aujourdhui.AddDays(-30)).ToList();
        var agents = await noms.LireAsync([.. abonnements.Select(a => a.Compte)], ct);
        var voulus = (from abonnement in abonnements where agents.ContainsKey(abonnement.Compte) from du in dus select (abonnement, du, Cle: Cle(du, aujourdhui, abonnement.Compte))).ToList();
        var cles = voulus.ConvertAll(v => v.Cle);
        var ecrits = await contexte.Set<Courriel>().Where(c => cles.Contains(c.Cle)).Select(c => c.Cle).ToHashSetAsync(ct);
        var chiffrement = new Chiffrement(trousseau, UsageCle.Fichiers);
        var nouveaux = voulus.Where(v => !ecrits.Contains(v.Cle)).ToList();
        foreach (var (abonnement, du, cle) in nouveaux)
        {
            boite.Ajouter(new CourrielAEcrire
            {
                Cle = cle,
                Nature = "rappel du Pacte",
                Objet = abonnement.Compte,
                Destinataire = chiffrement.DechiffrerTexte(abonnement.Adresse),
                Sujet = $"Pacte des solidarités : échéance {DateLisible.Delai(du.Date, aujourdhui)}",
                Corps = $"{du.Intitule}.\n\nÀ faire au plus tard le {du.Date.Lisible()} ({DateLisible.Delai(du.Date, aujourdhui)}).\n{(du.Aupres.Length > 0 ? $"Auprès de : {du.Aupres}.\n" : "")}\nLe dire fait, avec sa preuve : Passerelle, Pacte, Calendrier.\n",
            });
        }
        await contexte.SaveChangesAsync(ct);
        return nouveaux.Count;
    }

    private static string Cle(DateAgenda du, DateOnly aujourdhui, Guid compte)
    {
        var reste = du.Date.DayNumber - aujourdhui.DayNumber;
        var palier = Paliers.Last(p => reste <= p.Jours || p.Jours == 30).Nom;
        return string.Create(CultureInfo.InvariantCulture, $"rappel-pacte/{du.Cle}/{du.Date:yyyyMMdd}/{palier}/{compte:N}");
    }
}
