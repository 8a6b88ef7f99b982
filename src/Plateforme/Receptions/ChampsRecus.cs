using Socle.Fichiers;
using Socle.Identifiants;
using Socle.Resultats;

namespace Plateforme.Receptions;

/// <summary>Les champs d'une ligne reçue, lus un à un par le nom de leur colonne ; chaque faute s'ajoute à <see cref="Erreurs"/>, sans jamais dire la valeur.</summary>
internal sealed class ChampsRecus(LigneCsv ligne, IReadOnlyDictionary<string, int> rangs)
{
    private const int LongueurMaximale = 200;

    /// <summary>Fautes relevées.</summary>
    public List<Erreur> Erreurs { get; } = [];

    /// <summary>Texte, nul quand il est vide.</summary>
    public string? Texte(string colonne)
    {
        var texte = Brut(colonne);
        if (texte?.Length > LongueurMaximale)
            Refuser(colonne, texte, $"{LongueurMaximale} caractères au plus");
        return texte;
    }

    /// <summary>Texte obligatoire.</summary>
    public string? Exige(string colonne, string attendu)
    {
        if (Brut(colonne) is null)
            Erreurs.Add(ReceptionErreurs.ChampVide(colonne, attendu, ligne.Numero));
        return Texte(colonne);
    }

    /// <summary>L'une des valeurs admises.</summary>
    public string? Parmi(string colonne, bool obligatoire, params string[] admises)
    {
        var attendu = string.Join(", ", admises);
        if (Brut(colonne) is not { } texte)
        {
            if (obligatoire)
                Erreurs.Add(ReceptionErreurs.ChampVide(colonne, attendu, ligne.Numero));
            return null;
        }
        if (!admises.Contains(texte))
            Refuser(colonne, texte, attendu);
        return texte;
    }

    /// <summary>Date réelle entre deux bornes ; les bornes écartent les dates de remplissage.</summary>
    public DateOnly? Date(string colonne, bool obligatoire, int depuis)
    {
        var attendu = $"une date JJ/MM/AAAA ou AAAA-MM-JJ, de {depuis} à 2099";
        if (Brut(colonne) is not { } texte)
        {
            if (obligatoire)
                Erreurs.Add(ReceptionErreurs.ChampVide(colonne, attendu, ligne.Numero));
            return null;
        }
        if (DateCsv.Essayer(texte, out var date) && date.Year >= depuis && date.Year <= 2099)
            return date;
        Refuser(colonne, texte, attendu);
        return null;
    }

    /// <summary>Code INSEE de commune.</summary>
    public string? Commune(string colonne) => Forme(colonne, t => t.Length == 5 && t[2..].All(char.IsAsciiDigit) && char.IsAsciiDigit(t[0]) && (char.IsAsciiDigit(t[1]) || t[1] is 'A' or 'B'), "un code INSEE de commune, 5 caractères");

    /// <summary>Texte qui a une forme.</summary>
    public string? Forme(string colonne, Func<string, bool> convient, string attendu)
    {
        var texte = Brut(colonne);
        if (texte is not null && !convient(texte))
            Refuser(colonne, texte, attendu);
        return texte;
    }

    /// <summary>Relève une faute sur un champ.</summary>
    public void Refuser(string colonne, string texte, string attendu) =>
        Erreurs.Add(ReceptionErreurs.ValeurFausse(colonne, Socle.Identifiants.Forme.Decrire(texte), attendu, ligne.Numero));

    /// <summary>Le champ tel que lu, nul quand il est vide.</summary>
    public string? Brut(string colonne) => ligne.Champs[rangs[colonne]] is { Length: > 0 } texte ? texte : null;
}
