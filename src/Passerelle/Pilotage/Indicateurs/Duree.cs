namespace Passerelle.Pilotage.Indicateurs;

/// <summary>Une durée mesurée, en jours ; moyenne et médiane nulles quand rien n'est mesuré.</summary>
public sealed record Duree(double? Moyenne, double? Mediane, int Effectif)
{
    /// <summary>Résume des durées ; la médiane d'un nombre pair est la moyenne des deux valeurs centrales.</summary>
    public static Duree De(IReadOnlyCollection<int> jours)
    {
        if (jours.Count == 0)
            return new Duree(null, null, 0);
        var triees = jours.Order().ToArray();
        var milieu = triees.Length / 2;
        return new Duree(triees.Average(), triees.Length % 2 == 1 ? triees[milieu] : (triees[milieu - 1] + triees[milieu]) / 2.0, triees.Length);
    }
}
