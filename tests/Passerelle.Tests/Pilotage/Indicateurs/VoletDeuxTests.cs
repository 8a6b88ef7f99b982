using Passerelle.Parcours.Entrees;
using Passerelle.Pilotage.Indicateurs;
using Passerelle.Tests.Donnees;
using Passerelle.Tests.Parcours.Entrees;
using Socle.Bases;
using Socle.Ports;

namespace Passerelle.Tests.Pilotage.Indicateurs;

/// <summary>Volet 2 (lignes 1993-2014) : les 36 chronologies disent ce qu'est un nouvel entrant, et s'il est orienté à temps.</summary>
public sealed class VoletDeuxTests
{
    private static readonly Periode Toujours = new(new DateOnly(2023, 1, 1), new DateOnly(2027, 12, 31));

    [Theory]
    [ChaqueMoteur]
    public async Task Chaque_chronologie_compte_ses_nouveaux_entrants_et_ses_orientes_a_temps(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        foreach (var chronologie in Chronologie.Toutes.Values)
            monde.Vivre(new Vie(chronologie.Observations, chronologie.FaitsCalcules), chronologie.Cas, o => new FoyerVu { Etat = o.Etat.ToString(), Soumis = o.Soumis, DebutSuspension = o.DebutSuspension });
        await monde.EnregistrerAsync();

        var entrees = Chronologie.Toutes.Values.SelectMany(c => c.Entrees).Where(e => e.Stock == "N").ToList();
        var volet2 = (await MondePilote.ChiffrerAsync(monde, Toujours)).Volet2;

        Assert.Equal((entrees.Count, entrees.Count(e => e.DansLeDelai)), (volet2.NouveauxEntrants, volet2.OrientesDansLeDelai));
        Assert.Equal(60, volet2.ParMois.Count);
        Assert.All(volet2.ParMois, mois =>
        {
            var siennes = entrees.Where(e => $"{e.T0:yyyy-MM}" == mois.Mois).ToList();
            Assert.Equal(new Volet2Mois(mois.Mois, siennes.Count, siennes.Count(e => e.DansLeDelai)), mois);
        });
    }

    public static TheoryData<string> Cas => [.. Chronologie.Toutes.Keys];

    [Theory]
    [MemberData(nameof(Cas))]
    public void Une_chronologie_seule(string cas)
    {
        var attendues = Chronologie.Toutes[cas].Entrees;
        var indicateur = new EntreesPeriode(Toujours);
        indicateur.Ajouter(new ParcoursPersonne
        {
            Id = 1,
            Faits = [],
            Entrees = [.. new Vie(Chronologie.Toutes[cas].Observations, Chronologie.Toutes[cas].FaitsCalcules).Calculer().Entrees
                .Select(e => new EntreeParcours { T0 = e.T0, Stock = e.Stock, DansLeDelai = e.DansLeDelai })],
        });

        var volet2 = indicateur.Chiffrer();

        Assert.Equal(attendues.Count(e => e.Stock == "N"), volet2.NouveauxEntrants);
        Assert.Equal(attendues.Count(e => e.Stock == "N" && e.DansLeDelai), volet2.OrientesDansLeDelai);
    }

    [Fact]
    public void Chaque_mois_de_la_periode_est_dit_et_ses_bornes_comptent()
    {
        var indicateur = new EntreesPeriode(new Periode(new DateOnly(2024, 1, 15), new DateOnly(2024, 3, 10)));
        foreach (var t0 in new DateOnly[] { new(2024, 1, 14), new(2024, 1, 15), new(2024, 3, 10), new(2024, 3, 11) })
            indicateur.Ajouter(new ParcoursPersonne { Id = 1, Faits = [], Entrees = [new EntreeParcours { T0 = t0, Stock = false, DansLeDelai = true }] });

        Assert.Equal([new Volet2Mois("2024-01", 1, 1), new Volet2Mois("2024-02", 0, 0), new Volet2Mois("2024-03", 1, 1)], indicateur.Chiffrer().ParMois);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Une_orientation_posterieure_a_la_periode_peut_etre_a_temps(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var personne = monde.Personne(monde.Foyer("D1"));
        monde.Voir(monde.Flux(new DateOnly(2024, 1, 30)), personne, new FoyerVu());
        monde.Fait(personne, TypeFait.Orientation, new DateOnly(2024, 2, 5), parcours: "EMPLOI");
        await monde.EnregistrerAsync();

        var tableau = await MondePilote.ChiffrerAsync(monde, new Periode(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 31)));

        Assert.Equal(1, tableau.Volet2.OrientesDansLeDelai);
        Assert.Equal(1, tableau.Volet3.RepartitionParcours["NON_ORIENTE"]);
    }
}
