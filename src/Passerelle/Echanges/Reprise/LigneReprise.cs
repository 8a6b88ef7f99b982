using System.Globalization;
using Socle.Fichiers;
using Socle.Identifiants;
using Socle.Resultats;

namespace Passerelle.Echanges.Reprise;

/// <summary>Les champs d'une ligne, lus un à un ; chaque faute s'ajoute à <see cref="Erreurs"/>, sans jamais dire la valeur.</summary>
internal sealed class LigneReprise(LigneCsv ligne)
{
    private const int LongueurMaximale = 200;

    /// <summary>Fautes relevées.</summary>
    public List<Erreur> Erreurs { get; } = [];

    /// <summary>Texte, nul quand il est vide.</summary>
    public string? Texte(ColonneReprise colonne, int maximum = LongueurMaximale)
    {
        var texte = Champ(colonne);
        if (texte?.Length > maximum)
            Erreurs.Add(EchangesErreurs.RepriseTropLong(Nom(colonne), texte.Length, maximum, ligne.Numero));
        return texte;
    }

    /// <summary>Texte obligatoire.</summary>
    public string? Exige(ColonneReprise colonne, string attendu)
    {
        if (Champ(colonne) is null)
            Erreurs.Add(EchangesErreurs.RepriseAbsent(Nom(colonne), attendu, ligne.Numero));
        return Texte(colonne);
    }

    /// <summary>L'une des valeurs admises.</summary>
    public string? Parmi(ColonneReprise colonne, bool obligatoire, params string[] admises)
    {
        var attendu = string.Join(", ", admises);
        if (Champ(colonne) is not { } texte)
        {
            if (obligatoire)
                Erreurs.Add(EchangesErreurs.RepriseAbsent(Nom(colonne), attendu, ligne.Numero));
            return null;
        }
        if (!admises.Contains(texte))
            Refuser(colonne, texte, attendu);
        return texte;
    }

    /// <summary>Date réelle entre deux bornes ; les bornes écartent les dates de remplissage.</summary>
    public DateOnly? Date(ColonneReprise colonne, bool obligatoire, int depuis)
    {
        var attendu = $"une date JJ/MM/AAAA ou AAAA-MM-JJ, de {depuis} à 2099";
        if (Champ(colonne) is not { } texte)
        {
            if (obligatoire)
                Erreurs.Add(EchangesErreurs.RepriseAbsent(Nom(colonne), attendu, ligne.Numero));
            return null;
        }
        if (DateCsv.Essayer(texte, out var date) && date.Year >= depuis && date.Year <= 2099)
            return date;
        Refuser(colonne, texte, attendu);
        return null;
    }

    /// <summary>Heures, avec point ou virgule ; rendues avec un point.</summary>
    public string? Heures(ColonneReprise colonne, int maximum)
    {
        if (Champ(colonne) is not { } texte)
            return null;
        if (decimal.TryParse(texte.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var heures) && heures <= maximum)
            return heures.ToString("0.##", CultureInfo.InvariantCulture);
        Refuser(colonne, texte, $"un nombre d'heures de 0 à {maximum}");
        return null;
    }

    /// <summary>Champ qui n'a pas de sens pour cette nature de fait : le garder le perdrait.</summary>
    public void Vide(ColonneReprise colonne, string fait)
    {
        if (Champ(colonne) is { } texte)
            Refuser(colonne, texte, $"vide pour {fait}");
    }

    /// <summary>Relève une faute sur un champ.</summary>
    public void Refuser(ColonneReprise colonne, string texte, string attendu) =>
        Erreurs.Add(EchangesErreurs.RepriseIllisible(Nom(colonne), Forme.Decrire(texte), attendu, ligne.Numero));

    private string? Champ(ColonneReprise colonne) => ligne.Champs[(int)colonne] is { Length: > 0 } texte ? texte : null;

    private static string Nom(ColonneReprise colonne) => colonne.ToString();
}
