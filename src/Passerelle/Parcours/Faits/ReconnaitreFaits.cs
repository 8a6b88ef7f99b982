using Socle.Bases;
using Socle.Identifiants;

namespace Passerelle.Parcours.Faits;

/// <summary>Ce qu'une source dit de la personne d'un fait.</summary>
/// <param name="Id">Fait.</param>
/// <param name="NumeroDemande">Numéro de demande.</param>
/// <param name="Role">DEM ou CJT.</param>
/// <param name="Nir">Empreinte du NIR.</param>
/// <param name="DateNaissance">Naissance.</param>
internal readonly record struct CleFait(long Id, string? NumeroDemande, string? Role, byte[]? Nir, DateOnly? DateNaissance);

/// <summary>Personne d'un fait : trouvée, inconnue (ni l'un ni l'autre), ou plusieurs possibles.</summary>
internal readonly record struct PersonneDuFait(long? PersonneId, bool Ambigu);

/// <summary>
/// Trouve la personne de chaque fait : celle qui a tenu la place (numéro de demande et rôle) en accord avec le NIR, ou avec la
/// naissance quand aucun NIR définitif ne le contredit ; sinon celle qui a ce NIR et cette naissance. Sans NIR ni naissance, la
/// place suffit si une seule personne l'a jamais tenue. Le nom ne compte jamais.
/// </summary>
internal static class ReconnaitreFaits
{
    /// <summary>Reconnaît, dans la transaction du lot ; une personne inconnue n'est pas rendue.</summary>
    public static async Task<Dictionary<long, PersonneDuFait>> ExecuterAsync(SessionLot session, IReadOnlyCollection<CleFait> faits, CancellationToken ct)
    {
        if (faits.Count == 0)
            return [];
        await session.RemplirTemporaireAsync("lot_cle", "id bigint, numero text, role text, nir binaire, naissance date", faits, (l, f) =>
        {
            l.Entier(f.Id);
            l.Texte(f.NumeroDemande);
            l.Texte(f.Role);
            l.Octets(f.Nir);
            l.Date(f.DateNaissance);
        }, ct);
        var places = (await session.LireAsync("""
            SELECT l.id, i.personne_id, i.nir_empreinte, i.nir_etat, i.date_naissance
            FROM lot_cle l CROSS JOIN dossier_rsa d CROSS JOIN identite i
            WHERE d.numero_demande = l.numero AND i.dossier_id = d.id AND i.role = l.role
            """, l => (FaitId: l.GetInt64(0), Tenue: new PlaceTenue(l.GetInt64(1), l.Octets(2), l.Entier(3), l.Date(4)!.Value)), ct)).ToLookup(p => p.FaitId, p => p.Tenue);
        var civils = (await session.LireAsync("""
            SELECT DISTINCT l.id, i.personne_id
            FROM lot_cle l CROSS JOIN identite i
            WHERE i.nir_empreinte = l.nir AND i.date_naissance = l.naissance
            """, l => (FaitId: l.GetInt64(0), PersonneId: l.GetInt64(1)), ct)).ToLookup(c => c.FaitId, c => c.PersonneId);
        return faits.Select(f => (f.Id, Personnes: Choisir(f, [.. places[f.Id]], civils[f.Id])))
            .Where(f => f.Personnes.Count > 0)
            .ToDictionary(f => f.Id, f => f.Personnes.Count == 1 ? new PersonneDuFait(f.Personnes[0], false) : new PersonneDuFait(null, true));
    }

    private static List<long> Choisir(CleFait fait, List<PlaceTenue> places, IEnumerable<long> civils)
    {
        if (fait.Nir is null && fait.DateNaissance is null)
            return Distinctes(places);
        var memeNir = Distinctes(places.Where(p => p.MemeNir(fait)));
        if (memeNir.Count > 0)
            return memeNir;
        var memeNaissance = Distinctes(places.Where(p => p.DateNaissance == fait.DateNaissance && !p.NirContraire(fait)));
        return memeNaissance.Count > 0 ? memeNaissance : [.. civils];
    }

    private static List<long> Distinctes(IEnumerable<PlaceTenue> places) => [.. places.Select(p => p.PersonneId).Distinct()];

    private sealed record PlaceTenue(long PersonneId, byte[]? Nir, long? NirEtat, DateOnly DateNaissance)
    {
        public bool MemeNir(CleFait fait) => Nir is not null && fait.Nir is not null && Nir.AsSpan().SequenceEqual(fait.Nir);

        public bool NirContraire(CleFait fait) => fait.Nir is not null && !MemeNir(fait) && NirEtat is { } etat && (EtatNir)etat is EtatNir.Complet or EtatNir.SansCle;
    }
}
