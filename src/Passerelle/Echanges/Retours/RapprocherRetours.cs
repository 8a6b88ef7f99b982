using Passerelle.Parcours.Personnes;
using Socle.Bases;

namespace Passerelle.Echanges.Retours;

/// <summary>
/// Dit à qui est chaque ligne de retour : ce qu'un agent a réglé, sinon la seule personne de même nom (d'usage ou de naissance), prénom et naissance.
/// Aucune ou plusieurs : à régler, jamais deviné. La réponse ne dépend que des identités, des règlements et des lignes du même fichier : une
/// identité nouvelle ou une fusion revoit les lignes de sa naissance.
/// </summary>
public sealed class RapprocherRetours : ISuiteIdentites
{
    /// <inheritdoc/>
    public async Task RevoirAsync(SessionLot session, IReadOnlyCollection<long> identites, CancellationToken ct)
    {
        if (identites.Count == 0 || await session.LireEntierAsync("SELECT COUNT(*) FROM (SELECT 1 FROM observation_retour LIMIT 1) x", ct) == 0)
            return;
        await session.RemplirTemporaireAsync("lot_identite_retour", "id bigint", identites, (l, id) => l.Entier(id), ct);
        var lignes = await session.LireAsync("""
            SELECT DISTINCT o.id FROM lot_identite_retour l CROSS JOIN identite i CROSS JOIN observation_retour o
            WHERE i.id = l.id AND o.date_naissance = i.date_naissance
            """, l => l.GetInt64(0), ct);
        await RapprocherAsync(session, lignes, ct);
    }

    /// <summary>Revoit les lignes que ce règlement désigne, et celles de même naissance qu'il met en cause.</summary>
    public async Task RevoirNaissanceAsync(SessionLot session, DateOnly naissance, CancellationToken ct) =>
        await RapprocherAsync(session, await session.LireAsync("SELECT id FROM observation_retour WHERE date_naissance = @jour", l => l.GetInt64(0), ct, ("jour", naissance)), ct);

    /// <summary>Rapproche ces lignes, dans la transaction du lot.</summary>
    public async Task RapprocherAsync(SessionLot session, IReadOnlyCollection<long> lignes, CancellationToken ct)
    {
        if (lignes.Count == 0)
            return;
        await session.RemplirTemporaireAsync("lot_observation", "id bigint", lignes, (l, id) => l.Entier(id), ct);
        var lues = await session.LireAsync("SELECT o.id, o.date_naissance, o.designation, o.personne_id FROM lot_observation l CROSS JOIN observation_retour o WHERE o.id = l.id",
            l => (Id: l.GetInt64(0), Naissance: l.Date(1)!.Value, Designation: l.GetString(2), Avant: l.Entier(3)), ct);
        var candidats = await CandidatsAsync(session, lues.Select(l => l.Naissance).Distinct().ToList(), ct);
        var reglees = await ReglesAsync(session, ct);
        var dites = lues.ConvertAll(l => reglees.TryGetValue(l.Id, out var personne)
            ? new Rapprochement(l.Id, personne, personne is null ? EtatRapprochement.PasDesNotres : EtatRapprochement.Attachee, true)
            : Selon(l.Id, candidats.GetValueOrDefault((l.Naissance, l.Designation))));
        await session.RemplirTemporaireAsync("lot_rapproche", "id bigint, personne_id bigint, etat integer, reglee boolean", dites, (l, d) =>
        {
            l.Entier(d.Id);
            l.Entier(d.PersonneId);
            l.Petit((int)d.Etat);
            l.Booleen(d.Reglee);
        }, ct);
        await session.ExecuterAsync("UPDATE observation_retour SET personne_id = l.personne_id, candidat_id = l.personne_id, etat = l.etat, reglee = l.reglee, courante = false FROM lot_rapproche l WHERE observation_retour.id = l.id", ct);
        var touchees = lues.Select(l => l.Avant).Concat(dites.Select(d => d.PersonneId)).OfType<long>().Distinct().ToList();
        await session.RemplirTemporaireAsync("lot_touchee", "id bigint", touchees, (l, id) => l.Entier(id), ct);
        await SeparerLesDoublesAsync(session, ct);
        await DaterAsync(session, ct);
    }

    /// <summary>Les personnes, par naissance et désignation : chaque identité répond à son nom d'usage et à son nom de naissance.</summary>
    private static async Task<Dictionary<(DateOnly Naissance, string Designation), HashSet<long>>> CandidatsAsync(SessionLot session, List<DateOnly> naissances, CancellationToken ct)
    {
        await session.RemplirTemporaireAsync("lot_naissance_retour", "jour date", naissances, (l, jour) => l.Date(jour), ct);
        var candidats = new Dictionary<(DateOnly, string), HashSet<long>>();
        await session.ParcourirAsync("SELECT i.date_naissance, i.personne_id, i.nom, i.nom_naissance, i.prenom FROM lot_naissance_retour l CROSS JOIN identite i WHERE i.date_naissance = l.jour", l =>
        {
            foreach (var nom in new[] { l.GetString(2), l.Texte(3) }.OfType<string>().Distinct())
            {
                var cle = (l.Date(0)!.Value, LigneRetour.Designer(nom, l.GetString(4)));
                if (!candidats.TryGetValue(cle, out var personnes))
                    candidats[cle] = personnes = [];
                personnes.Add(l.GetInt64(1));
            }
        }, ct);
        return candidats;
    }

    /// <summary>Ce que des agents ont réglé, par ligne ; une fiche absorbée depuis renvoie à celle qui la garde.</summary>
    private static async Task<Dictionary<long, long?>> ReglesAsync(SessionLot session, CancellationToken ct) => (await session.LireAsync("""
        SELECT o.id, COALESCE(p.fusionnee_dans_id, p.id)
        FROM lot_observation l CROSS JOIN observation_retour o CROSS JOIN reglement_retour r LEFT JOIN personne p ON p.id = r.personne_id
        WHERE o.id = l.id AND r.cle = o.cle
        """, l => (l.GetInt64(0), l.Entier(1)), ct)).ToDictionary(r => r.Item1, r => r.Item2);

    private static Rapprochement Selon(long id, HashSet<long>? personnes) => personnes switch
    {
        null => new(id, null, EtatRapprochement.SansCandidat, false),
        { Count: 1 } => new(id, personnes.First(), EtatRapprochement.Attachee, false),
        _ => new(id, null, EtatRapprochement.PlusieursCandidats, false),
    };

    /// <summary>Deux lignes d'un fichier ne sont pas à la même personne : celles qu'aucun agent n'a réglées restent à régler.</summary>
    private static Task<int> SeparerLesDoublesAsync(SessionLot session, CancellationToken ct) => session.ExecuterAsync($"""
        UPDATE observation_retour SET personne_id = NULL, courante = false, etat = {(int)EtatRapprochement.PlusieursLignes}
        FROM (
          SELECT DISTINCT o.id FROM lot_touchee l CROSS JOIN observation_retour o CROSS JOIN observation_retour autre
          WHERE o.candidat_id = l.id AND autre.candidat_id = o.candidat_id AND autre.transmission_id = o.transmission_id AND autre.id <> o.id) doubles
        WHERE observation_retour.id = doubles.id AND NOT reglee
        """, ct);

    /// <summary>L'observation courante de chaque personne touchée : celle du fichier le plus récent.</summary>
    private static async Task DaterAsync(SessionLot session, CancellationToken ct)
    {
        await session.ExecuterAsync("UPDATE observation_retour SET courante = false FROM lot_touchee l WHERE personne_id = l.id AND courante", ct);
        await session.ExecuterAsync($"""
            UPDATE observation_retour SET courante = true FROM (
              SELECT o.id, ROW_NUMBER() OVER (PARTITION BY o.personne_id ORDER BY t.recu_le DESC, t.empreinte{session.OrdreOctets} DESC, o.rang DESC) AS place
              FROM lot_touchee l CROSS JOIN observation_retour o CROSS JOIN transmission_fichier t WHERE o.personne_id = l.id AND t.id = o.transmission_id) recentes
            WHERE observation_retour.id = recentes.id AND recentes.place = 1
            """, ct);
    }

    private sealed record Rapprochement(long Id, long? PersonneId, EtatRapprochement Etat, bool Reglee);
}
