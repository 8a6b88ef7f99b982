using Socle.Bases;

namespace Passerelle.Parcours.Personnes;

/// <summary>Retient les identifiants que France Travail donne à des personnes ; le dernier dit vaut, aucun ne s'efface.</summary>
public static class RetenirIdentifiants
{
    /// <summary>Retient, dans la transaction de qui les a reçus.</summary>
    public static async Task ExecuterAsync(SessionLot session, IReadOnlyCollection<(long PersonneId, string Numero)> dits, string source, DateTime instant, CancellationToken ct)
    {
        if (dits.Count == 0)
            return;
        await session.RemplirTemporaireAsync("lot_identifiant", "id bigint, numero text", dits, (l, d) =>
        {
            l.Entier(d.PersonneId);
            l.Texte(d.Numero);
        }, ct);
        await session.ExecuterAsync("""
            INSERT INTO identifiant_france_travail (personne_id, numero, source, recu_le)
            SELECT DISTINCT id, numero, @source, @instant FROM lot_identifiant WHERE true
            ON CONFLICT (personne_id, numero) DO UPDATE SET source = excluded.source, recu_le = excluded.recu_le
            """, ct, ("source", source), ("instant", instant));
    }
}
