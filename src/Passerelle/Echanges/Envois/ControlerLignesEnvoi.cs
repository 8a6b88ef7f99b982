using Socle.Fichiers;
using Socle.Territoires;

namespace Passerelle.Echanges.Envois;

/// <summary>Ce qu'un contrôle sait d'avance, lu en masse.</summary>
internal sealed record ContexteControle
{
    /// <summary>Dernier jour du fichier.</summary>
    public required DateOnly Au { get; init; }

    /// <summary>Jour légal du contrôle.</summary>
    public required DateOnly Aujourdhui { get; init; }

    /// <summary>Territoire.</summary>
    public required Territoire Territoire { get; init; }

    /// <summary>Personnes qui refusent leur téléphone, leur courriel.</summary>
    public required IReadOnlyDictionary<long, (bool Telephone, bool Courriel)> Refus { get; init; }
}

/// <summary>Contrôle des lignes d'un genre de fichier, une à une, dans l'ordre. Une instance par fichier : elle se souvient des lignes vues.</summary>
internal abstract class ControlerLignesEnvoi(ContexteControle contexte, List<FauteTrouvee> fautes)
{
    private const int AgeMinimal = 16;
    private const int AgeMaximal = 100;
    private readonly HashSet<string> communes = contexte.Territoire.Departement.Communes.Select(c => c.CodeInsee).ToHashSet();
    private int rang;
    private long personne;

    /// <summary>Ce qui est su d'avance.</summary>
    protected ContexteControle Contexte => contexte;

    /// <summary>Personne de la ligne.</summary>
    protected long Personne => personne;

    /// <summary>Le contrôle d'un genre.</summary>
    public static ControlerLignesEnvoi Pour(GenreEnvoi genre, ContexteControle contexte, List<FauteTrouvee> fautes) => genre switch
    {
        GenreEnvoi.Pilotage => new ControlerLignePilotage(contexte, fautes),
        GenreEnvoi.Volet3 => new ControlerLigneVolet3(contexte, fautes),
        _ => new ControlerLigneInscription(contexte, fautes),
    };

    /// <summary>Contrôle une ligne.</summary>
    public void Voir(int rangLigne, long personneLigne, LigneCsv ligne)
    {
        (rang, personne) = (rangLigne, personneLigne);
        if (ligne.Faute is { } illisible)
            Signaler(FautesConnues.LigneIllisible, forme: illisible);
        else
            Controler(ligne.Champs);
    }

    /// <summary>Contrôle les champs.</summary>
    protected abstract void Controler(IReadOnlyList<string> champs);

    /// <summary>Note une faute.</summary>
    protected void Signaler(FauteConnue faute, string? champ = null, string? forme = null) => fautes.Add(new FauteTrouvee(faute, rang, personne, champ, forme));

    /// <summary>Lit une date, et dit quand elle est dans le futur.</summary>
    protected DateOnly? Passee(string champ, string texte)
    {
        if (!DateCsv.Essayer(texte, out var date))
            return null;
        if (date > contexte.Aujourdhui)
            Signaler(FautesConnues.DateFuture, champ);
        return date;
    }

    /// <summary>Contrôle l'âge au dernier jour du fichier.</summary>
    protected void ControlerAge(string champ, DateOnly naissance)
    {
        var age = contexte.Au.Year - naissance.Year - (naissance > contexte.Au.AddYears(naissance.Year - contexte.Au.Year) ? 1 : 0);
        if (age is < AgeMinimal or > AgeMaximal)
            Signaler(FautesConnues.AgeInvraisemblable, champ, age < 0 ? "naissance à venir" : age < AgeMinimal ? $"moins de {AgeMinimal} ans" : $"plus de {AgeMaximal} ans");
    }

    /// <summary>Contrôle la commune ; sans liste livrée pour le département, on ne peut rien dire.</summary>
    protected void ControlerCommune(string champ, string codeInsee)
    {
        if (codeInsee.Length == 0)
            Signaler(FautesConnues.AdresseIncomplete, champ, "vide");
        else if (communes.Count > 0 && !communes.Contains(codeInsee))
            Signaler(FautesConnues.CommuneHorsTerritoire, champ);
    }
}
