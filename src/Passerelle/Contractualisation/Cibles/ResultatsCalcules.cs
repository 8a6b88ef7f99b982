using Socle.Ports;

namespace Passerelle.Contractualisation.Cibles;

/// <summary>
/// Ce que le système sait lui-même : les indicateurs que le parcours des personnes suffit à compter, chacun avec la définition retenue (le
/// recueil n'en donne pas). Chaque parcours est vu une fois. Les autres indicateurs restent à saisir.
/// </summary>
public sealed class ResultatsCalcules(Periode annee)
{
    private int remobilisation;
    private int sortis;
    private int sortisPositifs;
    private int salaries;
    private int sortisSiae;
    private int immersions;

    /// <summary>Définitions, par indicateur.</summary>
    public static IReadOnlyDictionary<string, string> Definitions { get; } = new Dictionary<string, string>
    {
        ["E1-1"] = "Personnes dont une entrée ouverte dans l'année, orientée en parcours social (remobilisation), a un premier rendez-vous d'accompagnement honoré à la fin de la période.",
        ["E1-2"] = "Parmi ces personnes, celles dont l'entrée s'est fermée par une sortie dans l'année : part de celles qui ont commencé un emploi ou suivi une formation dans l'année.",
        ["E2-1"] = "Personnes ayant un contrat d'insertion par l'activité économique (emploi IAE) en cours un jour de l'année.",
        ["E2-2"] = "Parmi elles, celles qui ont commencé dans l'année un emploi hors IAE ou une formation, après le début de leur contrat IAE.",
        ["E2-3"] = "Mises en situation professionnelle suivies dans l'année par ces personnes.",
    };

    /// <summary>Compte un parcours.</summary>
    public void Ajouter(ParcoursPersonne parcours)
    {
        var suivies = parcours.Entrees.Where(e => e.TypeParcours == "SOCIAL" && e.T0 <= annee.Au && (e.FermeeLe is not { } fin || fin >= annee.Du) && e.PremierEntretien <= annee.Au).ToList();
        var reprise = parcours.Faits.Where(f => annee.Contient(f.Date) && (f.Nature == NatureFait.Emploi || f is { Nature: NatureFait.Activite, Detail: "FORMATION" })).ToList();
        if (suivies.Count > 0)
            remobilisation++;
        if (suivies.Any(e => e.Motif == "SORTIE" && annee.Contient(e.FermeeLe)))
        {
            sortis++;
            sortisPositifs += reprise.Count > 0 ? 1 : 0;
        }
        var iae = parcours.Faits.Where(f => f is { Nature: NatureFait.Emploi, Valeur: "IAE" } && f.Date <= annee.Au && (Fin(f) is not { } fin || fin >= annee.Du)).ToList();
        if (iae.Count == 0)
            return;
        salaries++;
        var debut = iae.Min(f => f.Date);
        sortisSiae += reprise.Any(f => f.Valeur != "IAE" && f.Date > debut) ? 1 : 0;
        immersions += parcours.Faits.Count(f => f is { Nature: NatureFait.Activite, Detail: "MISE_EN_SITUATION" } && annee.Contient(f.Date));
    }

    /// <summary>Valeur par indicateur ; une part sans personne à compter n'existe pas.</summary>
    public IReadOnlyDictionary<string, decimal> Chiffrer()
    {
        var valeurs = new Dictionary<string, decimal> { ["E1-1"] = remobilisation, ["E2-1"] = salaries, ["E2-2"] = sortisSiae, ["E2-3"] = immersions };
        if (sortis > 0)
            valeurs["E1-2"] = Math.Round(100m * sortisPositifs / sortis, 1, MidpointRounding.AwayFromZero);
        return valeurs;
    }

    private static DateOnly? Fin(FaitParcours emploi) => emploi.Detail is { } detail && Socle.Fichiers.DateCsv.Essayer(detail, out var fin) ? fin : null;
}
