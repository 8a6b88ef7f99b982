using Passerelle.Parcours.Entrees;
using Passerelle.Pilotage.Indicateurs;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Ports;

namespace Passerelle.Tests.Pilotage.Indicateurs;

/// <summary>Les indicateurs lus d'une base, cas par cas.</summary>
public sealed class CalculerIndicateursTests
{
    private static readonly Periode Semestre = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 30));

    [Theory]
    [ChaqueMoteur]
    public async Task Une_base_vide_dit_pourquoi_elle_ne_sait_pas(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);

        var tableau = await MondePilote.ChiffrerAsync(monde, Semestre);

        Assert.Equal((0, null, null), (tableau.Volet3.Suivis, tableau.Volet3.Inscrits, tableau.Volet3.Satisfaction));
        Assert.Null(tableau.Volet3.RetourEmploi.Part);
        Assert.Equal(new Duree(null, null, 0), tableau.Volet3.DelaiDiagnosticPremiereActionJours);
        Assert.Equal(
            ["volet3.accompagnementIntensif.part", "volet3.delaiDiagnosticPremiereActionJours.mediane", "volet3.delaiDiagnosticPremiereActionJours.moyenne",
                "volet3.delaiOuverturePremierEntretienJours.mediane", "volet3.delaiOuverturePremierEntretienJours.moyenne", "volet3.inscrits",
                "volet3.retourEmploi.part", "volet3.retourEmploiDurable6Mois.part", "volet3.satisfaction"],
            tableau.Raisons.Keys);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Le_volet_trois_d_un_petit_territoire(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var flux = monde.Flux(new DateOnly(2024, 1, 4));
        var suivie = monde.Personne(monde.Foyer("D1"));
        monde.Voir(flux, suivie, new FoyerVu { Ouverture = new DateOnly(2023, 12, 20) });
        monde.Fait(suivie, TypeFait.Orientation, new DateOnly(2024, 1, 10), parcours: "SOCIO_PRO", detail: "INTENSIF");
        monde.Fait(suivie, TypeFait.RdvAccompagnement, new DateOnly(2024, 1, 20), "HONORE");
        monde.Fait(suivie, TypeFait.Activite, new DateOnly(2024, 1, 15), "10", detail: "FORMATION");
        monde.Fait(suivie, TypeFait.Diagnostic, new DateOnly(2024, 1, 20), detail: "LOGEMENT,MOBILITE");
        monde.Fait(suivie, TypeFait.Activite, new DateOnly(2024, 2, 1), "15", detail: "MISE_EN_SITUATION");
        monde.Fait(suivie, TypeFait.Diagnostic, new DateOnly(2024, 4, 20), detail: "MOBILITE");
        monde.Fait(suivie, TypeFait.Contrat, new DateOnly(2024, 1, 25), "CE");
        monde.Fait(suivie, TypeFait.Emploi, new DateOnly(2024, 5, 1), "CDD", detail: "30/09/2024");
        var partie = monde.Personne(monde.Foyer("D2"));
        monde.Voir(flux, partie, new FoyerVu { Ouverture = new DateOnly(2024, 1, 1), CodeInsee = "55029" });
        monde.Fait(partie, TypeFait.RdvAccompagnement, new DateOnly(2024, 1, 11), "HONORE");
        monde.Fait(partie, TypeFait.Emploi, new DateOnly(2023, 12, 1), "CDD", detail: "2024-05-31");
        monde.Fait(partie, TypeFait.Emploi, new DateOnly(2024, 6, 3), "CDI");
        monde.Fait(partie, TypeFait.Sortie, new DateOnly(2024, 6, 3), "EMPLOI");
        var jamaisEntree = monde.Personne(monde.Foyer("D3"));
        monde.Voir(flux, jamaisEntree, new FoyerVu { Soumis = false });
        monde.Fait(jamaisEntree, TypeFait.Contrat, new DateOnly(2024, 3, 1), "PPAE");
        monde.Fait(jamaisEntree, TypeFait.Emploi, new DateOnly(2024, 3, 1), "CDI");
        await monde.EnregistrerAsync();

        var v = (await MondePilote.ChiffrerAsync(monde, Semestre)).Volet3;

        Assert.Equal((1, 2, 1), (v.Suivis, v.NouveauxEntrants, v.Sortants));
        Assert.Equal(1, v.SortantsParMotif["SORTIE"]);
        Assert.Equal((0, 1, 1), (v.ContratsSignes["CER"], v.ContratsSignes["PPAE"], v.ContratsSignes["CE"]));
        Assert.Equal((0, 1, 0, 0), (v.RepartitionParcours["PED"], v.RepartitionParcours["PSP"], v.RepartitionParcours["PSO"], v.RepartitionParcours["NON_ORIENTE"]));
        Assert.Equal(new EffectifPart(1, 1), v.AccompagnementIntensif);
        Assert.Equal(new Duree(20.5, 20.5, 2), v.DelaiOuverturePremierEntretienJours);
        Assert.Equal(new Duree(12, 12, 1), v.DelaiDiagnosticPremiereActionJours);
        Assert.Equal((2, 1.0), (v.RetourEmploi.Effectif, v.RetourEmploi.Part));
        Assert.Equal((1, 1), (v.RetourEmploi.ParContrat["CDD"], v.RetourEmploi.ParContrat["CDI"]));
        Assert.Equal(new EffectifPart(1, 0.5), v.RetourEmploiDurable6Mois);
        Assert.Equal(new Progression(1, 1, 1, 1), v.Progression);

        var verdun = (await MondePilote.ChiffrerAsync(monde, Semestre, "553")).Volet3;
        Assert.Equal((1, 1, 0), (verdun.Suivis, verdun.NouveauxEntrants, verdun.Sortants));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Connu_au_ignore_ce_qui_fut_enregistre_plus_tard(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var personne = monde.Personne(monde.Foyer("D1"));
        monde.Voir(monde.Flux(new DateOnly(2024, 1, 4)), personne, new FoyerVu());
        monde.Voir(monde.Flux(new DateOnly(2024, 2, 4), enregistre: new DateTime(2024, 5, 10, 9, 0, 0, DateTimeKind.Utc)), personne, new FoyerVu { Etat = "5" });
        monde.Fait(personne, TypeFait.Orientation, new DateOnly(2024, 1, 10), parcours: "SOCIAL", enregistre: new DateTime(2024, 4, 2, 23, 59, 59, 500, DateTimeKind.Utc));
        var corrige = monde.Fait(personne, TypeFait.Contrat, new DateOnly(2024, 1, 12), "PPAE", reference: "c1");
        corrige.RemplaceLe = new DateTime(2024, 4, 20, 9, 0, 0, DateTimeKind.Utc);
        monde.Fait(personne, TypeFait.Contrat, new DateOnly(2024, 1, 12), "CER", reference: "c2", enregistre: corrige.RemplaceLe);
        await monde.EnregistrerAsync();

        var present = await MondePilote.ChiffrerAsync(monde, Semestre);
        Assert.Equal((1, 0, 1), (present.Volet2.OrientesDansLeDelai, present.Volet3.Suivis, present.Volet3.ContratsSignes["CER"]));
        var avant = await MondePilote.ChiffrerAsync(monde, Semestre, connuAu: new DateOnly(2024, 4, 1));
        Assert.Equal((1, 0, 1, 1), (avant.Volet2.NouveauxEntrants, avant.Volet2.OrientesDansLeDelai, avant.Volet3.Suivis, avant.Volet3.ContratsSignes["PPAE"]));
        Assert.Equal(1, avant.Volet3.RepartitionParcours["NON_ORIENTE"]);
        var soir = await MondePilote.ChiffrerAsync(monde, Semestre, connuAu: new DateOnly(2024, 4, 2));
        Assert.Equal((1, 1, 0), (soir.Volet2.OrientesDansLeDelai, soir.Volet3.RepartitionParcours["PSO"], soir.Volet3.ContratsSignes["CER"]));
        Assert.Equal(0, (await MondePilote.ChiffrerAsync(monde, Semestre, connuAu: new DateOnly(2024, 1, 3))).Volet2.NouveauxEntrants);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Une_personne_a_recalculer_compte_deja_ce_que_ses_faits_disent(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var personne = monde.Personne(monde.Foyer("D1"));
        monde.Voir(monde.Flux(new DateOnly(2024, 1, 4)), personne, new FoyerVu());
        monde.Contexte.Add(new Recalcul { PersonneId = personne.PersonneId });
        await monde.Contexte.SaveChangesAsync();

        Assert.Equal(1, (await MondePilote.ChiffrerAsync(monde, Semestre)).Volet2.NouveauxEntrants);
    }

    [Theory]
    [InlineData("2024-01-01", "2024-06-30", true)]
    [InlineData("2024-01-01", "2024-06-29", false)]
    [InlineData("2023-08-31", "2024-02-28", true)]
    [InlineData("2024-01-01", null, true)]
    public void Un_emploi_de_six_mois_dure(string debut, string? fin, bool dure) =>
        Assert.Equal(dure, new EmploiRepris("CDD", DateOnly.Parse(debut, null), fin is null ? null : DateOnly.Parse(fin, null)).Dure);

    [Fact]
    public void La_mediane_d_un_nombre_pair_est_la_moyenne_des_deux_centrales() =>
        Assert.Equal(new Duree(4.25, 3.5, 4), Duree.De([9, 3, 1, 4]));
}
