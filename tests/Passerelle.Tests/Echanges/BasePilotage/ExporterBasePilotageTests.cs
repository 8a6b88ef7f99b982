using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Echanges;
using Passerelle.Echanges.BasePilotage;
using Passerelle.Echanges.Transmissions;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;
using Socle.Territoires;

namespace Passerelle.Tests.Echanges.BasePilotage;

/// <summary>Le fichier de l'Annexe 4 (lignes 2674-2692).</summary>
public sealed class ExporterBasePilotageTests
{
    private static readonly DateOnly T0 = new(2024, 3, 1);
    private static readonly DateOnly Au = new(2024, 6, 30);

    [Theory]
    [ChaqueMoteur]
    public async Task Le_fichier_est_ecrit_a_la_lettre(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var foyer = monde.Foyer("D1");
        var demandeur = monde.Personne(foyer);
        var conjoint = monde.Personne(foyer, "CJT", new DateOnly(1990, 1, 1));
        var etranger = monde.Personne(monde.Foyer("D2"), "DEM", new DateOnly(1962, 12, 31));
        var flux = monde.Flux(T0);
        foreach (var personne in new[] { conjoint, demandeur })
            monde.Voir(flux, personne, new FoyerVu());
        monde.Voir(monde.Flux(new DateOnly(2024, 2, 4), stock: true), etranger, new FoyerVu { Matricule = "=12", CodeInsee = null, NumeroOrganisme = "54A" });
        monde.Fait(demandeur, TypeFait.Invitation, new DateOnly(2024, 3, 2));
        monde.Fait(demandeur, TypeFait.RdvOrientation, new DateOnly(2024, 3, 8), "ABSENT");
        monde.Fait(demandeur, TypeFait.Orientation, new DateOnly(2024, 3, 12), parcours: "SOCIAL", structure: "Maison des solidarités");
        monde.Fait(demandeur, TypeFait.Orientation, new DateOnly(2024, 5, 2), parcours: "SOCIO_PRO", structure: "Atelier ; « le Lavoir » \"Nord\"");
        monde.Fait(demandeur, TypeFait.RdvAccompagnement, new DateOnly(2024, 3, 20), "ABSENT");
        monde.Fait(demandeur, TypeFait.RdvAccompagnement, new DateOnly(2024, 3, 27), "HONORE");
        monde.Fait(demandeur, TypeFait.Contrat, new DateOnly(2024, 4, 3), "CER");
        monde.Fait(demandeur, TypeFait.Contrat, new DateOnly(2024, 5, 3), "CE");
        await monde.EnregistrerAsync();

        var resultat = await ExporterAsync(monde, Au);

        Assert.Equal(Path.Combine(monde.Dossier, "envois", "pilotage_55_2024-06-30.csv"), resultat.Fichier);
        Assert.Equal(3, resultat.Lignes);
        var octets = await File.ReadAllBytesAsync(resultat.Fichier);
        Assert.Equal([0xEF, 0xBB, 0xBF], octets[..3]);
        Assert.Equal(
            "ID_CAF;ROLE_CAF;COMMUNE;DATE_NAISSANCE;DATE_NOTIFICATION_DEPARTEMENT;DATE_INVITATION;DATE_RDV_ORIENTATION;DATE_ORIENTATION;DATE_1ER_RDV_ACCOMPAGNEMENT;STRUCTURE_REFERENTE;C_TYPEPARCOURS;DATE_CER;TYPE_CONTRAT;DEPARTEMENT;DEPARTEMENT_CODE_CAF;STOCK\r\n" +
            "0012345;CJT;55545;01/01/1990;01/03/2024;;;;;;;;;55;551;N\r\n" +
            "0012345;DEM;55545;01/07/1985;01/03/2024;02/03/2024;08/03/2024;12/03/2024;27/03/2024;\"Atelier ; « le Lavoir » \"\"Nord\"\"\";PSP;03/04/2024;CE;55;551;N\r\n" +
            "'=12;DEM;;01/12/1962;04/02/2024;;;;;;;;;55;54A;O\r\n",
            Encoding.UTF8.GetString(octets[3..]));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(octets)), resultat.Empreinte);
        var trace = await monde.Contexte.Journal.SingleAsync();
        Assert.Equal((ActeJournal.Export, "ExporterBasePilotage", "pilotage_55_2024-06-30.csv"), (trace.Acte, trace.Operation, trace.Objet));
        Assert.Contains("3 lignes", trace.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Un_jour_passe_ignore_ce_qui_suit_sauf_le_rendez_vous_prevu(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var personne = monde.Personne(monde.Foyer("D1"));
        monde.Voir(monde.Flux(T0), personne, new FoyerVu());
        monde.Voir(monde.Flux(new DateOnly(2024, 7, 4)), personne, new FoyerVu { CodeInsee = "55029", Matricule = "99", NumeroOrganisme = "55M" });
        monde.Voir(monde.Flux(new DateOnly(2024, 9, 4)), personne, new FoyerVu { Etat = "5" });
        monde.Fait(personne, TypeFait.Orientation, new DateOnly(2024, 3, 12), parcours: "SOCIAL", structure: "Maison des solidarités");
        monde.Fait(personne, TypeFait.Orientation, new DateOnly(2024, 7, 12), parcours: "EMPLOI", structure: "Agence");
        monde.Fait(personne, TypeFait.Contrat, new DateOnly(2024, 4, 12), "PPAE");
        monde.Fait(personne, TypeFait.Contrat, new DateOnly(2024, 7, 13), "CER");
        monde.Fait(personne, TypeFait.RdvOrientation, new DateOnly(2024, 10, 1), "PREVU");
        monde.Fait(personne, TypeFait.RdvAccompagnement, new DateOnly(2024, 7, 14), "HONORE");
        await monde.EnregistrerAsync();

        Assert.Equal(["0012345;DEM;55545;01/07/1985;01/03/2024;;01/10/2024;12/03/2024;;Maison des solidarités;PSO;;PPAE;55;551;N"], await LignesAsync(monde, Au));
        Assert.Equal(["99;DEM;55029;01/07/1985;01/03/2024;;01/10/2024;12/03/2024;14/07/2024;Agence;PED;13/07/2024;CER;55;55M;N"], await LignesAsync(monde, new DateOnly(2024, 8, 1)));
        Assert.Empty(await LignesAsync(monde, T0.AddDays(-1)));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Une_entree_fermee_reste_douze_mois_jour_pour_jour(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var personne = monde.Personne(monde.Foyer("D1"));
        monde.Voir(monde.Flux(new DateOnly(2023, 1, 4)), personne, new FoyerVu());
        monde.Fait(personne, TypeFait.Sortie, new DateOnly(2023, 6, 30), "EMPLOI");
        await monde.EnregistrerAsync();

        Assert.Single(await LignesAsync(monde, new DateOnly(2024, 6, 30)));
        Assert.Empty(await LignesAsync(monde, new DateOnly(2024, 7, 1)));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Le_territoire_se_lit_sur_la_commune_du_jour_demande(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var personne = monde.Personne(monde.Foyer("D1"));
        monde.Voir(monde.Flux(T0), personne, new FoyerVu { CodeInsee = "55545" });
        monde.Voir(monde.Flux(new DateOnly(2024, 7, 4)), personne, new FoyerVu { CodeInsee = "55029" });
        var sansAdresse = monde.Personne(monde.Foyer("D2"));
        monde.Voir(monde.Flux(T0, ordre: "2"), sansAdresse, new FoyerVu { CodeInsee = null, Matricule = "2" });
        await monde.EnregistrerAsync();

        Assert.Single(await LignesAsync(monde, Au, "553"));
        Assert.Empty(await LignesAsync(monde, new DateOnly(2024, 7, 31), "553"));
        Assert.Single(await LignesAsync(monde, new DateOnly(2024, 7, 31), "551,55545"));
        Assert.Equal(2, (await LignesAsync(monde, Au)).Length);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Une_personne_fusionnee_n_y_est_pas(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var personne = monde.Personne(monde.Foyer("D1"));
        monde.Voir(monde.Flux(T0), personne, new FoyerVu());
        await monde.EnregistrerAsync();
        await monde.Contexte.Personnes.ExecuteUpdateAsync(p => p.SetProperty(x => x.FusionneeDansId, 1L));

        Assert.Empty(await LignesAsync(monde, Au));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Un_import_incomplet_refuse_tout_et_n_ecrit_rien(Moteur moteur)
    {
        foreach (var statut in new[] { StatutTransmission.EnAttente, StatutTransmission.EnCours })
        {
            await using var monde = await MondeDeTest.CreerAsync(moteur);
            monde.Contexte.Add(new TransmissionFichier
            {
                Id = 1,
                Cle = Guid.CreateVersion7(),
                Genre = GenreFichier.FluxBeneficiaire,
                Nom = "RSABEN_202406.xml",
                Empreinte = "00",
                RecuLe = T0,
                DeposeLe = new DateTime(2024, 6, 1, 8, 0, 0, DateTimeKind.Utc),
                Statut = statut,
            });
            await monde.Contexte.SaveChangesAsync();

            var refus = await DemanderAsync(monde, Au, "55");

            Assert.Equal("EXPORT-001", refus.Erreurs.Single().Code);
            Assert.Contains("RSABEN_202406.xml", refus.Erreurs[0].Message, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFiles(Path.Combine(monde.Dossier, "envois")));
            Assert.Empty(monde.Contexte.Journal);
        }
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Des_entrees_a_recalculer_le_sont_avant_l_export(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var personne = monde.Personne(monde.Foyer("D1"));
        monde.Voir(monde.Flux(T0), personne, new FoyerVu());
        monde.Contexte.Add(new Recalcul { PersonneId = personne.PersonneId });
        await monde.Contexte.SaveChangesAsync();

        Assert.Single(await LignesAsync(monde, Au));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Un_dossier_de_sortie_impossible_est_refuse(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        await File.WriteAllTextAsync(Path.Combine(monde.Dossier, "envois"), "");

        Assert.Equal("EXPORT-002", (await DemanderAsync(monde, Au, "55")).Erreurs.Single().Code);
    }

    internal static async Task<string[]> LignesAsync(MondeDeTest monde, DateOnly au, string territoire = "55") =>
        (await File.ReadAllLinesAsync((await ExporterAsync(monde, au, territoire)).Fichier))[1..];

    private static async Task<FichierExporte> ExporterAsync(MondeDeTest monde, DateOnly au, string territoire = "55") =>
        (await DemanderAsync(monde, au, territoire)).Valeur;

    private static Task<Socle.Resultats.Resultat<FichierExporte>> DemanderAsync(MondeDeTest monde, DateOnly au, string territoire) =>
        monde.Service<ExporterBasePilotage>().ExecuterAsync(new ExporterBasePilotageCommand
        {
            Au = au,
            Dossier = Path.Combine(monde.Dossier, "envois"),
            Territoire = Territoire.Lire(territoire, Departement.Lire("55").Valeur).Valeur,
        }, CancellationToken.None);
}
