using Plateforme.Receptions;
using Socle.Cles;
using Socle.Identifiants;
using Socle.Resultats;

namespace Plateforme.Usagers;

/// <summary>
/// La même personne d'une semaine à l'autre : par le NIR définitif et la naissance, sinon par nom, prénom et naissance ; jamais par le
/// nom seul. Ce que ces champs ne décident pas est un doute, jamais une supposition.
/// </summary>
internal sealed class ReconnaitreInscrit(CoffreNir coffre)
{
    private static readonly List<InscritConnu> Aucun = [];
    private readonly Dictionary<string, List<InscritConnu>> parNir = [];
    private readonly Dictionary<(DateOnly, string), List<InscritConnu>> parNom = [];

    /// <summary>Inscrits connus.</summary>
    public IReadOnlyCollection<long> Connus => parNom.Values.SelectMany(i => i).Select(i => i.Id).ToHashSet();

    /// <summary>Fait connaître un inscrit.</summary>
    public void Connaitre(InscritConnu inscrit)
    {
        if (inscrit.Nir is { } nir)
            Ranger(parNir, nir, inscrit);
        Ranger(parNom, (inscrit.DateNaissance, inscrit.NomCompare), inscrit);
    }

    /// <summary>L'inscrit que montre la ligne, nul quand la personne est nouvelle, ou le doute.</summary>
    public Resultat<InscritConnu?> Executer(InscriptionRecue recue, string? empreinte, long ligne)
    {
        if (empreinte is not null && parNir.GetValueOrDefault(empreinte, Aucun) is { Count: > 0 } memeNir)
        {
            if (memeNir.Count > 1)
                return ReceptionErreurs.PlusieursInscrits(ligne);
            return memeNir[0].DateNaissance == recue.DateNaissance ? memeNir[0] : ReceptionErreurs.NirAutreNaissance(ligne);
        }
        var homonymes = parNom.GetValueOrDefault((recue.DateNaissance, recue.NomCompare), Aucun).Where(i => !SontDeuxPersonnes(recue, i)).ToList();
        if (homonymes.Count > 1)
            return ReceptionErreurs.PlusieursInscrits(ligne);
        if (homonymes.Count == 1 && empreinte is not null && homonymes[0].Nir is not null)
            return ReceptionErreurs.NomAutreNir(ligne);
        return homonymes.SingleOrDefault();
    }

    /// <summary>Deux NIR différents, chacun confirmé par sa clé.</summary>
    private bool SontDeuxPersonnes(InscriptionRecue recue, InscritConnu inscrit) =>
        recue.Nir is { Etat: EtatNir.Complet } nir && inscrit is { Nir: not null, NirChiffre: { } chiffre }
        && coffre.Dechiffrer(chiffre) is { Etat: EtatNir.Complet } autre && autre.Treize != nir.Treize;

    private static void Ranger<TCle>(Dictionary<TCle, List<InscritConnu>> index, TCle cle, InscritConnu inscrit)
        where TCle : notnull
    {
        if (!index.TryGetValue(cle, out var liste))
            index[cle] = liste = [];
        if (!liste.Exists(i => i.Id == inscrit.Id))
            liste.Add(inscrit);
    }
}
