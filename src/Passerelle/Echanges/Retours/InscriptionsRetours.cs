using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Socle.Bases;
using Socle.Ports;

namespace Passerelle.Echanges.Retours;

/// <summary>Qui France Travail dit inscrit, d'après le dernier fichier retour qui en parle au jour demandé.</summary>
internal sealed class InscriptionsRetours(PasserelleContexte contexte) : ISourceInscriptions
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, bool>?> LireAsync(DemandeParcours demande, CancellationToken ct)
    {
        await using var photo = await SessionLot.PhotographierAsync(contexte, ct);
        var retours = await photo.LireAsync($"SELECT id, recu_le, depose_le FROM transmission_fichier WHERE genre = {(int)GenreFichier.Retour} AND statut = {(int)StatutTransmission.Terminee}",
            l => (Id: l.GetInt64(0), Au: l.Date(1)!.Value, ConnuLe: l.GetDateTime(2)), ct);
        var retenus = retours.Where(r => r.Au <= demande.Au && (demande.ConnuAu is not { } connu || r.ConnuLe <= connu)).Select(r => r.Id).ToList();
        if (retenus.Count == 0)
            return null;
        var inscrits = new Dictionary<long, bool>();
        if (retenus.Count == retours.Count)
        {
            await photo.ParcourirAsync("SELECT personne_id, inscrit FROM observation_retour WHERE courante AND inscrit IS NOT NULL", l => inscrits[l.GetInt64(0)] = l.GetBoolean(1), ct);
            return inscrits;
        }
        await photo.RemplirTemporaireAsync("lot_retour_retenu", "id bigint", retenus, (l, id) => l.Entier(id), ct);
        await photo.ParcourirAsync($"""
            SELECT personne_id, inscrit FROM (
              SELECT o.personne_id, o.inscrit, ROW_NUMBER() OVER (PARTITION BY o.personne_id ORDER BY t.recu_le DESC, t.empreinte{photo.OrdreOctets} DESC, o.rang DESC) AS place
              FROM lot_retour_retenu l JOIN observation_retour o ON o.transmission_id = l.id JOIN transmission_fichier t ON t.id = l.id
              WHERE o.personne_id IS NOT NULL) x
            WHERE place = 1 AND inscrit IS NOT NULL
            """, l => inscrits[l.GetInt64(0)] = l.GetBoolean(1), ct);
        return inscrits;
    }
}
