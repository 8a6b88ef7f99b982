using System.Globalization;
using Passerelle.Parcours.Entrees;
using Passerelle.Tests.Donnees;
using Passerelle.Tests.Parcours.Entrees;
using Socle.Bases;
using Socle.Ports;

namespace Passerelle.Tests.Pilotage.Indicateurs;

/// <summary>Sur des vies au hasard, les chiffres lus de la base sont ceux d'un calcul lent et évident en mémoire, et « connu au » celui d'un monde qui s'arrête là.</summary>
public sealed class CalculerIndicateursProprietes
{
    private const int Vies = 400;

    private static readonly Periode[] Periodes =
    [
        new(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)),
        new(new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29)),
        new(new DateOnly(2022, 1, 1), new DateOnly(2027, 12, 31)),
    ];

    [Theory]
    [ChaqueMoteur]
    public async Task Les_chiffres_sont_ceux_du_calcul_evident(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var vies = ViesEcrites.Tirer(Vies).Select((vie, i) => monde.Vivre(vie, Nom(i), o => ViesEcrites.Foyer(Nom(i), o)).Vie).ToList();
        await monde.EnregistrerAsync();

        foreach (var periode in Periodes)
        {
            await ComparerAsync(monde, vies, periode, null);
            // Flux et faits s'enregistrent à leur jour : connaître jusqu'à un jour, c'est arrêter les vies ce jour-là.
            foreach (var connuAu in new[] { periode.Du.AddDays(100), periode.Au })
                await ComparerAsync(monde, [.. vies.Select(v => v.Jusqua(connuAu))], periode, connuAu);
        }
    }

    private static async Task ComparerAsync(MondeDeTest monde, List<Vie> vies, Periode periode, DateOnly? connuAu)
    {
        var lu = await MondePilote.ChiffrerAsync(monde, periode, connuAu: connuAu);
        var evidents = vies.Select(v => new ParcoursEvident(v, periode)).ToList();
        var entrants = evidents.SelectMany(p => p.Entrees).Where(e => !e.Stock && periode.Contient(e.T0)).ToList();
        var suivis = evidents.Where(p => p.Suivi is not null).ToList();
        var population = evidents.Where(p => p.Present).ToList();
        var v = lu.Volet3;

        Assert.Equal((entrants.Count, entrants.Count(e => e.DansLeDelai)), (lu.Volet2.NouveauxEntrants, lu.Volet2.OrientesDansLeDelai));
        Assert.Equal(entrants.Count, lu.Volet2.ParMois.Sum(m => m.NouveauxEntrants));
        Assert.Equal(suivis.Count, v.Suivis);
        Assert.Equal(suivis.Count(p => p.DerniereOrientation?.TypeParcours == "EMPLOI"), v.RepartitionParcours["PED"]);
        Assert.Equal(suivis.Count(p => p.DerniereOrientation?.TypeParcours == "SOCIO_PRO"), v.RepartitionParcours["PSP"]);
        Assert.Equal(suivis.Count(p => p.DerniereOrientation?.TypeParcours == "SOCIAL"), v.RepartitionParcours["PSO"]);
        Assert.Equal(suivis.Count(p => p.DerniereOrientation?.Detail == "INTENSIF"), v.AccompagnementIntensif.Effectif);
        Assert.Equal(evidents.SelectMany(p => p.Entrees).Count(e => periode.Contient(e.FermeeLe) && e.Motif != MotifFermeture.Remplacee), v.Sortants);
        foreach (var contrat in new[] { "CER", "PPAE", "CE" })
            Assert.Equal(vies.SelectMany(x => x.Faits).Count(f => f.Type == TypeFait.Contrat && f.Valeur == contrat && periode.Contient(f.Date)), v.ContratsSignes[contrat]);
        Comparer(evidents.SelectMany(p => p.DelaisEntretien).ToList(), v.DelaiOuverturePremierEntretienJours);
        Comparer(evidents.SelectMany(p => p.DelaisAction).ToList(), v.DelaiDiagnosticPremiereActionJours);
        Assert.Equal(population.Count(p => p.Emplois.Any(e => periode.Contient(e.Date))), v.RetourEmploi.Effectif);
        Assert.Equal(v.RetourEmploi.Effectif, v.RetourEmploi.ParContrat.Values.Sum());
        Assert.Equal(suivis.Count(p => p.Faits.Any(f => f.Detail == "FORMATION" && periode.Contient(f.Date))), v.Progression.Formations);
        Assert.Equal(suivis.Count(p => p.Faits.Any(f => f.Detail == "MISE_EN_SITUATION" && periode.Contient(f.Date))), v.Progression.Immersions);
        Assert.InRange(v.RetourEmploi.Part ?? 0, 0, 1);
        Assert.InRange(v.RetourEmploiDurable6Mois.Part ?? 0, 0, 1);
    }

    private static void Comparer(List<int> jours, Passerelle.Pilotage.Indicateurs.Duree duree)
    {
        Assert.Equal(jours.Count, duree.Effectif);
        if (jours.Count > 0)
            Assert.Equal((double)jours.Sum() / jours.Count, duree.Moyenne!.Value, 9);
    }

    private static string Nom(int rang) => rang.ToString("000", CultureInfo.InvariantCulture);

    /// <summary>Une vie relue en entier pour chaque question.</summary>
    private sealed record ParcoursEvident(Vie Vie, Periode Periode)
    {
        public IReadOnlyList<EntreeCalculee> Entrees { get; } = new EntreesNaives(Vie).Vivre();

        public IEnumerable<FaitCalcule> Faits => Vie.Faits;

        public IEnumerable<FaitCalcule> Emplois => Vie.Faits.Where(f => f.Type == TypeFait.Emploi);

        public EntreeCalculee? Suivi => Entrees.SingleOrDefault(e => e.T0 <= Periode.Au && (e.FermeeLe is null || e.FermeeLe > Periode.Au));

        public bool Present => Entrees.Any(e => e.T0 <= Periode.Au && (e.FermeeLe is null || e.FermeeLe >= Periode.Du));

        public FaitCalcule? DerniereOrientation => DeLEntree(Suivi!)
            .Where(f => f.Type == TypeFait.Orientation && f.Date <= Periode.Au)
            .OrderBy(f => f.Date).ThenBy(f => f.Reference, StringComparer.Ordinal).ThenBy(f => f.Id).LastOrDefault();

        public IEnumerable<int> DelaisEntretien => Entrees
            .Where(e => Periode.Contient(e.DatePremierRdvAccompagnement))
            .Select(e => e.DatePremierRdvAccompagnement!.Value.DayNumber - Ouverture.DayNumber);

        public IEnumerable<int> DelaisAction
        {
            get
            {
                foreach (var entree in Entrees)
                {
                    var faits = DeLEntree(entree).ToList();
                    var diagnostics = faits.Where(f => f.Type == TypeFait.Diagnostic).Select(f => f.Date).ToList();
                    var activites = faits.Where(f => f.Type == TypeFait.Activite && diagnostics.Count > 0 && f.Date >= diagnostics.Min()).Select(f => f.Date).ToList();
                    if (activites.Count > 0 && Periode.Contient(activites.Min()))
                        yield return activites.Min().DayNumber - diagnostics.Min().DayNumber;
                }
            }
        }

        private DateOnly Ouverture => ViesEcrites.Foyer("", (Vie.Jusqua(Periode.Au).Calculer().Derniere ?? Vie.Calculer().Derniere)!.Value).Ouverture!.Value;

        private IEnumerable<FaitCalcule> DeLEntree(EntreeCalculee entree) => Vie.Faits.Where(f => entree.Faits.Contains(f.Id));
    }
}
