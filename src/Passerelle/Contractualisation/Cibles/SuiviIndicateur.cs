using System.Globalization;

namespace Passerelle.Contractualisation.Cibles;

/// <summary>Où en est une cible.</summary>
public enum EtatCible
{
    /// <summary>La case signée ne donne pas de nombre : « ? », « / », texte.</summary>
    SansCible,

    /// <summary>Aucune mesure de l'année.</summary>
    SansResultat,

    /// <summary>Le résultat atteint ou dépasse la cible.</summary>
    Atteinte,

    /// <summary>Pas encore atteinte, l'année court.</summary>
    EnCours,

    /// <summary>L'année est finie, la cible n'est pas atteinte.</summary>
    Manquee,
}

/// <summary>Un indicateur une année : cible, résultat, tendance, prévision. Règles pures.</summary>
/// <param name="Indicateur">Indicateur.</param>
/// <param name="Annee">Année.</param>
/// <param name="Mesures">Mesures qui valent, toutes années, dans l'ordre des jours.</param>
/// <param name="Aujourdhui">Jour légal.</param>
public sealed record SuiviIndicateur(IndicateurPacte Indicateur, int Annee, IReadOnlyList<ResultatIndicateur> Mesures, DateOnly Aujourdhui)
{
    /// <summary>Comment la prévision est faite : dit partout où elle paraît.</summary>
    public const string Methode = "Droite des moindres carrés sur les mesures de l'année, prolongée au 31 décembre ; il en faut deux, à trente jours d'écart au moins. Indicative.";

    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Cible de l'année.</summary>
    public CibleLue Cible => Indicateur.Cibles[Annee];

    /// <summary>Dernière mesure de l'année ; nulle quand il n'y en a pas. À jour égal, la saisie d'un agent l'emporte sur le calcul.</summary>
    public ResultatIndicateur? Resultat => ResultatDe(Annee);

    /// <summary>Où en est la cible.</summary>
    public EtatCible Etat => (Cible.Nombre, Resultat) switch
    {
        (null, _) => EtatCible.SansCible,
        (_, null) => EtatCible.SansResultat,
        ({ } cible, { } r) when r.Valeur >= cible => EtatCible.Atteinte,
        _ when Aujourdhui.Year > Annee => EtatCible.Manquee,
        _ => EtatCible.EnCours,
    };

    /// <summary>Écart du résultat à ce qui le précède : le résultat de l'année d'avant, à défaut le T0 chiffré ; nul quand rien ne précède.</summary>
    public decimal? Tendance => Resultat is { } r && (ResultatDe(Annee - 1)?.Valeur ?? (Annee == IndicateurPacte.Annees[0] && Indicateur.Depart.Sens == Cible.Sens ? Indicateur.Depart.Nombre : null)) is { } avant ? r.Valeur - avant : null;

    /// <summary>Valeur prévue au 31 décembre (<see cref="Methode"/>), à l'unité, la moitié vers le haut ; nulle quand elle n'aurait pas de sens.</summary>
    public decimal? Prevision
    {
        get
        {
            var points = Mesures.Where(m => m.Annee == Annee).GroupBy(m => m.ConstateAu).Select(g => (X: (decimal)g.Key.DayNumber, Y: Retenue(g).Valeur)).OrderBy(p => p.X).ToList();
            var fin = new DateOnly(Annee, 12, 31);
            if (Aujourdhui > fin || points.Count < 2 || points[^1].X - points[0].X < 30)
                return null;
            var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
            var pente = points.Sum(p => (p.X - x) * (p.Y - y)) / points.Sum(p => (p.X - x) * (p.X - x));
            var prevu = Math.Max(0, Math.Round(y + (pente * (fin.DayNumber - x)), 0, MidpointRounding.AwayFromZero));
            return Cible.Sens == SensCible.Pourcentage ? Math.Min(100, prevu) : prevu;
        }
    }

    /// <summary>Résultat d'une année.</summary>
    public ResultatIndicateur? ResultatDe(int annee) => Mesures.Where(m => m.Annee == annee).GroupBy(m => m.ConstateAu).OrderBy(g => g.Key).LastOrDefault() is { } jour ? Retenue(jour) : null;

    /// <summary>Écrit une valeur, avec l'unité de la cible.</summary>
    public string Ecrire(decimal? valeur) => valeur is { } v ? Dire(v) + (Cible.Sens == SensCible.Pourcentage ? " %" : "") : "—";

    /// <summary>Écrit un nombre sans zéro inutile.</summary>
    public static string Dire(decimal valeur) => valeur.ToString("#,##0.##", Francais);

    private static ResultatIndicateur Retenue(IEnumerable<ResultatIndicateur> jour) => jour.OrderBy(m => m.Definition is null).Last();
}
