namespace Socle.Fictif;

/// <summary>La vie du droit : décision, suspension, reprise, fin, retour.</summary>
internal sealed class DroitsFictifs(FoyersFictifs foyers, Tirage hasard)
{
    private const double Decisions = 1.5;
    private const double Suspensions = 0.016;
    private const double Fins = 0.029;
    private const double Reprises = 0.11;
    private const double FinsApresSuspension = 0.045;
    private const double Retours = 0.04;
    private const double DepartsDuDepartement = 0.003;

    /// <summary>Un dossier clos paraît encore dans deux fichiers mensuels environ, puis disparaît.</summary>
    private const int JoursMontreApresFin = 62;

    /// <summary>Au-delà, la personne ne revient plus.</summary>
    private const int JoursDeRetour = 270;

    /// <summary>Au-delà, la personne fait une nouvelle demande.</summary>
    private const int JoursDeReouverture = 120;

    /// <summary>Vrai si le droit a changé.</summary>
    public bool Vivre(DossierVivant dossier, DateOnly depuis, DateOnly jour)
    {
        var foyer = dossier.Foyer;
        var jours = jour.DayNumber - depuis.DayNumber;
        return foyer.Etat switch
        {
            '0' => Si(hasard.ChanceMensuelle(Decisions, jours), () => Decider(dossier, jour)),
            '1' => Si(foyer.Refus is { } refus && jour.DayNumber - refus.DayNumber > JoursMontreApresFin, () => dossier.InvisibleDes = jour),
            '2' => VivreVersable(dossier, depuis, jour),
            '3' or '4' => VivreSuspendu(dossier, depuis, jour),
            _ => Si(hasard.ChanceMensuelle(Retours, jours) && PeutRevenir(foyer.FinDeDroit!, jour), () => Revenir(dossier, jour)),
        };
    }

    private bool VivreVersable(DossierVivant dossier, DateOnly depuis, DateOnly jour)
    {
        var jours = jour.DayNumber - depuis.DayNumber;
        if (hasard.ChanceMensuelle(Fins, jours))
            Clore(dossier, hasard.Selon(("RFD", 0.45), ("RAU", 0.25), ("ECH", 0.2), ("PCG", 0.1)), depuis, jour);
        else if (hasard.ChanceMensuelle(DepartsDuDepartement, jours))
            Clore(dossier, "MUT", depuis, jour);
        else if (hasard.ChanceMensuelle(Suspensions, jours))
            dossier.Changer(SuspensionsFictives.Suspendre(dossier.Foyer, hasard.Jour(depuis.AddDays(1), jour), hasard), jour);
        else
            return false;
        return true;
    }

    private bool VivreSuspendu(DossierVivant dossier, DateOnly depuis, DateOnly jour)
    {
        var jours = jour.DayNumber - depuis.DayNumber;
        if (hasard.ChanceMensuelle(Reprises, jours))
            dossier.Changer(dossier.Foyer with { Etat = '2', Suspension = null }, jour);
        else if (hasard.ChanceMensuelle(FinsApresSuspension, jours))
            Clore(dossier, hasard.Selon(("ECH", 0.6), ("RFD", 0.25), ("PCG", 0.15)), depuis, jour);
        else
            return false;
        return true;
    }

    private void Decider(DossierVivant dossier, DateOnly jour) =>
        dossier.Changer(hasard.Chance(0.85) ? dossier.Foyer with { Etat = '2' } : dossier.Foyer with { Etat = '1', Refus = jour }, jour);

    private void Clore(DossierVivant dossier, string motif, DateOnly depuis, DateOnly jour)
    {
        var fin = hasard.Jour(depuis.AddDays(1), jour);
        dossier.Changer(
            dossier.Foyer with
            {
                Etat = hasard.Chance(0.93) ? '5' : '6',
                Suspension = null,
                FinDeDroit = new(motif, fin),
                Prenant = motif == "MUT" ? new("CAF", hasard.Parmi(["541", "571", "081", "511"]), null, fin) : null,
            },
            jour);
        dossier.InvisibleDes = jour.AddDays(JoursMontreApresFin);
    }

    // Le même matricule, et une nouvelle demande quand l'ancienne est trop vieille.
    private void Revenir(DossierVivant dossier, DateOnly jour)
    {
        var foyer = dossier.Foyer;
        var ancien = jour.DayNumber - foyer.FinDeDroit!.Jour.DayNumber > JoursDeReouverture;
        dossier.InvisibleDes = DateOnly.MaxValue;
        dossier.Changer(
            foyer with
            {
                Etat = '2',
                FinDeDroit = null,
                Prenant = null,
                NumeroDemande = ancien ? foyers.NouveauNumero() : foyer.NumeroDemande,
                NumeroPrecedent = ancien ? foyer.NumeroDemande : foyer.NumeroPrecedent,
                DateDemande = ancien ? jour.AddDays(-hasard.Entre(5, 30)) : foyer.DateDemande,
                Trimestre = FoyersFictifs.TrimestreDe(jour),
            },
            jour);
        dossier.InstructionDue = true;
    }

    private static bool PeutRevenir(FinDeDroitFictive fin, DateOnly jour) =>
        fin.Motif is not ("RGD" or "MUT") && jour.DayNumber - fin.Jour.DayNumber < JoursDeRetour;

    private static bool Si(bool condition, Action suite)
    {
        if (condition)
            suite();
        return condition;
    }
}
