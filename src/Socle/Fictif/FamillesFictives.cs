namespace Socle.Fictif;

/// <summary>Les couples qui se forment et se séparent : rôles qui changent, dossiers qui naissent ou s'éteignent.</summary>
internal sealed class FamillesFictives(FoyersFictifs foyers, ProfilFictif profil, Tirage hasard)
{
    // Pour mille adultes et par mois, autant d'unions que de séparations : la part d'isolés ne dérive pas.
    private const double UnionsPourMille = 1.6;
    private const double SeparationsPourMille = 1.6;

    private readonly Queue<(DossierVivant Garde, PersonneFictive Arrivant, IReadOnlyList<PersonneFictive> Enfants)> _arrivees = [];

    /// <summary>Rend les dossiers nés d'une séparation.</summary>
    public List<DossierVivant> Vivre(IReadOnlyList<DossierVivant> dossiers, DateOnly depuis, DateOnly jour)
    {
        var jours = jour.DayNumber - depuis.DayNumber;
        Rejoindre(jour);
        for (var n = hasard.NombreMensuel(UnionsPourMille * profil.Adultes / 1000, jours); n > 0; n--)
            Unir(dossiers, depuis, jour);

        var nouveaux = new List<DossierVivant>();
        for (var n = hasard.NombreMensuel(SeparationsPourMille * profil.Adultes / 1000, jours); n > 0; n--)
        {
            var couples = dossiers.Where(d => d.Foyer is { Etat: '2', Conjoint: not null }).ToArray();
            if (couples.Length > 0)
                nouveaux.Add(Separer(hasard.Parmi(couples), jour));
        }

        return nouveaux;
    }

    private void Unir(IReadOnlyList<DossierVivant> dossiers, DateOnly depuis, DateOnly jour)
    {
        var isoles = dossiers.Where(d => d.Foyer is { Etat: '2', Conjoint: null } && d.InvisibleDes == DateOnly.MaxValue
            && _arrivees.All(a => a.Garde != d)).ToArray();
        if (isoles.Length < 2)
            return;
        var garde = hasard.Parmi(isoles);
        var rejoint = hasard.Parmi(isoles);
        if (garde == rejoint)
            return;

        var ancien = rejoint.Foyer;
        _arrivees.Enqueue((garde, ancien.Demandeur, ancien.Enfants));
        if (hasard.Chance(0.4))
        {
            // L'ancien dossier paraît clos une fois ; la personne n'arrive dans l'autre qu'au fichier suivant,
            // pour qu'un même fichier ne dise jamais deux choses d'elle.
            rejoint.Changer(ancien with { Etat = '5', FinDeDroit = new("RGD", hasard.Jour(depuis.AddDays(1), jour)) }, jour);
            rejoint.InvisibleDes = jour.AddDays(1);
        }
        else
        {
            rejoint.InvisibleDes = jour;
        }
    }

    private void Rejoindre(DateOnly jour)
    {
        while (_arrivees.TryDequeue(out var arrivee))
        {
            var (garde, arrivant, enfants) = arrivee;
            var foyer = garde.Foyer;
            if (foyer.Conjoint is not null || foyer.EstClos || garde.InvisibleDes <= jour)
                continue;
            garde.Changer(
                foyer with
                {
                    Conjoint = arrivant,
                    Enfants = [.. foyer.Enfants, .. enfants],
                    SituationFamille = hasard.Selon(("VIM", 0.8), ("PAC", 0.1), ("MAR", 0.1)),
                    DateSituation = jour,
                },
                jour);
        }
    }

    // Celui qui part prend un nouveau numéro et un nouveau matricule ; celui qui reste garde le dossier et le demande.
    private DossierVivant Separer(DossierVivant dossier, DateOnly jour)
    {
        var foyer = dossier.Foyer;
        var demandeurPart = hasard.Chance(0.35);
        var partant = demandeurPart ? foyer.Demandeur : foyer.Conjoint!;
        var restant = demandeurPart ? foyer.Conjoint! : foyer.Demandeur;
        var enfantsPartent = partant.Sexe == 'F';
        dossier.Changer(
            foyer with
            {
                Demandeur = restant,
                Conjoint = null,
                Enfants = enfantsPartent ? [] : foyer.Enfants,
                SituationFamille = "SEF",
                DateSituation = jour,
            },
            jour);
        return DossierVivant.Nouveau(foyer with
        {
            NumeroDemande = foyers.NouveauNumero(),
            NumeroPrecedent = foyer.NumeroDemande,
            Matricule = foyers.NouveauMatricule(),
            DateDemande = jour,
            Demandeur = partant,
            Conjoint = null,
            Enfants = enfantsPartent ? foyer.Enfants : [],
            SituationFamille = "SEF",
            DateSituation = jour,
            Adresses = [foyers.Adresses.DansLeBassin(jour), .. foyer.Adresses.Take(2)],
            Cedant = null,
            Liquidation = jour,
            Anomalie = null,
        });
    }
}
