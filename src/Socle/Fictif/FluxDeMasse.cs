namespace Socle.Fictif;

/// <summary>
/// Flux VRSB0801 de grande taille pour les mesures : 3 à 3,5 Ko par foyer, deux adultes dans un tiers des foyers.
/// Le mois k contient les mêmes foyers que le mois 0, dont une part a changé chaque mois ; les autres sont identiques à l'octet.
/// </summary>
public static class FluxDeMasse
{
    private const double PartCouples = 1 / 3.0;
    private const double PartEnfants = 0.04;

    /// <summary>Premier mois ; les mois suivants s'y ajoutent, sans horloge.</summary>
    private static readonly DateOnly Depart = new(2025, 1, 10);

    private static readonly CommuneFictive[] Communes =
    [
        new("55545", "Verdun", "553", "55100", 16890), new("55181", "Étain", "553", "55400", 3375),
        new("55505", "Thierville-sur-Meuse", "553", "55840", 3172), new("55043", "Belleville-sur-Meuse", "553", "55430", 3013),
        new("55063", "Bouligny", "553", "55240", 2507), new("55502", "Stenay", "553", "55700", 2403),
        new("55351", "Montmédy", "553", "55600", 2052), new("55029", "Bar-le-Duc", "551", "55000", 14607),
        new("55122", "Commercy", "552", "55200", 5350), new("55463", "Saint-Mihiel", "552", "55300", 3772),
    ];

    /// <summary>Écrit un fichier mensuel au fil de l'eau ; ne ferme pas le flux de sortie.</summary>
    /// <param name="sortie">Où écrire.</param>
    /// <param name="foyers">Nombre de foyers.</param>
    /// <param name="graine">La même graine donne les mêmes octets.</param>
    /// <param name="mois">0 : premier chargement ; k : k mois plus tard.</param>
    /// <param name="partChangee">Part des foyers qui changent chaque mois (état, revenu ou adresse), de 0 à 1.</param>
    public static void Ecrire(Stream sortie, int foyers, int graine, int mois, double partChangee)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(foyers);
        ArgumentOutOfRangeException.ThrowIfNegative(mois);
        var jour = Jour(mois);
        var entete = new EnteteFlux
        {
            Organisme = "CAF",
            Nature = 'M',
            Creation = jour.ToDateTime(new TimeOnly(4, 12, 30)),
            Reference = new DateOnly(jour.Year, jour.Month, 1),
        };
        EcrireFluxVrsb0801.Ecrire(sortie, entete, Foyers(foyers, graine, mois, partChangee));
    }

    private static IEnumerable<FoyerFictif> Foyers(int nombre, int graine, int mois, double partChangee)
    {
        var hasard = Tirage.Pour(graine, 10);
        var fabrique = new FoyersFictifs(Communes, hasard);

        // Un tirage par mois, et des adresses à part : changer un foyer ne décale pas les suivants.
        var tirages = Enumerable.Range(1, mois).Select(m => Tirage.Pour(graine, 10 + m)).ToArray();
        var adresses = tirages.Select(t => new AdressesFictives(Communes, t)).ToArray();
        for (var i = 0; i < nombre; i++)
        {
            var demande = Depart.AddDays(-hasard.Entre(30, 3000));
            var foyer = fabrique.Creer(hasard.Chance(PartCouples), hasard.Chance(PartEnfants), demande, Depart, nouveau: false);
            foyer = Alleger(foyer);
            for (var m = 0; m < mois; m++)
            {
                if (tirages[m].Chance(partChangee))
                    foyer = Changer(foyer, Jour(m + 1), tirages[m], adresses[m]);
            }

            yield return foyer;
        }
    }

    // Une adresse et une activité par personne : c'est ce qui tient dans un peu plus de 3 Ko.
    private static FoyerFictif Alleger(FoyerFictif foyer) => foyer with
    {
        Adresses = [foyer.Adresses[0]],
        Demandeur = Alleger(foyer.Demandeur),
        Conjoint = foyer.Conjoint is { } conjoint ? Alleger(conjoint) : null,
    };

    private static PersonneFictive Alleger(PersonneFictive personne) =>
        personne with { SecondPrenom = null, Activites = [personne.Activites[^1]], Revenu = personne.SoumisDroitsEtDevoirs ? 0 : personne.Revenu };

    private static FoyerFictif Changer(FoyerFictif foyer, DateOnly jour, Tirage hasard, AdressesFictives adresses)
    {
        var suite = hasard.Entre(0, 2) switch
        {
            0 when foyer.Etat == '2' => SuspensionsFictives.Suspendre(foyer, jour.AddDays(-5), hasard),
            0 => foyer with { Etat = '2', Suspension = null },
            1 => foyer with { Demandeur = foyer.Demandeur with { Revenu = foyer.Demandeur.SoumisDroitsEtDevoirs ? hasard.Entre(510, 900) : 0 } },
            _ => foyer with { Adresses = [adresses.DansLeBassin(jour.AddDays(-8)), .. foyer.Adresses.Take(2)] },
        };
        return suite with { Liquidation = jour };
    }

    /// <summary>Jour de réception du fichier de ce mois.</summary>
    public static DateOnly Jour(int mois) => Depart.AddMonths(mois);
}
