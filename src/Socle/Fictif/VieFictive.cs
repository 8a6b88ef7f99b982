namespace Socle.Fictif;

/// <summary>
/// Fait vivre la population d'un fichier au suivant : demandes, droits, revenus, familles, adresses, numéros.
/// Les fréquences sont mensuelles et réglées pour que les entrées et les sorties s'équilibrent.
/// </summary>
internal sealed class VieFictive
{
    private readonly FoyersFictifs _foyers;
    private readonly ProfilFictif _profil;
    private readonly Tirage _hasard;
    private readonly List<DossierVivant> _dossiers;
    private readonly DroitsFictifs _droits;
    private readonly FamillesFictives _familles;
    private readonly SituationsFictives _situations;

    public VieFictive(FoyersFictifs foyers, ProfilFictif profil, IEnumerable<FoyerFictif> population, Tirage hasard)
    {
        _foyers = foyers;
        _profil = profil;
        _hasard = hasard;
        _dossiers = [.. population.Select(f => new DossierVivant(f))];
        _droits = new DroitsFictifs(foyers, hasard);
        _familles = new FamillesFictives(foyers, profil, hasard);
        _situations = new SituationsFictives(foyers, hasard);
    }

    /// <summary>Les dossiers que les organismes connaissent et montrent encore ce jour-là.</summary>
    public IEnumerable<DossierVivant> Visibles(DateOnly jour) => _dossiers.Where(d => d.InvisibleDes > jour);

    /// <summary>Ce qui arrive après <paramref name="depuis"/> et jusqu'à <paramref name="jour"/>.</summary>
    public void Avancer(DateOnly depuis, DateOnly jour)
    {
        var jours = jour.DayNumber - depuis.DayNumber;
        foreach (var dossier in _dossiers.Where(d => d.InvisibleDes > depuis || d.Foyer.EstClos).ToArray())
        {
            // Un seul événement de droit par dossier et par fichier : le flux n'en montrerait pas davantage.
            if (_droits.Vivre(dossier, depuis, jour) || dossier.Foyer.EstClos)
                continue;
            _situations.Vivre(dossier, depuis, jour);
        }

        _dossiers.AddRange(_familles.Vivre([.. _dossiers.Where(d => d.InvisibleDes > jour)], depuis, jour));
        for (var n = _hasard.NombreMensuel(_profil.DemandesParMois, jours); n > 0; n--)
            _dossiers.Add(DossierVivant.Nouveau(NouvelleDemande(depuis, jour)));
    }

    private FoyerFictif NouvelleDemande(DateOnly depuis, DateOnly jour)
    {
        var couple = !_hasard.Chance(_profil.PartIsoles + ((1 - _profil.PartIsoles) / 2));
        var enfants = !_hasard.Chance(couple ? 0.36 : _profil.PartIsolesSansEnfant);
        var demande = _hasard.Jour(depuis.AddDays(1), jour).AddDays(-_hasard.Entre(3, 35));
        var foyer = _foyers.Creer(couple, enfants, demande, jour, nouveau: true);
        foyer = foyer with { Demandeur = SansTropDeRevenu(foyer.Demandeur) };
        return _hasard.Selon(('2', 0.8), ('0', 0.16), ('1', 0.04)) switch
        {
            '0' => foyer with { Etat = '0' },
            '1' => foyer with { Etat = '1', Refus = jour },
            _ => foyer,
        };
    }

    // On demande le RSA quand le revenu a cessé : presque tous les entrants sont soumis aux droits et devoirs.
    private PersonneFictive SansTropDeRevenu(PersonneFictive personne) =>
        personne.SoumisDroitsEtDevoirs || _hasard.Chance(0.35) ? personne : personne with { Revenu = 0 };
}
