using Socle.Ports;
using Socle.Territoires;

namespace Passerelle.Pilotage.Indicateurs;

/// <summary>Les indicateurs demandés.</summary>
public sealed record CalculerIndicateursQuery
{
    /// <summary>Période, bornes comprises.</summary>
    public required Periode Periode { get; init; }

    /// <summary>Ignore ce qui fut enregistré après ce jour, compté en temps universel ; nul : rien n'est ignoré.</summary>
    public DateOnly? ConnuAu { get; init; }

    /// <summary>Territoire.</summary>
    public required Territoire Territoire { get; init; }
}

/// <summary>Calcule les indicateurs des volets 2 et 3 : chaque parcours du territoire est vu une fois, par chaque indicateur.</summary>
public sealed class CalculerIndicateurs(ISourceParcours source, ISourceInscriptions inscriptions)
{
    /// <summary>Calcule.</summary>
    public async Task<TableauIndicateurs> ExecuterAsync(CalculerIndicateursQuery demande, CancellationToken ct)
    {
        var periode = demande.Periode;
        var entrees = new EntreesPeriode(periode);
        var vue = new DemandeParcours { Du = periode.Du, Au = periode.Au, ConnuAu = FinDuJour(demande.ConnuAu) };
        var suivis = new FileSuivie(periode);
        var inscrits = new InscritsSuivis(periode, await inscriptions.LireAsync(vue, ct));
        var sortants = new SortantsPeriode(periode);
        var contrats = new ContratsSignes(periode);
        var delais = new DelaisParcours(periode);
        var emplois = new RetoursEmploi(periode);
        var progression = new ProgressionParcours(periode);
        IIndicateur[] tous = [entrees, suivis, inscrits, sortants, contrats, delais, emplois, progression];
        await foreach (var parcours in source.LireAsync(vue, ct))
        {
            if (!demande.Territoire.Contient(parcours.CodeInsee))
                continue;
            foreach (var indicateur in tous)
                indicateur.Ajouter(parcours);
        }
        var volet2 = entrees.Chiffrer();
        var volet3 = new Volet3
        {
            Suivis = suivis.Effectif,
            Inscrits = inscrits.Effectif,
            InscritsInconnus = inscrits.Inconnus,
            NouveauxEntrants = volet2.NouveauxEntrants,
            Sortants = sortants.Effectif,
            SortantsParMotif = sortants.ParMotif,
            ContratsSignes = contrats.ParNature,
            DelaiOuverturePremierEntretienJours = delais.PremierEntretien,
            DelaiDiagnosticPremiereActionJours = delais.PremiereAction,
            RepartitionParcours = suivis.Repartition,
            AccompagnementIntensif = suivis.Intensif,
            RetourEmploi = emplois.Chiffrer(),
            RetourEmploiDurable6Mois = emplois.Durable,
            Progression = progression.Chiffrer(),
        };
        return new TableauIndicateurs
        {
            Territoire = demande.Territoire.Code,
            Du = periode.Du,
            Au = periode.Au,
            ConnuAu = demande.ConnuAu,
            Volet2 = volet2,
            Volet3 = volet3,
            Raisons = RaisonsAbsence.De(volet3),
        };
    }

    private static DateTime? FinDuJour(DateOnly? jour) => jour?.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc);
}
