using Passerelle.Parcours.Entrees;
using Socle.Bases;
using Socle.Territoires;

namespace Passerelle.Echanges.Envois;

/// <summary>
/// Compare un envoi au précédent du même genre par les empreintes de leurs champs : qui entre, qui sort, ce qui a changé. Une ligne est celle d'une
/// personne ; au volet 3, celle d'un évènement de la personne, désigné par sa nature, son jour et son service.
/// </summary>
internal sealed class ComparerEnvois(GenreEnvoi genre, List<FauteTrouvee> fautes)
{
    /// <summary>Colonnes dont un changement fait une autre personne aux yeux de qui reçoit.</summary>
    private static readonly HashSet<string> Identite = ["nom", "prenom", "date_naissance", "nir", "ID_CAF", "ROLE_CAF", "DATE_NAISSANCE"];

    private readonly string[] colonnes = FabriquerEnvoi.Colonnes(genre);

    /// <summary>Ce qui désigne une ligne : sa personne ; au volet 3, l'évènement, et son rang parmi ceux que rien ne distingue.</summary>
    private readonly record struct CleLigne(long Personne, ulong EvenementEtJour, uint Prestation, int Fois);

    /// <summary>Les différences, dans l'ordre du fichier, les sorties en dernier.</summary>
    /// <param name="lignes">Lignes de cet envoi.</param>
    /// <param name="precedentes">Lignes du précédent.</param>
    /// <param name="horsPeriode">Rangs du précédent que la période de celui-ci ne couvre pas : leur absence n'est pas une différence.</param>
    public List<DifferenceTrouvee> Executer(IReadOnlyList<(long PersonneId, byte[] Champs)> lignes, IReadOnlyList<(long PersonneId, byte[] Champs)> precedentes, IReadOnlySet<int> horsPeriode)
    {
        var precedent = Designer(precedentes).Select((cle, i) => (cle, i)).ToDictionary();
        var differences = new List<DifferenceTrouvee>();
        foreach (var (cle, i) in Designer(lignes).Select((cle, i) => (cle, i)))
        {
            if (!precedent.Remove(cle, out var avant))
            {
                differences.Add(new DifferenceTrouvee(NatureDifference.Entree, cle.Personne, i + 1, null, null));
                continue;
            }
            if (lignes[i].Champs.AsSpan().SequenceEqual(precedentes[avant].Champs))
                continue;
            var changees = Changees(lignes[i].Champs, precedentes[avant].Champs);
            differences.Add(new DifferenceTrouvee(NatureDifference.Changee, cle.Personne, i + 1, avant + 1, string.Join(',', changees)));
            fautes.AddRange(changees.Where(Identite.Contains).Select(c => new FauteTrouvee(FautesConnues.IdentiteChangee, i + 1, cle.Personne, c)));
        }
        var sorties = precedent.Where(p => !horsPeriode.Contains(p.Value + 1)).OrderBy(p => p.Value).ToList();
        differences.AddRange(sorties.Select(p => new DifferenceTrouvee(NatureDifference.Sortie, p.Key.Personne, null, p.Value + 1, null)));
        if (genre == GenreEnvoi.Volet3)
            fautes.AddRange(sorties.Select(p => new FauteTrouvee(FautesConnues.EvenementRetire, 0, p.Key.Personne)));
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

    private IEnumerable<CleLigne> Designer(IReadOnlyList<(long PersonneId, byte[] Champs)> lignes)
    {
        if (genre != GenreEnvoi.Volet3)
            return lignes.Select(l => new CleLigne(l.PersonneId, 0, 0, 0));
        uint Empreinte(byte[] champs, string colonne) => BitConverter.ToUInt32(champs, Array.IndexOf(colonnes, colonne) * PreparerEnvoi.OctetsParChamp);
        var fois = new Dictionary<CleLigne, int>();
        return lignes.Select(l =>
        {
            var cle = new CleLigne(l.PersonneId, ((ulong)Empreinte(l.Champs, "evenement") << 32) | Empreinte(l.Champs, "date"), Empreinte(l.Champs, "prestation"), 0);
            return cle with { Fois = fois[cle] = fois.GetValueOrDefault(cle) + 1 };
        });
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
