using Microsoft.EntityFrameworkCore;
using Plateforme.BasePilotage;
using Plateforme.Tests.Donnees;
using Socle.Bases;

namespace Plateforme.Tests.BasePilotage;

public sealed class RapprocherPilotageTests
{
    private const string Annexe1 = "inscription_55_flux_2024-06-07.csv";
    private const string Annexe4 = "pilotage_55_2024-06-09.csv";

    [Theory, ChaqueMoteur]
    public async Task Seul_un_candidat_unique_des_deux_cotes_est_rapproche(Moteur moteur)
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        await plateforme.PrendreAsync(Annexe1, LigneAnnexe1.Fichier(
            new() { Nom = "Seule" },
            new() { Nom = "Jumeau", Prenom = "Un", CodeInsee = "55545" },
            new() { Nom = "Jumeau", Prenom = "Deux", CodeInsee = "55545", Naissance = "20/03/1985" },
            new() { Nom = "Disputée", CodeInsee = "55122" }));

        var rendu = await plateforme.PrendreAsync(Annexe4, LigneAnnexe4.Fichier(
            new() { Matricule = "1" },
            new() { Matricule = "2", Commune = "55545" },
            new() { Matricule = "3", Commune = "55122" },
            new() { Matricule = "4", Commune = "55122" },
            new() { Matricule = "5", DateOrientation = "", Structure = "", Parcours = "" },
            new() { Matricule = "6", Commune = "" },
            new() { Matricule = "7", Parcours = "PSO" },
            new() { Matricule = "8", Role = "CJT" }));

        Assert.Equal((8, 1, 7), (rendu.Inscrits, rendu.Rapprochees, rendu.NonRapprochees));
        var etats = await plateforme.LireAsync(c => c.Pilotage.OrderBy(l => l.Rang).Select(l => l.Rapprochement).ToListAsync());
        Assert.Equal(
            [Rapprochement.Rapproche, Rapprochement.PlusieursCandidats, Rapprochement.CandidatPartage, Rapprochement.CandidatPartage, Rapprochement.SansOrientation,
                Rapprochement.SansCommune, Rapprochement.AucunCandidat, Rapprochement.AucunCandidat],
            etats);
    }

    [Theory, ChaqueMoteur]
    public async Task L_ordre_des_deux_annexes_ne_change_pas_le_rapprochement(Moteur moteur)
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        var avant = await plateforme.PrendreAsync(Annexe4, LigneAnnexe4.Fichier(new LigneAnnexe4()));
        var apres = await plateforme.PrendreAsync(Annexe1, LigneAnnexe1.Fichier(new LigneAnnexe1()));

        Assert.Equal((0, 1), (avant.Rapprochees, avant.NonRapprochees));
        Assert.Equal((1, 0), (apres.Rapprochees, apres.NonRapprochees));
    }

    [Theory, ChaqueMoteur]
    public async Task Chaque_depot_garde_ses_lignes_et_les_fautives_sont_rejetees_une_a_une(Moteur moteur)
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        await plateforme.PrendreAsync(Annexe4, LigneAnnexe4.Fichier(new LigneAnnexe4()));
        var rendu = await plateforme.PrendreAsync("pilotage_55_2024-06-16.csv", LigneAnnexe4.Fichier(
            new() { Parcours = "PSP" },
            new() { Matricule = "9", Naissance = "02/03/1985" },
            new() { Matricule = "10", Stock = "X" },
            new() { Matricule = "11" },
            new() { Matricule = "11", Commune = "55545" }));

        Assert.Equal((1, 4), (rendu.Inscrits, rendu.Rejetes));
        Assert.Equal(["DATE_NAISSANCE", "STOCK", null, null], rendu.Rejets.Select(r => r.Champ));
        Assert.Equal(["PED", "PSP"], await plateforme.LireAsync(c => c.Pilotage.OrderBy(l => l.ReceptionId).Select(l => l.TypeParcours).ToListAsync()));
    }
}
