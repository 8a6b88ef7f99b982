using System.Globalization;

namespace Passerelle.Parcours.Regles;

/// <summary>Une réponse possible à un critère d'orientation.</summary>
/// <param name="Code">Code de l'API Orientation usager v2, ou code local.</param>
/// <param name="Libelle">Réponse, en mots.</param>
/// <param name="Frein">FORT, FAIBLE ou vide.</param>
public sealed record ReponseCritere(string Code, string Libelle, string Frein);

/// <summary>Un critère d'orientation (code du travail, art. L. 5411-5-1, III ; lignes 1682 et 1781).</summary>
/// <param name="Code">Code.</param>
/// <param name="Question">Ce qu'on demande.</param>
/// <param name="Local">Précision locale, arrêtée par le préfet et le président du conseil départemental.</param>
/// <param name="Source">Texte.</param>
/// <param name="Reponses">Réponses, dans l'ordre.</param>
public sealed record CritereOrientation(string Code, string Question, bool Local, string Source, IReadOnlyList<ReponseCritere> Reponses);

/// <summary>Une règle du référentiel : la première dont toutes les conditions sont vraies décide.</summary>
/// <param name="Ordre">Rang.</param>
/// <param name="Decide">« parcours » ou « organisme ».</param>
/// <param name="Conditions">Par critère, les codes qui la remplissent ; « 16-25 » est un intervalle.</param>
/// <param name="Vers">Parcours, ou organismes dans l'ordre de préférence.</param>
/// <param name="Raison">Pourquoi, en mots.</param>
/// <param name="Source">Texte.</param>
public sealed record RegleOrientation(int Ordre, string Decide, IReadOnlyDictionary<string, IReadOnlyList<string>> Conditions, IReadOnlyList<string> Vers, string Raison, string Source)
{
    /// <summary>Lit « critere=A|B &amp; autre=C » ; vide : toujours vraie.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> LireConditions(string si) => si
        .Split('&', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(c => c.Split('=', 2, StringSplitOptions.TrimEntries))
        .ToDictionary(c => c[0], c => (IReadOnlyList<string>)c[1].Split('|', StringSplitOptions.TrimEntries));

    /// <summary>Toutes les conditions sont vraies ; un critère sans réponse n'en remplit aucune.</summary>
    public bool EstRemplie(IReadOnlyDictionary<string, string> reponses) => Conditions.All(c => reponses.TryGetValue(c.Key, out var reponse) && c.Value.Any(attendu => Repond(attendu, reponse)));

    private static bool Repond(string attendu, string reponse)
    {
        if (attendu.Split('-') is not [var bas, var haut] || !int.TryParse(bas, CultureInfo.InvariantCulture, out var de) || !int.TryParse(haut, CultureInfo.InvariantCulture, out var a))
            return attendu == reponse;
        return int.TryParse(reponse, CultureInfo.InvariantCulture, out var valeur) && de <= valeur && valeur <= a;
    }
}

/// <summary>Le référentiel en vigueur un jour : critères et règles.</summary>
/// <param name="DepuisLe">Sa plus récente date d'effet.</param>
/// <param name="Criteres">Critères, dans l'ordre des questions.</param>
/// <param name="Regles">Règles, par rang.</param>
public sealed record ReferentielOrientation(DateOnly DepuisLe, IReadOnlyList<CritereOrientation> Criteres, IReadOnlyList<RegleOrientation> Regles);
