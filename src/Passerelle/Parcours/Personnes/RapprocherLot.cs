using System.Data.Common;
using Socle.Bases;
using Socle.Cles;
using Socle.Identifiants;

namespace Passerelle.Parcours.Personnes;

/// <summary>Une personne d'un foyer dont le dossier est connu, à rapprocher.</summary>
internal sealed record PersonneARapprocher(long DossierId, PersonneRecue Recue);

/// <summary>Fruit du rapprochement d'un lot : ce qu'il faut écrire, et l'identité de chaque personne lue.</summary>
internal sealed record LotRapproche
{
    public Dictionary<PersonneRecue, IdentiteConnue> Identites { get; } = new(ReferenceEqualityComparer.Instance);

    public List<(IdentiteConnue Connue, PersonneRecue Recue)> NouvellesIdentites { get; } = [];

    public List<(long Id, long IdentiteId)> NouvellesPersonnes { get; } = [];

    public List<(IdentiteConnue Connue, IdentiteConnue Nouvelle, NatureDoute Nature)> Doutes { get; } = [];

    public List<(long Gardee, long Absorbee)> Fusions { get; } = [];
}

/// <summary>
/// Rapproche les personnes d'un lot de celles de la base, et entre elles : les candidats en trois requêtes, la décision en
/// mémoire par <see cref="ReconnaitrePersonne"/>. Court sous le tour d'écrire de <see cref="SessionLot.ReserverAsync"/>.
/// </summary>
public sealed class RapprocherLot(CoffreNir coffre)
{
    private const string Colonnes = "i.id, i.personne_id, i.dossier_id, i.role, i.empreinte, i.nir_empreinte, i.nir_etat, i.date_naissance, i.recherche";

    /// <summary>Rapproche.</summary>
    /// <param name="session">Transaction du lot.</param>
    /// <param name="personnes">Personnes lues.</param>
    /// <param name="dossiersConnus">Dossiers déjà en base, parmi ceux du lot.</param>
    /// <param name="prochainId">Donne les identifiants réservés.</param>
    /// <param name="nouvelles">Ce que l'import a écrit d'une base neuve : ce qui n'y est pas n'est pas cherché.</param>
    /// <param name="ct">Annulation.</param>
    internal async Task<LotRapproche> ExecuterAsync(SessionLot session, IReadOnlyList<PersonneARapprocher> personnes, IReadOnlyCollection<long> dossiersConnus, Func<long> prochainId, IdentitesNouvelles? nouvelles, CancellationToken ct)
    {
        var index = new IndexIdentites();
        if (dossiersConnus.Count > 0)
        {
            await session.RemplirTemporaireAsync("lot_place", "id bigint", dossiersConnus, (l, id) => l.Entier(id), ct);
            await ChargerAsync(session, index, "lot_place l CROSS JOIN identite i WHERE i.dossier_id = l.id", ct);
        }

        var lot = new LotRapproche();
        var aReconnaitre = new List<(IdentiteConnue Identite, PersonneRecue Recue)>();
        foreach (var (dossier, recue) in personnes)
        {
            var reperes = recue.Reperes(coffre);
            if (index.Exacte(dossier, recue.Role, reperes.Empreinte) is { } connue)
                lot.Identites[recue] = connue;
            else
                aReconnaitre.Add((Nouvelle(prochainId(), dossier, recue, reperes), recue));
        }
        var aChercher = aReconnaitre.Select(a => a.Identite).Where(i => nouvelles?.PeutEtreConnue(i) is not false).ToList();
        HashSet<(long, long)> distinctes = [];
        if (aChercher.Count > 0)
        {
            await ChargerCandidatsAsync(session, index, aChercher, ct);
            distinctes = await DistinctesAsync(session, ct);
        }
        foreach (var (identite, recue) in aReconnaitre)
        {
            if (index.Exacte(identite.DossierId, identite.Role, identite.Empreinte) is { } deja)
            {
                lot.Identites[recue] = deja;
                continue;
            }
            Reconnaitre(lot, index, distinctes, identite, prochainId);
            index.Ajouter(identite);
            nouvelles?.Retenir(identite);
            lot.Identites[recue] = identite;
            lot.NouvellesIdentites.Add((identite, recue));
        }
        return lot;
    }

    private static void Reconnaitre(LotRapproche lot, IndexIdentites index, HashSet<(long Une, long Autre)> distinctes, IdentiteConnue identite, Func<long> prochainId)
    {
        var voisines = index.Voisines(identite).ToList();
        // Celle qui tient déjà la place d'abord : quand un agent a séparé deux fiches, chacune garde la sienne.
        var personnes = voisines.Where(v => ReconnaitrePersonne.EstLaMeme(identite, v))
            .OrderByDescending(v => v.MemePlace(identite)).ThenBy(v => v.PersonneId).Select(v => v.PersonneId).Distinct().ToList();
        var nouvelle = personnes.Count == 0;
        identite.PersonneId = nouvelle ? prochainId() : personnes[0];
        if (nouvelle)
            lot.NouvellesPersonnes.Add((identite.PersonneId, identite.Id));
        foreach (var absorbee in personnes.Skip(1).Where(p => !distinctes.Contains((Math.Min(identite.PersonneId, p), Math.Max(identite.PersonneId, p)))))
        {
            lot.Fusions.Add((identite.PersonneId, absorbee));
            index.Fusionner(identite.PersonneId, absorbee);
        }
        var douteuses = new HashSet<long> { identite.PersonneId };
        foreach (var voisine in voisines)
        {
            if (!douteuses.Contains(voisine.PersonneId) && ReconnaitrePersonne.Doute(identite, voisine, nouvelle) is { } nature)
            {
                douteuses.Add(voisine.PersonneId);
                lot.Doutes.Add((voisine, identite, nature));
            }
        }
    }

    /// <summary>Les paires de fiches qu'un agent a jugées distinctes : aucun flux ne les réunit.</summary>
    private static async Task<HashSet<(long Une, long Autre)>> DistinctesAsync(SessionLot session, CancellationToken ct) =>
        [.. await session.LireAsync($"SELECT personne_id, autre_personne_id FROM doute_identite WHERE statut = {(int)StatutDoute.Distinct}", l => (l.GetInt64(0), l.GetInt64(1)), ct)];

    private static async Task ChargerCandidatsAsync(SessionLot session, IndexIdentites index, List<IdentiteConnue> identites, CancellationToken ct)
    {
        await session.RemplirTemporaireAsync("lot_cherche", "nir binaire, jour date, sans_nir boolean", identites, (l, i) =>
        {
            l.Octets(i.Nir is { } nir ? Convert.FromBase64String(nir) : null);
            l.Date(i.DateNaissance);
            l.Booleen(i.Nir is null);
        }, ct);
        await ChargerAsync(session, index, "lot_cherche l CROSS JOIN identite i WHERE i.nir_empreinte = l.nir", ct);
        // L'état civil seul ne rapproche jamais : il fait douter, quand un NIR manque d'un côté.
        await ChargerAsync(session, index, "lot_cherche l CROSS JOIN identite i WHERE i.date_naissance = l.jour AND i.nir_empreinte IS NULL", ct);
        if (identites.Exists(i => i.Nir is null))
            await ChargerAsync(session, index, "lot_cherche l CROSS JOIN identite i WHERE l.sans_nir AND i.date_naissance = l.jour", ct);
    }

    private static async Task ChargerAsync(SessionLot session, IndexIdentites index, string source, CancellationToken ct)
    {
        foreach (var identite in await session.LireAsync($"SELECT {Colonnes} FROM {source}", Lire, ct))
            index.Ajouter(identite);
    }

    private static IdentiteConnue Lire(DbDataReader l) => new()
    {
        Id = l.GetInt64(0),
        PersonneId = l.GetInt64(1),
        DossierId = l.GetInt64(2),
        Role = l.GetString(3),
        Empreinte = Convert.ToBase64String(l.Octets(4)!),
        Nir = l.Octets(5) is { } nir ? Convert.ToBase64String(nir) : null,
        NirDefinitif = l.Entier(6) is { } etat && EstDefinitif((EtatNir)etat),
        DateNaissance = l.Date(7)!.Value,
        Recherche = l.GetString(8),
        DuFichier = false,
    };

    private static IdentiteConnue Nouvelle(long id, long dossier, PersonneRecue recue, ReperesPersonne reperes) => new()
    {
        Id = id,
        PersonneId = 0,
        DossierId = dossier,
        Role = recue.Role,
        Empreinte = reperes.Empreinte,
        Nir = reperes.Nir,
        NirDefinitif = recue.Nir is { } lu && EstDefinitif(lu.Etat),
        DateNaissance = recue.DateNaissance,
        Recherche = reperes.Recherche,
        DuFichier = true,
    };

    private static bool EstDefinitif(EtatNir etat) => etat is EtatNir.Complet or EtatNir.SansCle;
}
