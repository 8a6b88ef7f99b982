using Socle.Bases;

namespace Passerelle.Parcours.Personnes;

/// <summary>Applique un lot de lignes d'une liste de contacts : elles sont gardées, puis rendues à leurs personnes.</summary>
internal static class AppliquerLotContacts
{
    private static readonly string[] Colonnes =
    [
        "id", "flux_id", "rang", "personne_id", "disputee", "nir_empreinte", "date_naissance", "numero_demande", "matricule", "role",
        "telephone", "autre_telephone", "accord_telephone", "courriel", "accord_courriel",
    ];

    /// <summary>Applique, dans la transaction du lot ; rend les lignes sans personne et les lignes disputées.</summary>
    public static async Task<(int EnAttente, int Disputees)> ExecuterAsync(SessionLot session, long flux, IReadOnlyList<ContactDeListe> lot, CancellationToken ct)
    {
        var premier = await session.ReserverAsync(lot.Count, ct);
        await session.InsererAsync("contact_liste", Colonnes, lot.Select((c, i) => (Id: premier + i, Contact: c)).ToList(), (l, c) =>
        {
            l.Entier(c.Id);
            l.Entier(flux);
            l.Petit(c.Contact.Rang);
            l.Entier(null);
            l.Booleen(false);
            l.Octets(c.Contact.NirEmpreinte);
            l.Date(c.Contact.DateNaissance);
            l.Texte(c.Contact.NumeroDemande);
            l.Texte(c.Contact.Matricule);
            l.Texte(c.Contact.Role);
            l.Texte(c.Contact.Telephone);
            l.Texte(c.Contact.AutreTelephone);
            l.Texte(c.Contact.AccordTelephone);
            l.Texte(c.Contact.Courriel);
            l.Texte(c.Contact.AccordCourriel);
        }, ct);
        return await ReconnaitreContacts.ReconnaitreAsync(session, [.. Enumerable.Range(0, lot.Count).Select(i => premier + i)], ct);
    }
}
