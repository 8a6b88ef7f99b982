using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Personnes;
using Socle.Bases;

namespace Passerelle.Echanges.Volet3;

/// <summary>Les vies d'un lot de personnes telles qu'elles étaient un jour, et leurs évènements.</summary>
internal sealed class ViesVolet3
{
    private readonly DateOnly au;
    private readonly Dictionary<long, List<ObservationDroit>> observations;
    private readonly Dictionary<long, List<FaitCalcule>> faits;
    private readonly Dictionary<long, (DateOnly? Ouverture, string? CodeInsee)> versions;
    private readonly Dictionary<long, (long Identite, string NumeroDemande, string Role)[]> places;
    private readonly Dictionary<long, string> identifiants;

    private ViesVolet3(
        DateOnly au,
        Dictionary<long, List<ObservationDroit>> observations,
        Dictionary<long, List<FaitCalcule>> faits,
        Dictionary<long, (DateOnly? Ouverture, string? CodeInsee)> versions,
        Dictionary<long, (long Identite, string NumeroDemande, string Role)[]> places,
        Dictionary<long, string> identifiants) =>
        (this.au, this.observations, this.faits, this.versions, this.places, this.identifiants) = (au, observations, faits, versions, places, identifiants);

    /// <summary>Lit le lot dans la photographie.</summary>
    public static async Task<ViesVolet3> LireAsync(SessionLot photo, IReadOnlyCollection<long> lot, DateOnly au, CancellationToken ct)
    {
        await photo.RemplirTemporaireAsync("lot_volet3", "id bigint", lot, (l, id) => l.Entier(id), ct);
        var versions = await photo.LireAsync("""
            SELECT DISTINCT v.id, COALESCE(v.date_ouverture, v.date_demande), v.code_insee
            FROM lot_volet3 l JOIN identite i ON i.personne_id = l.id JOIN droit_personne d ON d.identite_id = i.id JOIN version_foyer v ON v.id = d.version_id
            """, l => (Id: l.GetInt64(0), Vue: (l.Date(1), l.Texte(2))), ct);
        // La place de l'identité présente en premier : celle d'une personne qu'aucun flux n'avait encore montrée.
        var places = await photo.LireAsync("""
            SELECT l.id, i.id, d.numero_demande, i.role
            FROM lot_volet3 l JOIN personne p ON p.id = l.id JOIN identite i ON i.personne_id = l.id JOIN dossier_rsa d ON d.id = i.dossier_id
            ORDER BY l.id, CASE WHEN i.id = p.identite_id THEN 0 ELSE 1 END, i.id
            """, l => (Personne: l.GetInt64(0), Place: (l.GetInt64(1), l.GetString(2), l.GetString(3))), ct);
        return new ViesVolet3(
            au,
            await ChargerVies.ObservationsAsync(photo, "lot_volet3", null, ct),
            await ChargerVies.FaitsAsync(photo, "lot_volet3", null, ct),
            versions.ToDictionary(v => v.Id, v => v.Vue),
            places.GroupBy(p => p.Personne, p => p.Place).ToDictionary(g => g.Key, g => g.ToArray()),
            await IdentifiantsConnus.LireAsync(photo, "lot_volet3", ct));
    }

    /// <summary>Commune de la personne au dernier flux reçu ce jour-là ou avant, à défaut au dernier connu.</summary>
    public string? CodeInsee(long personne) =>
        RecalculerParcours.DerniereVersion(observations.GetValueOrDefault(personne, []), au) is { } version ? versions[version].CodeInsee : null;

    /// <summary>Les évènements de la personne depuis ce jour, dans l'ordre : l'entrée, l'orientation, puis le reste.</summary>
    public IEnumerable<LigneVolet3> Evenements(long personne, DateOnly du)
    {
        var flux = observations.GetValueOrDefault(personne, []).Where(o => o.RecuLe <= au).ToList();
        var vecus = faits.GetValueOrDefault(personne, []).Where(f => f.Date <= au).ToList();
        var calcul = CalculEntrees.Calculer(flux, vecus);
        var (_, numero, role) = calcul.Derniere is { } derniere ? Array.Find(places[personne], p => p.Identite == derniere.IdentiteId) : places[personne][0];
        var qui = new PersonneVolet3(identifiants.GetValueOrDefault(personne), numero, role);
        var parId = vecus.ToDictionary(f => f.Id);
        var entrees = calcul.Entrees.Select(e => (Entree: Situer(e, flux, parId), e.Faits)).ToList();
        var deQui = entrees.SelectMany(e => e.Faits.Select(f => (f, e.Entree))).ToDictionary();
        var lignes = entrees.Select(e => new LigneVolet3 { Personne = qui, Entree = e.Entree, Date = e.Entree.T0 })
            .Concat(vecus.Where(f => LigneVolet3.Evenements.ContainsKey(f.Type)).Select(f => new LigneVolet3 { Personne = qui, Entree = deQui.GetValueOrDefault(f.Id), Date = f.Date, Fait = f }));
        return lignes.Where(l => l.Date >= du)
            .OrderBy(l => l.Date).ThenBy(l => l.Fait?.Type switch { null => 0, TypeFait.Orientation => 1, _ => 2 })
            .ThenBy(l => l.Fait?.Reference, StringComparer.Ordinal).ThenBy(l => l.Fait?.Id);
    }

    private EntreeVolet3 Situer(EntreeCalculee entree, List<ObservationDroit> flux, Dictionary<long, FaitCalcule> parId)
    {
        var ouverture = FluxRetenus.Retenir(flux.FindAll(o => o.RecuLe <= entree.T0)) is [.., var retenue] ? versions[retenue.VersionId].Ouverture : null;
        var notification = flux.Where(o => o.RecuLe <= entree.T0 && versions[o.VersionId].Ouverture == ouverture).Min(o => o.RecuLe);
        return new EntreeVolet3(entree.T0, ouverture, notification, [.. entree.Faits.Select(f => parId[f]).Where(f => f.Type == TypeFait.Orientation)]);
    }
}
