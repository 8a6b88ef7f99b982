namespace Socle.Fictif;

/// <summary>
/// Hasard reproductible : une graine donne toujours la même suite. Chaque sujet (population, vie, parcours) a le sien,
/// pour qu'un tirage ajouté à l'un ne change pas les autres.
/// </summary>
internal sealed class Tirage(int graine)
{
    private const double JoursParMois = 30.44;
    private readonly Random _source = new(graine);

    /// <summary>Un tirage indépendant par sujet, tiré de la graine du jeu.</summary>
    public static Tirage Pour(int graine, int sujet) => new(unchecked((graine * 7919) + (sujet * 104729)));

    public bool Chance(double probabilite) => _source.NextDouble() < probabilite;

    /// <summary>Chance qu'un événement de fréquence mensuelle donnée tombe dans les jours écoulés.</summary>
    public bool ChanceMensuelle(double parMois, int jours) => Chance(parMois * jours / JoursParMois);

    /// <summary>Nombre d'événements dans les jours écoulés, d'espérance <paramref name="parMois"/> par mois.</summary>
    public int NombreMensuel(double parMois, int jours)
    {
        var attendu = parMois * jours / JoursParMois;
        return (int)attendu + (Chance(attendu - Math.Floor(attendu)) ? 1 : 0);
    }

    /// <summary>Entier entre les deux bornes, comprises.</summary>
    public int Entre(int minimum, int maximum) => _source.Next(minimum, maximum + 1);

    public DateOnly Jour(DateOnly debut, DateOnly fin) => debut.AddDays(Entre(0, Math.Max(0, fin.DayNumber - debut.DayNumber)));

    public T Parmi<T>(IReadOnlyList<T> choix) => choix[_source.Next(choix.Count)];

    /// <summary>Choix pondéré ; les poids n'ont pas à faire 1.</summary>
    public T Selon<T>(params ReadOnlySpan<(T Valeur, double Poids)> choix)
    {
        double total = 0;
        foreach (var (_, poids) in choix)
            total += poids;
        var seuil = _source.NextDouble() * total;
        foreach (var (valeur, poids) in choix)
        {
            seuil -= poids;
            if (seuil < 0)
                return valeur;
        }

        return choix[^1].Valeur;
    }
}
