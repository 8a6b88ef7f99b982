namespace Passerelle.Parcours.Personnes;

/// <summary>Identités d'un lot, en base et du fichier, retrouvées par place, par NIR et par naissance.</summary>
internal sealed class IndexIdentites
{
    private static readonly List<IdentiteConnue> Aucune = [];
    private readonly Dictionary<long, IdentiteConnue> parId = [];
    private readonly Dictionary<(long Dossier, string Role), List<IdentiteConnue>> parPlace = [];
    private readonly Dictionary<string, List<IdentiteConnue>> parNir = [];
    private readonly Dictionary<DateOnly, List<IdentiteConnue>> parNaissance = [];

    /// <summary>Ajoute une identité ; sans effet si elle y est.</summary>
    public void Ajouter(IdentiteConnue identite)
    {
        if (!parId.TryAdd(identite.Id, identite))
            return;
        Ranger(parPlace, (identite.DossierId, identite.Role), identite);
        Ranger(parNaissance, identite.DateNaissance, identite);
        if (identite.Nir is { } nir)
            Ranger(parNir, nir, identite);
    }

    /// <summary>L'identité déjà vue à cette place avec ce même contenu.</summary>
    public IdentiteConnue? Exacte(long dossier, string role, string empreinte) =>
        parPlace.GetValueOrDefault((dossier, role), Aucune).Find(i => i.Empreinte == empreinte);

    /// <summary>Celles qui peuvent être la même personne, ou faire douter.</summary>
    public IEnumerable<IdentiteConnue> Voisines(IdentiteConnue identite)
    {
        IEnumerable<IdentiteConnue> voisines = parPlace.GetValueOrDefault((identite.DossierId, identite.Role), Aucune);
        if (identite.Nir is { } nir)
            voisines = voisines.Concat(parNir.GetValueOrDefault(nir, Aucune));
        return voisines.Concat(parNaissance.GetValueOrDefault(identite.DateNaissance, Aucune)).Distinct();
    }

    /// <summary>Rattache à une fiche toutes les identités d'une autre.</summary>
    public void Fusionner(long gardee, long absorbee)
    {
        foreach (var identite in parId.Values.Where(i => i.PersonneId == absorbee))
            identite.PersonneId = gardee;
    }

    private static void Ranger<TCle>(Dictionary<TCle, List<IdentiteConnue>> index, TCle cle, IdentiteConnue identite)
        where TCle : notnull
    {
        if (!index.TryGetValue(cle, out var liste))
            index[cle] = liste = [];
        liste.Add(identite);
    }
}
