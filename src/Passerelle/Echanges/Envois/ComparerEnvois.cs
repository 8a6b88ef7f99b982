using Passerelle.Parcours.Entrees;
using Socle.Bases;
using Socle.Territoires;

namespace Passerelle.Echanges.Envois;

/// <summary>
/// Compare un envoi au précédent du même genre par les empreintes de leurs champs : qui entre, qui sort, ce qui a changé. Rien n'est
/// déchiffré.
/// </summary>
internal sealed class ComparerEnvois(GenreEnvoi genre, List<FauteTrouvee> fautes)
{
    /// <summary>Colonnes dont un changement fait une autre personne aux yeux de qui reçoit.</summary>
    private static readonly HashSet<string> Identite = ["nom", "prenom", "date_naissance", "nir", "ID_CAF", "ROLE_CAF", "DATE_NAISSANCE"];

    private readonly string[] colonnes = FabriquerEnvoi.Colonnes(genre);

    /// <summary>Les différences, dans l'ordre du fichier, les sorties en dernier.</summary>
    public List<DifferenceTrouvee> Executer(IReadOnlyList<(long PersonneId, byte[] Champs)> lignes, Dictionary<long, (int Rang, byte[] Champs)> precedent)
    {
        var differences = new List<DifferenceTrouvee>();
        for (var i = 0; i < lignes.Count; i++)
        {
            var (personne, champs) = lignes[i];
            if (!precedent.Remove(personne, out var avant))
            {
                differences.Add(new DifferenceTrouvee(NatureDifference.Entree, personne, i + 1, null, null));
                continue;
            }
            if (champs.AsSpan().SequenceEqual(avant.Champs))
                continue;
            var changees = Changees(champs, avant.Champs);
            differences.Add(new DifferenceTrouvee(NatureDifference.Changee, personne, i + 1, avant.Rang, string.Join(',', changees)));
            fautes.AddRange(changees.Where(Identite.Contains).Select(c => new FauteTrouvee(FautesConnues.IdentiteChangee, i + 1, personne, c)));
        }
        differences.AddRange(precedent.OrderBy(p => p.Value.Rang).Select(p => new DifferenceTrouvee(NatureDifference.Sortie, p.Key, null, p.Value.Rang, null)));
        return differences;
    }

    /// <summary>Les personnes parties d'un fichier d'état sans que rien ne dise pourquoi : ni sortie, ni fin de droit, ni fusion, ni départ du territoire.</summary>
    public static async Task<List<long>> PartiesSansRaisonAsync(SessionLot photo, IReadOnlyCollection<long> parties, DateOnly au, Territoire territoire, CancellationToken ct)
    {
        await photo.RemplirTemporaireAsync("lot_partie", "id bigint", parties, (l, id) => l.Entier(id), ct);
        var sans = await photo.LireAsync($"""
            SELECT l.id, v.code_insee FROM lot_partie l
            JOIN personne p ON p.id = l.id
            LEFT JOIN version_foyer v ON v.id = p.version_id
            WHERE p.fusionnee_dans_id IS NULL AND (v.etat IS NULL OR v.etat NOT IN ('5', '6'))
              AND NOT EXISTS (SELECT 1 FROM fait f WHERE f.personne_id = l.id AND f.type = {(int)TypeFait.Sortie} AND f.remplace_le IS NULL AND f.date_effective <= @au)
              AND NOT EXISTS (SELECT 1 FROM entree e WHERE e.personne_id = l.id AND e.fermee_le <= @au
                AND NOT EXISTS (SELECT 1 FROM entree s WHERE s.personne_id = e.personne_id AND s.t0 > e.t0))
            ORDER BY l.id
            """, l => (Id: l.GetInt64(0), CodeInsee: l.Texte(1)), ct, ("au", au));
        return sans.Where(s => territoire.Contient(s.CodeInsee)).Select(s => s.Id).ToList();
    }

    private List<string> Changees(byte[] champs, byte[] avant)
    {
        var changees = new List<string>();
        for (var i = 0; i < colonnes.Length; i++)
        {
            var place = i * PreparerEnvoi.OctetsParChamp;
            if (place + PreparerEnvoi.OctetsParChamp > avant.Length || !champs.AsSpan(place, PreparerEnvoi.OctetsParChamp).SequenceEqual(avant.AsSpan(place, PreparerEnvoi.OctetsParChamp)))
                changees.Add(colonnes[i]);
        }
        return changees;
    }
}
