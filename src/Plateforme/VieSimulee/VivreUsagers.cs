using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Socle.Bases;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.VieSimulee;

/// <summary>Faire vivre les inscrits inventés.</summary>
public sealed record VivreCommand
{
    /// <summary>Graine du hasard.</summary>
    public required int Graine { get; init; }

    /// <summary>Jusqu'à ce jour.</summary>
    public required DateOnly Au { get; init; }
}

/// <summary>Compte rendu de la vie simulée.</summary>
/// <param name="Usagers">Inscrits regardés.</param>
/// <param name="Nouveaux">Évènements ajoutés.</param>
/// <param name="Au">Jusqu'à ce jour.</param>
public sealed record VieSimuleeResultat(int Usagers, int Nouveaux, DateOnly Au);

/// <summary>
/// Fait arriver aux inscrits ce que France Travail seul saurait : métier recherché, diagnostic, changement d'agence ou de parcours,
/// radiation, sortie. De quoi donner au département des désaccords à voir. Déterministe : la même graine donne les mêmes évènements,
/// et un jour plus loin ne fait qu'en ajouter.
/// </summary>
internal sealed class VivreUsagers(PlateformeContexte contexte, IJournal journal)
{
    private static readonly string[] Colonnes = ["id", "usager_id", "date", "type", "valeur"];

    /// <summary>Fait vivre.</summary>
    public async Task<Resultat<VieSimuleeResultat>> ExecuterAsync(VivreCommand commande, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        var usagers = await contexte.Usagers.AsNoTracking().Where(u => u.InscritLe <= commande.Au).OrderBy(u => u.Id).Select(u => new { u.Id, u.Identifiant, u.InscritLe }).ToListAsync(ct);
        // La première orientation reçue : celles qui suivent ne changent pas ce qui est déjà arrivé.
        var premieres = (await contexte.Orientations.AsNoTracking().Select(o => new { o.Id, o.UsagerId, o.TypeParcours, o.Organisme }).ToListAsync(ct))
            .GroupBy(o => o.UsagerId).ToDictionary(g => g.Key, g => g.MinBy(o => o.Id)!);
        var connus = (await contexte.Evenements.AsNoTracking().Select(e => new { e.UsagerId, e.Date, e.Type }).ToListAsync(ct)).ConvertAll(e => (e.UsagerId, e.Date, e.Type)).ToHashSet();
        var nouveaux = usagers
            .SelectMany(u => VieTiree.Tirer(commande.Graine, u.Identifiant, u.InscritLe, commande.Au, premieres[u.Id].Organisme == "FT", premieres[u.Id].TypeParcours).Select(e => (Usager: u.Id, Fait: e)))
            .Where(e => !connus.Contains((e.Usager, e.Fait.Date, e.Fait.Type)))
            .ToList();
        var id = await session.ReserverAsync(nouveaux.Count, ct);
        await session.InsererAsync("evenement", Colonnes, nouveaux, (l, e) =>
        {
            l.Entier(id++);
            l.Entier(e.Usager);
            l.Date(e.Fait.Date);
            l.Petit((int)e.Fait.Type);
            l.Texte(e.Fait.Valeur);
        }, ct);
        journal.Noter(ActeJournal.Changement, nameof(VivreUsagers), null, $"graine {commande.Graine}, au {commande.Au:yyyy-MM-dd}, {nouveaux.Count} évènements");
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        return new VieSimuleeResultat(usagers.Count, nouveaux.Count, commande.Au);
    }
}
