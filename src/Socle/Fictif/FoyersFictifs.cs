using System.Globalization;

namespace Socle.Fictif;

/// <summary>Compose des foyers : un ou deux adultes, des enfants, une adresse, un numéro de demande et un matricule jamais réemployés.</summary>
internal sealed class FoyersFictifs(IReadOnlyList<CommuneFictive> communes, Tirage hasard)
{
    private const double PartMsa = 0.035;

    private long _dernierNumero = 55_100_000_000;
    private long _dernierMatricule = 1_200_000;

    public PersonnesFictives Personnes { get; } = new(hasard);

    public AdressesFictives Adresses { get; } = new(communes, hasard);

    /// <summary>Foyer au droit ouvert (état 2) d'après une demande faite ce jour-là.</summary>
    public FoyerFictif Creer(bool couple, bool enfants, DateOnly demande, DateOnly jour, bool nouveau)
    {
        var sexe = couple || enfants ? (hasard.Chance(couple ? 0.5 : 0.86) ? 'F' : 'M') : (hasard.Chance(0.4) ? 'F' : 'M');
        var conjoint = couple ? Personnes.Adulte(sexe == 'F' ? 'M' : 'F', jour, enfants, nouveau) : null;
        var marie = couple && hasard.Chance(0.45);
        var demandeur = Personnes.Adulte(sexe, jour, enfants, nouveau, marie ? conjoint!.NomNaissance : null);
        if (marie && conjoint!.Sexe == 'F')
            conjoint = conjoint with { Nom = demandeur.NomNaissance };
        var situation = couple ? (marie ? "MAR" : hasard.Selon(("VIM", 0.8), ("PAC", 0.2))) : hasard.Selon(("CEL", 0.55), ("SEF", 0.2), ("DIV", 0.2), ("VEU", 0.05));

        return new FoyerFictif
        {
            NumeroDemande = NouveauNumero(),
            Matricule = NouveauMatricule(),
            Organisme = hasard.Chance(PartMsa) ? "MSA" : "CAF",
            DateDemande = demande,
            Demandeur = demandeur,
            Conjoint = conjoint,
            Enfants = enfants ? Enfants(sexe == 'F' ? demandeur : conjoint ?? demandeur, jour) : [],
            SituationFamille = situation,
            DateSituation = demande.AddDays(-hasard.Entre(10, 2500)),
            Adresses = PremieresAdresses(demandeur, demande, nouveau),
            SansDomicileFixe = hasard.Chance(0.015),
            Etat = '2',
            Trimestre = TrimestreDe(jour),
            Liquidation = nouveau ? jour : jour.AddDays(-hasard.Entre(3, 90)),
            Anomalie = hasard.Chance(0.005) ? "DATE DE SITUATION FAMILIALE A VERIFIER" : null,
        };
    }

    public string NouveauNumero() => (_dernierNumero += hasard.Entre(1, 60)).ToString(CultureInfo.InvariantCulture);

    public long NouveauMatricule() => _dernierMatricule += hasard.Entre(1, 9);

    /// <summary>Les trois mois déclarés avant ce jour.</summary>
    public static DateOnly TrimestreDe(DateOnly jour) => new DateOnly(jour.Year, jour.Month, 1).AddMonths(-3);

    private PersonneFictive[] Enfants(PersonneFictive mere, DateOnly jour)
    {
        var enfants = new PersonneFictive[hasard.Selon((1, 0.45), (2, 0.33), (3, 0.16), (4, 0.06))];
        for (var i = 0; i < enfants.Length; i++)
            enfants[i] = Personnes.Enfant(mere, jour);
        return enfants;
    }

    private List<AdresseFictive> PremieresAdresses(PersonneFictive demandeur, DateOnly demande, bool nouveau)
    {
        var depuis = demande.AddDays(-hasard.Entre(5, 1500));
        List<AdresseFictive> adresses = [Adresses.DansLeBassin(depuis)];
        if (nouveau && demandeur.PaysNaissance != "FRA" && hasard.Chance(0.3))
            adresses.Add(AdressesFictives.AEtranger(demandeur.PaysNaissance, depuis.AddYears(-3)));
        else if (hasard.Chance(0.3))
            adresses.Add(Adresses.DansLeBassin(depuis.AddYears(-2)));
        return adresses;
    }
}
