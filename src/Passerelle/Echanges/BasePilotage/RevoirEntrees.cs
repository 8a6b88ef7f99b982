using Passerelle.Parcours.Entrees;
using Socle.Bases;

namespace Passerelle.Echanges.BasePilotage;

/// <summary>
/// La table des entrées dit l'état présent. Pour un jour passé, elle ne diffère que pour quelques personnes : celles-là sont
/// recalculées de leurs seuls flux et faits datés de ce jour ou d'avant (un rendez-vous d'orientation prévu plus tard compte), et
/// rangées dans la table temporaire <c>entree_revue</c>, qui prime.
/// </summary>
internal static class RevoirEntrees
{
    /// <summary>La dernière entrée de chaque personne ouverte au jour demandé, ou fermée depuis 12 mois au plus.</summary>
    public const string Retenues = """
        entree e JOIN personne p ON p.id = e.personne_id AND p.fusionnee_dans_id IS NULL
        WHERE e.t0 <= @au AND (e.fermee_le IS NULL OR e.fermee_le >= @depuis)
          AND NOT EXISTS (SELECT 1 FROM entree s WHERE s.personne_id = e.personne_id AND s.t0 > e.t0 AND s.t0 <= @au)
        """;

    private const int TailleLot = 2000;
    private static readonly string[] Colonnes = ["id", "identite_id", "version_id", "rdv_orientation", "structure_referente", "type_parcours", "type_contrat"];

    /// <summary>Premier jour de fermeture encore montré : 12 mois de calendrier avant.</summary>
    public static DateOnly FermeesDepuis(DateOnly au) => au.AddMonths(-12);

    /// <summary>Remplit <c>entree_revue</c>, vide quand rien n'est daté d'après ce jour.</summary>
    public static async Task ExecuterAsync(SessionLot photo, DateOnly au, CancellationToken ct)
    {
        await photo.RemplirTemporaireAsync("entree_revue",
            "id bigint, identite_id bigint, version_id bigint, rdv_orientation date, structure_referente text, type_parcours text, type_contrat text", Array.Empty<long>(), (_, _) => { }, ct);
        // Une personne qu'une seule version montre est la même à tout flux : sans flux postérieur, aucune autre ne se revoit.
        var fluxPosterieurs = await photo.LireEntierAsync("SELECT COUNT(*) FROM flux_recu WHERE NOT instruction AND recu_le > @au", ct, ("au", au)) > 0;
        var plusieursVersions = fluxPosterieurs
            ? "OR (SELECT COUNT(*) FROM identite i JOIN droit_personne d ON d.identite_id = i.id WHERE i.personne_id = e.personne_id) > 1"
            : "";
        var personnes = await photo.LireAsync($"""
            SELECT e.personne_id FROM {Retenues}
              AND (e.date_derniere_orientation > @au OR e.date_dernier_contrat > @au OR (e.fermee_le > @au AND e.date_rdv_orientation IS NULL) {plusieursVersions})
            """, l => l.GetInt64(0), ct, ("au", au), ("depuis", FermeesDepuis(au)));
        foreach (var lot in personnes.Chunk(TailleLot))
            await RevoirAsync(photo, lot, au, ct);
    }

    private static async Task RevoirAsync(SessionLot photo, long[] lot, DateOnly au, CancellationToken ct)
    {
        await photo.RemplirTemporaireAsync("lot_revu", "id bigint", lot, (l, id) => l.Entier(id), ct);
        var observations = await ChargerVies.ObservationsAsync(photo, "lot_revu", null, ct);
        var faits = await ChargerVies.FaitsAsync(photo, "lot_revu", null, ct);
        var revues = lot.Select(personne => (Personne: personne, Calcul: CalculEntrees.Calculer(
            observations[personne].Where(o => o.RecuLe <= au).ToList(),
            faits.GetValueOrDefault(personne, []).Where(f => f.Date <= au || f.Type == TypeFait.RdvOrientation).ToList()))).ToList();
        await photo.InsererAsync("entree_revue", Colonnes, revues, (l, r) =>
        {
            var entree = r.Calcul.Entrees[^1];
            l.Entier(r.Personne);
            l.Entier(r.Calcul.Derniere!.Value.IdentiteId);
            l.Entier(r.Calcul.Derniere!.Value.VersionId);
            l.Date(entree.DateRdvOrientation);
            l.Texte(entree.StructureReferente);
            l.Texte(entree.TypeParcours);
            l.Texte(entree.TypeContrat);
        }, ct);
    }
}
