using System.Globalization;

namespace Socle.Fictif;

/// <summary>
/// Suit la population comme le département : d'après les flux qu'il reçoit. Une personne qui entre est orientée et
/// accompagnée ; une personne qui part cesse de l'être. Produit les faits du fichier de reprise.
/// </summary>
internal sealed class ParcoursFictifs(Tirage hasard)
{
    private const double PartStockOriente = 0.92;
    private const double PartAutresDejaOrientes = 0.8;
    private const double PartEmploisConnus = 0.8;

    private readonly PlanDeParcours _plan = new(hasard);
    private readonly Dictionary<int, SuiviFictif> _suivis = [];

    /// <summary>Tous les suivis, dans l'ordre où les personnes ont paru.</summary>
    public IEnumerable<SuiviFictif> Suivis => _suivis.Values;

    /// <summary>Un flux reçu montre ce foyer.</summary>
    public void Observer(FoyerFictif foyer, DateOnly recuLe, bool stock)
    {
        foreach (var (role, personne) in foyer.Adultes)
        {
            if (!_suivis.TryGetValue(personne.Id, out var suivi))
                _suivis[personne.Id] = suivi = new SuiviFictif { Personne = personne, NumeroDemande = foyer.NumeroDemande, Role = role };
            (suivi.Personne, suivi.NumeroDemande, suivi.Role) = (personne, foyer.NumeroDemande, role);
            if (stock)
                Reprendre(suivi, foyer, recuLe);
            else
                Suivre(suivi, foyer, recuLe);
            if (suivi.Accompagne(recuLe))
                RaconterEmbauche(suivi, recuLe);
        }
    }

    private void Reprendre(SuiviFictif suivi, FoyerFictif foyer, DateOnly recuLe)
    {
        suivi.Eligible = EstEligible(suivi, foyer);
        Suspendre(suivi, foyer, recuLe);
        if (suivi.Eligible)
            suivi.Entree = recuLe;
        if (hasard.Chance(suivi.Eligible ? PartStockOriente : PartAutresDejaOrientes))
        {
            var plusTot = foyer.DateDemande.AddDays(12);
            var deuxAns = recuLe.AddYears(-2);
            _plan.DejaOrienter(suivi, plusTot > deuxAns ? plusTot : deuxAns, recuLe.AddDays(-2));
        }
        else if (suivi.Eligible && hasard.Chance(0.7))
        {
            _plan.Entrer(suivi, recuLe.AddDays(hasard.Entre(5, 60)));
        }
    }

    private void Suivre(SuiviFictif suivi, FoyerFictif foyer, DateOnly recuLe)
    {
        var eligible = EstEligible(suivi, foyer);
        if (Suspendre(suivi, foyer, recuLe) || foyer.EstClos)
            Fermer(suivi, foyer, recuLe);
        if (eligible && !suivi.Eligible && !suivi.Accompagne(recuLe))
        {
            suivi.Oublier(recuLe);
            suivi.Entree = recuLe;
            _plan.Entrer(suivi, recuLe);
        }

        suivi.Eligible = eligible;
    }

    // Vrai à douze mois de suspension, ou quand elle se termine après les avoir atteints.
    private static bool Suspendre(SuiviFictif suivi, FoyerFictif foyer, DateOnly recuLe)
    {
        if (foyer.EstSuspendu)
            suivi.SuspenduDepuis ??= foyer.Suspension?.Debut ?? recuLe;
        var unAn = suivi.SuspenduDepuis is { } debut && debut.AddMonths(12) <= recuLe && suivi.Oriente is not null;
        if (!foyer.EstSuspendu)
            suivi.SuspenduDepuis = null;
        return unAn;
    }

    private void Fermer(SuiviFictif suivi, FoyerFictif foyer, DateOnly recuLe)
    {
        var sortie = recuLe.AddDays(-hasard.Entre(0, 6));
        var accompagne = suivi.Accompagne(sortie);
        suivi.Oublier(accompagne ? sortie : recuLe);
        if (accompagne && foyer.EstClos && suivi.Entree <= sortie && hasard.Chance(0.6))
            suivi.Ajouter(new() { Fait = "SORTIE", Date = sortie, Valeur = Motif(suivi, foyer) });
        (suivi.Oriente, suivi.Entree) = (null, null);
    }

    private string Motif(SuiviFictif suivi, FoyerFictif foyer)
    {
        if (foyer.FinDeDroit?.Motif == "MUT")
            return "DEMENAGEMENT";
        if (suivi.Personne.Activites.Any(a => a.EstUnTravail && a.Fin is null))
            return hasard.Selon(("EMPLOI", 0.85), ("CREATION", 0.15));
        return suivi.Personne.Naissance.AddYears(62) < foyer.Liquidation
            ? "RETRAITE"
            : hasard.Selon(("AUTRE", 0.6), ("FORMATION", 0.2), ("RENONCIATION", 0.15), ("DECES", 0.05));
    }

    private void RaconterEmbauche(SuiviFictif suivi, DateOnly recuLe)
    {
        foreach (var activite in suivi.Personne.Activites.Where(a => a.EstUnTravail && a.Debut > suivi.DerniereEmbauche))
        {
            suivi.DerniereEmbauche = activite.Debut;
            if (activite.Debut < suivi.Oriente || activite.Debut > recuLe || !hasard.Chance(PartEmploisConnus))
                continue;
            var (contrat, fin) = Contrat(activite);
            suivi.Ajouter(new()
            {
                Fait = "EMPLOI",
                Date = activite.Debut,
                Valeur = contrat,
                Detail = fin?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "",
            });
        }
    }

    private (string Contrat, DateOnly? Fin) Contrat(ActiviteFictive activite)
    {
        var debut = activite.Debut;
        return activite.Code switch
        {
            "CDD" => ("CDD", debut.AddDays(hasard.Entre(30, 300))),
            "INT" => ("INTERIM", debut.AddDays(hasard.Entre(3, 90))),
            "CUI" => ("IAE", debut.AddMonths(hasard.Entre(4, 12))),
            "APP" => ("ALTERNANCE", debut.AddMonths(12)),
            "AEN" => ("INDEPENDANT", null),
            _ => ("CDI", null),
        };
    }

    private static bool EstEligible(SuiviFictif suivi, FoyerFictif foyer) =>
        foyer.Etat == '2' && suivi.Personne.SoumisDroitsEtDevoirs;
}
