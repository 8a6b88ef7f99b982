using Passerelle.Parcours.Personnes;
using Socle.Bases;

namespace Passerelle.Parcours.Faits;

/// <summary>
/// Rattache aux identités nouvelles les faits qui les attendaient : même place (numéro de demande et rôle) sans que NIR ou
/// naissance donnés la contredisent, sinon même NIR et même naissance.
/// </summary>
internal static class AttacherFaits
{
    /// <summary>Rattache dans la transaction du lot.</summary>
    public static async Task ExecuterAsync(SessionLot session, IReadOnlyCollection<IdentiteConnue> nouvelles, CancellationToken ct)
    {
        if (nouvelles.Count == 0 || await session.LireEntierAsync("SELECT COUNT(*) FROM (SELECT 1 FROM fait WHERE personne_id IS NULL LIMIT 1) x", ct) == 0)
            return;
        await session.RemplirTemporaireAsync("lot_identite", "personne_id bigint, dossier_id bigint, role text, nir binaire, naissance date", nouvelles, (l, i) =>
        {
            l.Entier(i.PersonneId);
            l.Entier(i.DossierId);
            l.Texte(i.Role);
            l.Octets(i.Nir is { } nir ? Convert.FromBase64String(nir) : null);
            l.Date(i.DateNaissance);
        }, ct);
        await session.ExecuterAsync("""
            UPDATE fait SET personne_id = l.personne_id
            FROM lot_identite l JOIN dossier_rsa d ON d.id = l.dossier_id
            WHERE fait.personne_id IS NULL AND fait.numero_demande = d.numero_demande AND fait.role = l.role
              AND ((fait.nir_empreinte IS NULL AND fait.date_naissance IS NULL) OR fait.nir_empreinte = l.nir OR fait.date_naissance = l.naissance)
            """, ct);
        await session.ExecuterAsync("""
            UPDATE fait SET personne_id = l.personne_id
            FROM lot_identite l
            WHERE fait.personne_id IS NULL AND fait.nir_empreinte = l.nir AND fait.date_naissance = l.naissance
            """, ct);
    }
}
