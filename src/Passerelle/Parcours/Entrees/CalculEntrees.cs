using Passerelle.Parcours.Regles;

namespace Passerelle.Parcours.Entrees;

/// <summary>
/// Les entrées d'une personne, calculées à partir de ses seuls flux et faits (lignes 1993-2014) : ni base, ni horloge, et l'ordre
/// dans lequel les fichiers sont arrivés n'y change rien.
/// </summary>
public static class CalculEntrees
{
    /// <param name="observations">États vus dans les flux, dans n'importe quel ordre.</param>
    /// <param name="faits">Faits de la personne, dans n'importe quel ordre.</param>
    /// <param name="delai">Délai d'orientation ; par défaut les 15 jours de la convention.</param>
    public static ResultatEntrees Calculer(
        IReadOnlyList<ObservationDroit> observations, IReadOnlyList<FaitCalcule> faits, DelaiOrientation? delai = null)
    {
        var flux = FluxRetenus.Retenir(observations);
        var ordonnes = faits.ToArray();
        Array.Sort(ordonnes, Comparer);

        var parcours = new ParcoursDeroule();
        var reveil = Derouler(parcours, flux, ordonnes);
        Rattacher(parcours.Entrees, ordonnes);

        var entrees = new EntreeCalculee[parcours.Entrees.Count];
        for (var i = 0; i < entrees.Length; i++)
            entrees[i] = ResumeEntree.Resumer(parcours.Entrees[i], delai ?? DelaiOrientation.Convention);

        return new ResultatEntrees { Entrees = entrees, Reveil = reveil, AccompagnementEnCours = parcours.Accompagne, Derniere = flux.IsEmpty ? null : flux[^1] };
    }

    /// <summary>Déroule flux et faits ensemble (un même jour, les flux d'abord) et rend le réveil.</summary>
    private static DateOnly? Derouler(ParcoursDeroule parcours, ReadOnlySpan<ObservationDroit> flux, FaitCalcule[] faits)
    {
        DateOnly? reveil = null;
        var recus = 0;
        foreach (var fait in faits)
        {
            if (fait.Type is not (TypeFait.Orientation or TypeFait.Sortie)) continue;
            while (recus < flux.Length && flux[recus].RecuLe <= fait.Date) parcours.Recevoir(flux[recus++]);

            // Tous les flux sont passés : un de plus peut encore s'intercaler avant ce fait, qui a pu être daté d'avance.
            if (recus == flux.Length) reveil = PlusTot(reveil, SensibiliteApresFlux(parcours, flux), fait.Date);

            if (fait.Type == TypeFait.Orientation) parcours.Orienter();
            else parcours.Sortir(fait.Date);
        }

        while (recus < flux.Length) parcours.Recevoir(flux[recus++]);
        return PlusTot(reveil, SensibiliteApresFlux(parcours, flux), DateOnly.MaxValue);
    }

    private static DateOnly? SensibiliteApresFlux(ParcoursDeroule parcours, ReadOnlySpan<ObservationDroit> flux) =>
        flux.IsEmpty ? null : parcours.Sensibilite(flux[^1]);

    private static DateOnly? PlusTot(DateOnly? reveil, DateOnly? candidat, DateOnly auPlusTard) =>
        candidat <= auPlusTard && (reveil is null || candidat < reveil) ? candidat : reveil;

    /// <summary>
    /// Un fait va à la dernière entrée qui couvre sa date ; s'il n'y en a pas, à la suivante quand elle est de la file active et
    /// qu'aucune clôture ne les sépare ; sinon à aucune.
    /// </summary>
    private static void Rattacher(IReadOnlyList<EntreeEnCours> entrees, FaitCalcule[] faits)
    {
        foreach (var fait in faits)
        {
            EntreeEnCours? suivante = null, couvrante = null;
            for (var i = entrees.Count - 1; i >= 0 && couvrante is null; i--)
            {
                if (entrees[i].Couvre(fait.Date)) couvrante = entrees[i];
                else if (entrees[i].T0 > fait.Date) suivante = entrees[i];
            }

            if (couvrante is not null) couvrante.Faits.Add(fait);
            else if (suivante is not null && suivante.Recueille(fait)) suivante.Faits.Add(fait);
        }
    }

    /// <summary>Par date ; un même jour l'orientation, puis le reste, puis la sortie ; enfin par référence et identifiant.</summary>
    private static int Comparer(FaitCalcule a, FaitCalcule b)
    {
        if (a.Date != b.Date) return a.Date.CompareTo(b.Date);
        if (Rang(a.Type) != Rang(b.Type)) return Rang(a.Type).CompareTo(Rang(b.Type));
        var ordre = string.CompareOrdinal(a.Reference, b.Reference);
        return ordre != 0 ? ordre : a.Id.CompareTo(b.Id);
    }

    private static int Rang(TypeFait type) => type switch
    {
        TypeFait.Orientation => 0,
        TypeFait.Sortie => 2,
        _ => 1,
    };
}
