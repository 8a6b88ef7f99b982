namespace Plateforme.Changements;

/// <summary>Délais et accords d'un changement (lignes 2262-2273).</summary>
public static class PrevenanceChangement
{
    /// <summary>Durée la plus longue de la version précédente en ligne, en mois (ligne 2268).</summary>
    public const int MoisVersionPrecedente = 6;

    private const int JoursMineur = 5;
    private const int MoisMajeur = 3;

    /// <summary>Premier jour où il peut être mis en production, communiqué ce jour-là.</summary>
    public static DateOnly AuPlusTot(GenreChangement genre, bool resoutBloquant, DateOnly communique) =>
        resoutBloquant ? communique : genre == GenreChangement.Mineur ? communique.AddDays(JoursMineur) : communique.AddMonths(MoisMajeur);

    /// <summary>Vrai quand sa mise en production demande l'accord des deux parties.</summary>
    public static bool DemandeDecisionCommune(GenreChangement genre) => genre == GenreChangement.ContratInterface;

    /// <summary>Ce qui se peut à ce point, dans l'ordre.</summary>
    public static IReadOnlyList<ActeChangement> Possibles(Changement changement, DateOnly aujourdhui)
    {
        if (changement.AbandonneLe is not null || changement.RetourLe is not null)
            return [];
        if (changement.EnProductionLe is not null)
            return [ActeChangement.RetourArriere];
        var actes = new List<ActeChangement>();
        var commune = DemandeDecisionCommune(changement.Genre);
        if (commune && changement.AccordPartenaireLe is null)
            actes.Add(ActeChangement.AccordPartenaire);
        if (commune && changement.AccordFranceTravailLe is null)
            actes.Add(ActeChangement.AccordFranceTravail);
        if (actes.Count == 0 && aujourdhui >= changement.PrevuLe)
            actes.Add(ActeChangement.MiseEnProduction);
        actes.Add(ActeChangement.Abandon);
        return actes;
    }
}
