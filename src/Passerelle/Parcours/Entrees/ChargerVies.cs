using System.Data.Common;
using Socle.Bases;

namespace Passerelle.Parcours.Entrees;

/// <summary>Lit, pour les personnes d'une table temporaire, de quoi calculer leurs entrées : observations de droits et faits.</summary>
internal static class ChargerVies
{
    /// <summary>Observations par personne.</summary>
    /// <param name="session">Transaction.</param>
    /// <param name="lot">Table temporaire, colonne <c>id</c>.</param>
    /// <param name="connuAu">Instant UTC : ignore ce qui fut enregistré après ; nul : rien n'est ignoré.</param>
    /// <param name="ct">Annulation.</param>
    public static async Task<Dictionary<long, List<ObservationDroit>>> ObservationsAsync(SessionLot session, string lot, DateTime? connuAu, CancellationToken ct)
    {
        var flux = (await session.LireAsync("SELECT id, recu_le, stock, enregistre_le FROM flux_recu WHERE NOT instruction ORDER BY recu_le, ordre",
                l => (Id: l.GetInt64(0), RecuLe: l.Date(1)!.Value, Stock: l.GetBoolean(2), EnregistreLe: l.GetDateTime(3)), ct))
            .Select((f, rang) => (f.Id, f.RecuLe, f.Stock, f.EnregistreLe, Rang: (long)rang))
            .Where(f => connuAu is null || f.EnregistreLe <= connuAu)
            .ToDictionary(f => f.Id);
        var observations = new Dictionary<long, List<ObservationDroit>>();
        await session.LireAsync($"""
            SELECT l.id, i.id, v.id, v.etat, d.soumis, v.debut_suspension, p.flux_id, r.numero_demande
            FROM {lot} l
            CROSS JOIN identite i CROSS JOIN droit_personne d CROSS JOIN version_foyer v CROSS JOIN dossier_rsa r CROSS JOIN presence_foyer p
            WHERE i.personne_id = l.id AND d.identite_id = i.id AND v.id = d.version_id AND r.id = v.dossier_id AND p.version_id = v.id
            """, l =>
        {
            if (flux.TryGetValue(l.GetInt64(6), out var f))
                Ranger(observations, l.GetInt64(0), new ObservationDroit
                {
                    RecuLe = f.RecuLe,
                    Rang = f.Rang,
                    Stock = f.Stock,
                    Etat = l.GetString(3) is [var etat, ..] ? etat : ' ',
                    Soumis = l.GetBoolean(4),
                    DebutSuspension = l.Date(5),
                    VersionId = l.GetInt64(2),
                    IdentiteId = l.GetInt64(1),
                    NumeroDemande = l.GetString(7),
                });
            return 0;
        }, ct);
        return observations;
    }

    /// <summary>Faits par personne.</summary>
    public static async Task<Dictionary<long, List<FaitCalcule>>> FaitsAsync(SessionLot session, string lot, DateTime? connuAu, CancellationToken ct)
    {
        var faits = new Dictionary<long, List<FaitCalcule>>();
        var courants = connuAu is null ? "f.remplace_le IS NULL" : "f.enregistre_le <= @connu AND (f.remplace_le IS NULL OR f.remplace_le > @connu)";
        await session.LireAsync($"""
            SELECT l.id, f.id, f.type, f.date_effective, f.reference, f.valeur, f.type_parcours, f.structure, f.referent, f.organisme, f.detail
            FROM {lot} l CROSS JOIN fait f
            WHERE f.personne_id = l.id AND {courants}
            """, l =>
        {
            Ranger(faits, l.GetInt64(0), Lire(l));
            return 0;
        }, ct, connuAu is null ? [] : [("connu", connuAu)]);
        return faits;
    }

    private static FaitCalcule Lire(DbDataReader l) => new()
    {
        Id = l.GetInt64(1),
        Type = (TypeFait)l.GetInt32(2),
        Date = l.Date(3)!.Value,
        Reference = l.GetString(4),
        Valeur = l.Texte(5),
        TypeParcours = l.Texte(6),
        Structure = l.Texte(7),
        Referent = l.Texte(8),
        Organisme = l.Texte(9),
        Detail = l.Texte(10),
    };

    private static void Ranger<T>(Dictionary<long, List<T>> parPersonne, long personne, T valeur)
    {
        if (!parPersonne.TryGetValue(personne, out var liste))
            parPersonne[personne] = liste = [];
        liste.Add(valeur);
    }
}
