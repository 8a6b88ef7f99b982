using Passerelle.Parcours.Faits;
using Passerelle.Parcours.Personnes;
using Socle.Bases;

namespace Passerelle.Parcours.Droits;

/// <summary>
/// Applique un lot d'un flux d'instruction (VIRS0901) : il fait connaître personnes et contacts, et n'apporte aucun état de
/// droit — donc aucune entrée.
/// </summary>
public sealed class AppliquerLotInstructions(RapprocherLot rapprocher, EcrirePersonnes ecrire)
{
    /// <summary>Applique le lot.</summary>
    public async Task<ResultatLot> ExecuterAsync(SessionLot session, FluxRecu flux, IReadOnlyList<FoyerRecu> lot, CancellationToken ct)
    {
        var suivant = await session.ReserverAsync(lot.Sum(f => 1 + (3 * f.Personnes.Count)), ct);
        long ProchainId() => suivant++;
        await session.RemplirTemporaireAsync("lot_numero", "numero text", lot, (l, f) => l.Texte(f.NumeroDemande), ct);
        var dossiers = (await session.LireAsync("SELECT d.numero_demande, d.id FROM lot_numero l CROSS JOIN dossier_rsa d WHERE d.numero_demande = l.numero",
            l => (Numero: l.GetString(0), Id: l.GetInt64(1)), ct)).ToDictionary(d => d.Numero, d => d.Id);
        var connus = dossiers.Values.ToList();
        var nouveaux = new List<(long Id, string Numero)>();
        foreach (var foyer in lot.Where(f => !dossiers.ContainsKey(f.NumeroDemande)))
        {
            nouveaux.Add((ProchainId(), foyer.NumeroDemande));
            dossiers[foyer.NumeroDemande] = nouveaux[^1].Id;
        }
        await session.InsererAsync("dossier_rsa", ["id", "numero_demande", "empreinte", "version_id"], nouveaux, (l, d) =>
        {
            l.Entier(d.Id);
            l.Texte(d.Numero);
            l.Octets([]);
            l.Entier(0);
        }, ct);

        var personnes = lot.SelectMany(f => f.Personnes.Select(p => new PersonneARapprocher(dossiers[f.NumeroDemande], p))).ToList();
        var rapproche = await rapprocher.ExecuterAsync(session, personnes, connus, ProchainId, null, ct);
        await ecrire.ExecuterAsync(session, flux, rapproche, new Dictionary<long, long>(), rapproche.NouvellesPersonnes.ConvertAll(p => p.Id), ct);
        await AttacherFaits.ExecuterAsync(session, rapproche.NouvellesIdentites.Select(i => i.Connue).ToList(), ct);
        await ReconnaitreContacts.RevoirAsync(session, [.. rapproche.NouvellesIdentites.Select(i => i.Connue.Id)], ct);
        var contacts = personnes.Where(p => p.Recue.Contact is not null).Select(p => (ProchainId(), rapproche.Identites[p.Recue].Id, p.Recue.Contact!)).ToList();
        await session.InsererAsync("contact", ["id", "identite_id", "flux_id", "telephone", "accord_telephone", "courriel", "accord_courriel", "nationalite", "niveau_etude"], contacts, (l, c) =>
        {
            var (id, identite, contact) = c;
            l.Entier(id);
            l.Entier(identite);
            l.Entier(flux.Id);
            l.Texte(contact.Telephone);
            l.Texte(contact.AccordTelephone);
            l.Texte(contact.Courriel);
            l.Texte(contact.AccordCourriel);
            l.Texte(contact.Nationalite);
            l.Texte(contact.NiveauEtude);
        }, ct);
        await session.RemplirTemporaireAsync("lot_personne", "id bigint", rapproche.NouvellesIdentites.Select(i => i.Connue.PersonneId).Distinct().ToList(), (l, id) => l.Entier(id), ct);
        await session.ExecuterAsync("INSERT INTO recalcul (personne_id) SELECT id FROM lot_personne WHERE true ON CONFLICT DO NOTHING", ct);
        var nouvelles = rapproche.NouvellesPersonnes.Count;
        return new ResultatLot(personnes.Count, nouvelles, personnes.Count - nouvelles, 0, rapproche.Doutes.Count, 0);
    }
}
