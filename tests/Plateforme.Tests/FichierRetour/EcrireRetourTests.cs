using Microsoft.Extensions.DependencyInjection;
using Plateforme.FichierRetour;
using Plateforme.Tests.Donnees;
using Plateforme.Usagers;
using Plateforme.VieSimulee;
using Socle.Bases;

namespace Plateforme.Tests.FichierRetour;

public sealed class EcrireRetourTests
{
    private static readonly DateOnly Au = new(2024, 12, 31);

    [Theory, ChaqueMoteur]
    public async Task Le_fichier_retour_a_ses_26_colonnes_et_tait_ce_qu_il_ne_sait_pas(Moteur moteur)
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        await plateforme.PrendreAsync("inscription_55_flux_2024-06-07.csv", LigneAnnexe1.Fichier([
            new() { Nom = "=Formule", Prenom = "Zoé" },
            new() { Nom = "\"D'Arc;Les Bois\"", Orientation = "CD", Parcours = "social", Structure = "Maison des Solidarités", Naissance = "31/12/1999" },
            new() { Nom = "Éluard", Orientation = "", Parcours = "socioprofessionnel", CodeInsee = "", Naissance = "01/01/1960" },
            .. Enumerable.Range(0, 12).Select(i => new LigneAnnexe1 { Nom = $"Vivante{i:00}" })]));
        await plateforme.PrendreAsync("inscription_55_flux_2024-09-06.csv", LigneAnnexe1.Fichier(
            new LigneAnnexe1 { Nom = "=Formule", Prenom = "Zoé", CodeInsee = "55545", Parcours = "socioprofessionnel", Orientation = "CD", Structure = "Maison des Solidarités", DateOrientation = "02/09/2024" }));
        await plateforme.AvecAsync(s => s.GetRequiredService<VivreUsagers>().ExecuterAsync(new VivreCommand { Graine = 7, Au = Au }, CancellationToken.None));

        var retour = await plateforme.RetourAsync(Au);

        Assert.Equal(26, ColonnesRetour.Toutes.Length);
        await Reference.VerifierAsync("retour-attendu.csv", retour);
    }

    [Theory, ChaqueMoteur]
    public async Task A_une_date_passee_il_ignore_ce_qui_est_venu_apres(Moteur moteur)
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        await plateforme.PrendreAsync("inscription_55_flux_2024-06-07.csv", LigneAnnexe1.Fichier(new LigneAnnexe1()));
        var avant = await plateforme.RetourAsync(new DateOnly(2024, 6, 30));
        await plateforme.PrendreAsync("inscription_55_flux_2024-07-05.csv", LigneAnnexe1.Fichier(
            new() { Parcours = "social", Orientation = "CD", DateOrientation = "01/07/2024" }, new() { Nom = "Nouvelle" }));

        Assert.Equal(avant, await plateforme.RetourAsync(new DateOnly(2024, 6, 30)));
        Assert.Contains("Remobilisation", await plateforme.RetourAsync(new DateOnly(2024, 7, 31)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TypeEvenement.Radiation, null, "Radié")]
    [InlineData(TypeEvenement.Sortie, "Déménagement", "Cessé")]
    [InlineData(TypeEvenement.Diagnostic, null, "Inscrit")]
    public void L_inscription_dit_comment_elle_a_fini(TypeEvenement type, string? valeur, string attendu)
    {
        var situation = new SituationUsager(new DateOnly(2024, 6, 7), [], [new Evenement { Id = 1, UsagerId = 1, Date = new DateOnly(2024, 7, 1), Type = type, Valeur = valeur }], Au);

        Assert.Equal(attendu, situation.Inscription);
    }

    [Theory]
    [InlineData("2023-12-31", "FT", true)]
    [InlineData("2024-01-01", "FT", false)]
    [InlineData("2020-01-01", "CD", null)]
    [InlineData("2020-01-01", null, null)]
    public void La_longue_duree_est_d_un_an_en_categorie_1_a_3(string depuis, string? organisme, bool? attendu)
    {
        var juin = new DateOnly(2024, 6, 7);
        var orientation = new OrientationRecue { Id = 1, UsagerId = 1, Date = juin, TypeParcours = "PED", Organisme = organisme, StructureComparee = "", RecueLe = juin };
        var ancienne = new Evenement { Id = 1, UsagerId = 1, Date = new DateOnly(2024, 6, 7), Type = TypeEvenement.InscriptionAnterieure, Valeur = depuis };

        Assert.Equal(attendu, new SituationUsager(juin, [orientation], [ancienne], Au).LongueDuree());
    }

    [Theory]
    [InlineData("2000-01-01", "Moins de 25 ans")]
    [InlineData("1999-12-31", "25 à 49 ans")]
    [InlineData("1975-01-01", "25 à 49 ans")]
    [InlineData("1974-12-31", "50 ans et plus")]
    public void La_tranche_d_age_se_compte_au_jour_du_fichier(string naissance, string attendu) =>
        Assert.Equal(attendu, ColonnesRetour.TrancheAge(DateOnly.Parse(naissance, System.Globalization.CultureInfo.InvariantCulture), Au));
}
