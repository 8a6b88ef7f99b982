using System.Data.Common;
using Passerelle.Parcours.Entrees;
using Socle.Bases;
using Socle.Ports;

namespace Passerelle.Parcours.Faits;

/// <summary>Ce qu'un lot de faits a changé.</summary>
/// <param name="Crees">Faits nouveaux.</param>
/// <param name="Modifies">Faits remplacés par un contenu différent.</param>
/// <param name="Inchanges">Faits déjà connus, à l'identique.</param>
/// <param name="EnAttente">Faits du lot qui attendent leur personne.</param>
/// <param name="Ambigus">Faits que plusieurs personnes se disputent : non appliqués.</param>
public sealed record ResultatLotFaits(int Crees, int Modifies, int Inchanges, int EnAttente, IReadOnlyList<FaitRecu> Ambigus);

/// <summary>
/// Applique un lot de faits d'une source, dans la transaction du lot : la même référence remplace sans effacer, un fait d'une
/// personne inconnue attend, les personnes touchées (l'ancienne et la nouvelle) sont inscrites au recalcul.
/// </summary>
public sealed class AppliquerLotFaits(IActeur acteur, TimeProvider horloge)
{
    private static readonly string[] Colonnes =
    [
        "id", "personne_id", "type", "date", "date_notification", "date_effective", "type_parcours", "organisme", "structure", "referent", "valeur", "detail",
        "motif", "source", "reference", "numero_demande", "role", "nir_empreinte", "date_naissance", "enregistre_le", "enregistre_par",
    ];

    /// <summary>Applique le lot.</summary>
    /// <param name="session">Transaction du lot.</param>
    /// <param name="source">Source des références.</param>
    /// <param name="lot">Faits contrôlés ; une référence n'y est qu'une fois.</param>
    /// <param name="ct">Annulation.</param>
    public async Task<ResultatLotFaits> ExecuterAsync(SessionLot session, string source, IReadOnlyList<FaitRecu> lot, CancellationToken ct)
    {
        var premier = await session.ReserverAsync(lot.Count, ct);
        var connus = await ChargerConnusAsync(session, source, lot, ct);
        var inchanges = lot.Where(f => connus.GetValueOrDefault(f.Reference)?.Recu.MemeContenu(f) == true).ToHashSet(ReferenceEqualityComparer.Instance);
        var aEcrire = lot.Where(f => !inchanges.Contains(f)).Select((f, rang) => (Id: premier + rang, Recu: f)).ToList();

        var cles = aEcrire.Where(f => f.Recu.PersonneId is null).Select(f => new CleFait(f.Id, f.Recu.NumeroDemande, f.Recu.Role, f.Recu.NirEmpreinte, f.Recu.DateNaissance)).ToList();
        var personnes = await ReconnaitreFaits.ExecuterAsync(session, cles, ct);
        foreach (var (id, recu) in aEcrire.Where(f => f.Recu.PersonneId is not null))
            personnes[id] = new PersonneDuFait(recu.PersonneId, false);
        var ambigus = aEcrire.Where(f => personnes.GetValueOrDefault(f.Id).Ambigu).Select(f => f.Recu).ToList();
        aEcrire.RemoveAll(f => personnes.GetValueOrDefault(f.Id).Ambigu);

        var instant = horloge.GetUtcNow().UtcDateTime;
        var remplaces = aEcrire.Where(f => connus.ContainsKey(f.Recu.Reference)).Select(f => connus[f.Recu.Reference]).ToList();
        await RemplacerAsync(session, remplaces, instant, ct);
        await session.InsererAsync("fait", Colonnes, aEcrire, (l, f) => Ecrire(l, f.Id, personnes.GetValueOrDefault(f.Id).PersonneId, source, f.Recu, instant), ct);
        await InscrireAuRecalculAsync(session, [.. remplaces.Select(r => r.PersonneId), .. aEcrire.Select(f => personnes.GetValueOrDefault(f.Id).PersonneId)], ct);

        var attendent = aEcrire.Count(f => personnes.GetValueOrDefault(f.Id).PersonneId is null) + connus.Values.Count(c => c.PersonneId is null && !remplaces.Contains(c));
        return new ResultatLotFaits(aEcrire.Count - remplaces.Count, remplaces.Count, inchanges.Count, attendent, ambigus);
    }

    private static async Task<Dictionary<string, FaitConnu>> ChargerConnusAsync(SessionLot session, string source, IReadOnlyList<FaitRecu> lot, CancellationToken ct)
    {
        await session.RemplirTemporaireAsync("lot_reference", "reference text", lot, (l, f) => l.Texte(f.Reference), ct);
        var connus = await session.LireAsync("""
            SELECT f.id, f.personne_id, f.type, f.date, f.date_notification, f.type_parcours, f.organisme, f.structure, f.referent, f.valeur, f.detail,
                f.reference, f.numero_demande, f.role, f.nir_empreinte, f.date_naissance
            FROM lot_reference l CROSS JOIN fait f
            WHERE f.source = @source AND f.reference = l.reference AND f.remplace_le IS NULL
            """, LireConnu, ct, ("source", source));
        return connus.ToDictionary(c => c.Recu.Reference);
    }

    private static async Task RemplacerAsync(SessionLot session, List<FaitConnu> remplaces, DateTime instant, CancellationToken ct)
    {
        if (remplaces.Count == 0)
            return;
        await session.RemplirTemporaireAsync("lot_remplace", "id bigint", remplaces, (l, r) => l.Entier(r.Id), ct);
        await session.ExecuterAsync("UPDATE fait SET remplace_le = @instant WHERE id IN (SELECT id FROM lot_remplace)", ct, ("instant", instant));
    }

    private static async Task InscrireAuRecalculAsync(SessionLot session, IEnumerable<long?> personnes, CancellationToken ct)
    {
        var touchees = personnes.OfType<long>().Distinct().ToList();
        if (touchees.Count == 0)
            return;
        await session.RemplirTemporaireAsync("lot_personne", "id bigint", touchees, (l, id) => l.Entier(id), ct);
        await session.ExecuterAsync("INSERT INTO recalcul (personne_id) SELECT id FROM lot_personne WHERE true ON CONFLICT DO NOTHING", ct);
    }

    private void Ecrire(IEcrivainLigne l, long id, long? personne, string source, FaitRecu fait, DateTime instant)
    {
        l.Entier(id);
        l.Entier(personne);
        l.Petit((int)fait.Type);
        l.Date(fait.Date);
        l.Date(fait.DateNotification);
        l.Date(fait.DateEffective);
        l.Texte(fait.TypeParcours);
        l.Texte(fait.Organisme);
        l.Texte(fait.Structure);
        l.Texte(fait.Referent);
        l.Texte(fait.Valeur);
        l.Texte(fait.Detail);
        l.Texte(fait.Motif);
        l.Texte(source);
        l.Texte(fait.Reference);
        l.Texte(fait.NumeroDemande);
        l.Texte(fait.Role);
        l.Octets(fait.NirEmpreinte);
        l.Date(fait.DateNaissance);
        l.Instant(instant);
        if (acteur.Id is { } par)
            l.Cle(par);
        else
            l.Texte(null);
    }

    private static FaitConnu LireConnu(DbDataReader l) => new(l.GetInt64(0), l.Entier(1), new FaitRecu
    {
        Type = (TypeFait)l.GetInt32(2),
        Date = l.Date(3)!.Value,
        DateNotification = l.Date(4),
        TypeParcours = l.Texte(5),
        Organisme = l.Texte(6),
        Structure = l.Texte(7),
        Referent = l.Texte(8),
        Valeur = l.Texte(9),
        Detail = l.Texte(10),
        Reference = l.GetString(11),
        NumeroDemande = l.Texte(12),
        Role = l.Texte(13),
        NirEmpreinte = l.Octets(14),
        DateNaissance = l.Date(15),
    });

    private sealed record FaitConnu(long Id, long? PersonneId, FaitRecu Recu);
}
