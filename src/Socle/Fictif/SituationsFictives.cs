namespace Socle.Fictif;

/// <summary>Ce qui change dans un foyer sans toucher au droit : revenu, adresse, numéro, naissance, organisme.</summary>
internal sealed class SituationsFictives(FoyersFictifs foyers, Tirage hasard)
{
    private const double RevenusRetrouves = 0.02;
    private const double RevenusPerdus = 0.055;
    private const double PetitsChangementsDeRevenu = 0.03;
    private const double Demenagements = 0.012;
    private const double Naissances = 0.006;
    private const double ChangementsOrganisme = 0.0025;
    private const double NumerosCertifies = 0.15;

    public void Vivre(DossierVivant dossier, DateOnly depuis, DateOnly jour)
    {
        var jours = jour.DayNumber - depuis.DayNumber;
        var foyer = dossier.Foyer;
        var quand = hasard.Jour(depuis.AddDays(1), jour);

        var suite = foyer with
        {
            Demandeur = Certifier(Travailler(foyer.Demandeur, quand, jours), jours),
            Conjoint = foyer.Conjoint is { } conjoint ? Certifier(Travailler(conjoint, quand, jours), jours) : null,
        };
        if (hasard.ChanceMensuelle(Demenagements, jours))
            suite = Demenager(suite, quand);
        if (hasard.ChanceMensuelle(Naissances, jours) && Mere(suite) is { } mere)
            suite = suite with { Enfants = [.. suite.Enfants, foyers.Personnes.NouveauNe(mere, quand)] };
        if (suite.Cedant is null && hasard.ChanceMensuelle(ChangementsOrganisme, jours))
            suite = ChangerOrganisme(suite, quand);
        if (suite != foyer)
            dossier.Changer(suite, jour);

        var trimestre = FoyersFictifs.TrimestreDe(jour);
        if (trimestre >= dossier.Foyer.Trimestre.AddMonths(3))
            dossier.MettreAJour(dossier.Foyer with { Trimestre = trimestre });
    }

    private PersonneFictive Travailler(PersonneFictive personne, DateOnly quand, int jours)
    {
        if (personne.SoumisDroitsEtDevoirs)
        {
            if (hasard.ChanceMensuelle(RevenusRetrouves, jours))
                return Embaucher(personne, quand) with { Revenu = hasard.Entre(510, 980) };
            return hasard.ChanceMensuelle(PetitsChangementsDeRevenu, jours)
                ? Embaucher(personne, quand) with { Revenu = hasard.Entre(60, 480) }
                : personne;
        }

        if (!hasard.ChanceMensuelle(RevenusPerdus, jours))
            return personne;
        return personne with
        {
            Revenu = 0,
            Activites = [.. Terminees(personne, quand.AddDays(-1)), new("ANP", quand, null)],
        };
    }

    private PersonneFictive Embaucher(PersonneFictive personne, DateOnly quand) =>
        personne with { Activites = [.. Terminees(personne, quand.AddDays(-1)), new(EmploisFictifs.Tirer(hasard), quand, null)] };

    // Les deux dernières suffisent : le flux ne garde pas toute une carrière.
    private static IEnumerable<ActiviteFictive> Terminees(PersonneFictive personne, DateOnly fin) =>
        personne.Activites.TakeLast(2).Select(a => a with { Fin = a.Fin ?? (fin > a.Debut ? fin : a.Debut) });

    private PersonneFictive Certifier(PersonneFictive personne, int jours) =>
        personne.NirTransmis is { } nir && nir[0] is '1' or '2' || !hasard.ChanceMensuelle(NumerosCertifies, jours)
            ? personne
            : personne with { NirTransmis = personne.NirDefinitif };

    private FoyerFictif Demenager(FoyerFictif foyer, DateOnly quand)
    {
        var adresse = hasard.Chance(0.87) ? foyers.Adresses.DansLeBassin(quand) : foyers.Adresses.AilleursDansLeDepartement(quand);
        return foyer with { Adresses = [adresse, .. foyer.Adresses.Take(2)] };
    }

    private FoyerFictif ChangerOrganisme(FoyerFictif foyer, DateOnly quand)
    {
        // La MSA est petite : pour que sa part reste stable, on en revient plus volontiers qu'on n'y va.
        var versCaf = foyer.Organisme == "MSA";
        if (!versCaf && !hasard.Chance(0.3))
            return foyer;
        return foyer with
        {
            Organisme = versCaf ? "CAF" : "MSA",
            Matricule = foyers.NouveauMatricule(),
            Cedant = new(foyer.Organisme, EnteteFlux.NumeroOrganisme, foyer.Matricule, quand),
        };
    }

    private static PersonneFictive? Mere(FoyerFictif foyer) =>
        foyer.Adultes.Select(a => a.Personne).FirstOrDefault(p => p.Sexe == 'F' && p.Naissance.AddYears(44) > foyer.Liquidation);
}
