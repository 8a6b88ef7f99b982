using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Personnes;
using Passerelle.Parcours.Regles;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Parcours.Entrees;

/// <summary>À l'accueil : les nouveaux entrants à orienter, ceux dont le délai est passé, les doutes d'identité.</summary>
internal sealed class EntreesAFaire(PasserelleContexte contexte, TimeProvider horloge) : ISourceAFaire
{
    private const string Liste = "/Parcours/Entrees/ListerEntrees";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Permissions => [Permission.EntreesLire, Permission.DoutesRegler];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AFaire>> LireAsync(CancellationToken ct)
    {
        var lignes = new List<AFaire>();
        var aujourdhui = horloge.Aujourdhui();
        // Le dernier jour pour notifier est la veille de T0 + délai : un T0 antérieur à cette borne est hors délai.
        var borne = aujourdhui.AddDays(1 - DelaiOrientation.Convention.Applicable(aujourdhui).Jours);
        var aOrienter = contexte.Entrees.Where(e => e.FermeeLe == null && !e.Stock && e.DateOrientation == null);
        var enRetard = await aOrienter.CountAsync(e => e.T0 < borne, ct);
        var dansLeDelai = await aOrienter.CountAsync(e => e.T0 >= borne, ct);
        if (enRetard > 0)
            lignes.Add(Ligne(enRetard == 1 ? "1 nouvel entrant n'est pas orienté, délai passé" : $"{enRetard:N0} nouveaux entrants ne sont pas orientés, délai passé", Sens.EnRetard, "en retard", SituationEntree.DelaiPasse));
        if (dansLeDelai > 0)
            lignes.Add(Ligne(dansLeDelai == 1 ? "1 nouvel entrant à orienter" : $"{dansLeDelai:N0} nouveaux entrants à orienter", Sens.AEcheance, "à échéance", SituationEntree.AOrienter));
        var doutes = await contexte.Doutes.CountAsync(d => d.Statut == StatutDoute.Ouvert, ct);
        if (doutes > 0)
            lignes.Add(new AFaire(doutes == 1 ? "1 doute d'identité à régler" : $"{doutes:N0} doutes d'identité à régler", Sens.AEcheance, "à régler", "/Parcours/Personnes/ListerDoutes", Permission.DoutesRegler));
        return lignes;
    }

    private static AFaire Ligne(string libelle, Sens sens, string etat, SituationEntree situation) =>
        new(libelle, sens, etat, Liste, Permission.EntreesLire) { Route = new Dictionary<string, string> { ["Situation"] = situation.ToString() } };
}
