namespace Passerelle.Parcours.Entrees;

/// <summary>Les observations d'une personne dans l'ordre des flux, une seule par flux.</summary>
internal static class FluxRetenus
{
    /// <summary>
    /// Présente dans deux foyers d'un même fichier (une séparation, une garde), la personne garde l'état le plus favorable :
    /// qu'un ancien foyer la montre encore radiée ne doit pas fermer le parcours que le nouveau ouvre.
    /// </summary>
    public static ReadOnlySpan<ObservationDroit> Retenir(IReadOnlyList<ObservationDroit> observations)
    {
        var triees = observations.ToArray();
        Array.Sort(triees, Comparer);
        var retenues = 0;
        for (var i = 0; i < triees.Length; i++)
            if (retenues == 0 || triees[retenues - 1].Rang != triees[i].Rang)
                triees[retenues++] = triees[i];
        return triees.AsSpan(0, retenues);
    }

    /// <summary>Ordre des flux puis, dans un flux, du plus favorable au moins favorable.</summary>
    private static int Comparer(ObservationDroit a, ObservationDroit b)
    {
        if (a.RecuLe != b.RecuLe) return a.RecuLe.CompareTo(b.RecuLe);
        if (a.Rang != b.Rang) return a.Rang.CompareTo(b.Rang);
        if (Defaveur(a) != Defaveur(b)) return Defaveur(a).CompareTo(Defaveur(b));
        if (a.EstSuspendu && a.DebutSuspension != b.DebutSuspension)
            return (a.DebutSuspension ?? DateOnly.MaxValue).CompareTo(b.DebutSuspension ?? DateOnly.MaxValue);
        var ordre = string.CompareOrdinal(a.NumeroDemande, b.NumeroDemande);
        // Les critères qui suivent ne changent pas l'entrée : ils rendent le choix indépendant de l'ordre d'arrivée.
        if (ordre == 0) ordre = a.Etat.CompareTo(b.Etat);
        if (ordre == 0) ordre = b.Soumis.CompareTo(a.Soumis);
        if (ordre == 0) ordre = b.Stock.CompareTo(a.Stock);
        if (ordre == 0) ordre = Nullable.Compare(a.DebutSuspension, b.DebutSuspension);
        if (ordre == 0) ordre = a.IdentiteId.CompareTo(b.IdentiteId);
        return ordre != 0 ? ordre : a.VersionId.CompareTo(b.VersionId);
    }

    private static int Defaveur(in ObservationDroit observation) => observation.Etat switch
    {
        '2' => observation.Soumis ? 0 : 1,
        '3' or '4' => 2,
        '5' or '6' => 4,
        _ => 3,
    };
}
