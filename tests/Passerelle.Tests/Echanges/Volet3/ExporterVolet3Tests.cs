using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Echanges;
using Passerelle.Echanges.BasePilotage;
using Passerelle.Echanges.Transmissions;
using Passerelle.Echanges.Volet3;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Personnes;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Tests.Echanges.Volet3;

/// <summary>Les neuf données du volet 3 (lignes 1982-1991).</summary>
public sealed class ExporterVolet3Tests(ApplicationsPartagees applications)
{
    private const string EnTete = "identifiant_france_travail;identifiant_rsa;role;date_ouverture_droits;date_notification;date_entree;evenement;date;issue;type_parcours;contraintes;prestation;duree_heures\r\n";
    private static readonly DateOnly Du = new(2024, 6, 1);
    private static readonly DateOnly Au = new(2024, 6, 30);

    [Theory]
    [ChaqueMoteur]
    public async Task Le_fichier_est_ecrit_a_la_lettre(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var foyer = monde.Foyer("20000000001");
        var odile = monde.Personne(foyer);
        var elie = monde.Personne(foyer, "CJT", new DateOnly(1990, 1, 1));
        var foyerVu = new FoyerVu { Ouverture = new DateOnly(2024, 2, 1) };
        // Elle n'est soumise qu'au second flux : notifiée en mai, entrée en juin.
        monde.Voir(monde.Flux(new DateOnly(2024, 5, 6)), odile, foyerVu with { Soumis = false });
        monde.Voir(monde.Flux(new DateOnly(2024, 6, 4)), odile, foyerVu);
        monde.Voir(monde.Flux(new DateOnly(2024, 3, 1), stock: true), elie, foyerVu with { Matricule = "2" });
        monde.Fait(odile, TypeFait.RdvOrientation, new DateOnly(2024, 6, 10), "ABSENT");
        monde.Fait(odile, TypeFait.Diagnostic, new DateOnly(2024, 6, 12), detail: "22,FRN-4");
        monde.Orienter(odile, new DateOnly(2024, 6, 12), "SOCIAL", notifiee: new DateOnly(2024, 6, 14));
        monde.Fait(odile, TypeFait.RdvAccompagnement, new DateOnly(2024, 6, 20), "HONORE", reference: "B");
        monde.Fait(odile, TypeFait.Activite, new DateOnly(2024, 6, 20), "3.5", detail: "FORMATION", reference: "A");
        monde.Orienter(odile, new DateOnly(2024, 6, 20), "EMPLOI", reference: "Z");
        monde.Fait(odile, TypeFait.RdvAccompagnement, new DateOnly(2024, 6, 30), "PREVU");
        monde.Fait(odile, TypeFait.RdvAccompagnement, new DateOnly(2024, 7, 1), "PREVU");
        monde.Fait(odile, TypeFait.Contrat, new DateOnly(2024, 6, 21), "CER");
        monde.Orienter(elie, new DateOnly(2024, 1, 5), "SOCIO_PRO");
        monde.Fait(elie, TypeFait.Activite, new DateOnly(2024, 6, 1), detail: "RECHERCHE");
        monde.Fait(elie, TypeFait.RdvAccompagnement, new DateOnly(2024, 5, 31), "HONORE");
        await monde.EnregistrerAsync();
        await using (var session = await SessionLot.OuvrirAsync(monde.Contexte, default))
        {
            await RetenirIdentifiants.ExecuterAsync(session, [(odile.PersonneId, "30000000001")], "accuse", new DateTime(2024, 6, 2, 0, 0, 0, DateTimeKind.Utc), default);
            await RetenirIdentifiants.ExecuterAsync(session, [(odile.PersonneId, "30000000007")], "accuse", new DateTime(2024, 6, 9, 0, 0, 0, DateTimeKind.Utc), default);
            await session.ValiderAsync(default);
        }

        var resultat = (await ExporterAsync(monde)).Valeur;

        Assert.Equal(Path.Combine(monde.Dossier, "envois", "volet3_55_2024-06-30.csv"), resultat.Fichier);
        var octets = await File.ReadAllBytesAsync(resultat.Fichier);
        const string Odile = "30000000007;20000000001;DEM;01/02/2024;06/05/2024;04/06/2024";
        Assert.Equal(
            EnTete +
            ";20000000001;CJT;01/02/2024;01/03/2024;01/03/2024;PRESTATION;01/06/2024;;socioprofessionnel;;RECHERCHE;\r\n" +
            $"{Odile};ENTREE;04/06/2024;;;;;\r\n" +
            $"{Odile};RDV_ORIENTATION;10/06/2024;ABSENT;;;;\r\n" +
            $"{Odile};DIAGNOSTIC;12/06/2024;;;22,FRN-4;;\r\n" +
            $"{Odile};ORIENTATION;14/06/2024;;social;;;\r\n" +
            $"{Odile};ORIENTATION;20/06/2024;;professionnel;;;\r\n" +
            $"{Odile};PRESTATION;20/06/2024;;professionnel;;FORMATION;3.5\r\n" +
            $"{Odile};RDV_ACCOMPAGNEMENT;20/06/2024;HONORE;professionnel;;;\r\n" +
            $"{Odile};RDV_ACCOMPAGNEMENT;30/06/2024;PREVU;professionnel;;;\r\n",
            Encoding.UTF8.GetString(octets[3..]));
        Assert.Equal((9, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(octets))), (resultat.Lignes, resultat.Empreinte));
        var trace = await monde.Contexte.Journal.SingleAsync();
        Assert.Equal((ActeJournal.Export, "ExporterVolet3", "volet3_55_2024-06-30.csv"), (trace.Acte, trace.Operation, trace.Objet));
        Confidentialite.Verifier([trace.Detail!], ["20000000001", "30000000007"]);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Territoire_place_et_entree_sont_ceux_du_jour_demande(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var personne = monde.Personne(monde.Foyer("20000000001"));
        var nouvelle = monde.Identite(personne.PersonneId, monde.Foyer("20000000009"), "CJT", personne.DateNaissance);
        monde.Voir(monde.Flux(new DateOnly(2024, 5, 1)), personne, new FoyerVu { Ouverture = new DateOnly(2024, 4, 1) });
        monde.Voir(monde.Flux(new DateOnly(2024, 7, 1)), personne, new FoyerVu { Etat = "5", Ouverture = new DateOnly(2024, 4, 1) });
        monde.Voir(monde.Flux(new DateOnly(2024, 8, 1)), nouvelle, new FoyerVu { CodeInsee = "55029", Ouverture = new DateOnly(2024, 7, 15) });
        monde.Fait(personne, TypeFait.RdvAccompagnement, new DateOnly(2024, 6, 3), "HONORE");
        monde.Fait(personne, TypeFait.RdvAccompagnement, new DateOnly(2024, 7, 20), "HONORE");
        monde.Fait(personne, TypeFait.RdvAccompagnement, new DateOnly(2024, 8, 20), "HONORE");
        await monde.EnregistrerAsync();

        Assert.Equal(";20000000001;DEM;01/04/2024;01/05/2024;01/05/2024;RDV_ACCOMPAGNEMENT;03/06/2024;HONORE;;;;", Assert.Single(await LignesAsync(monde, territoire: "553")));
        Assert.Empty(await LignesAsync(monde, territoire: "551"));
        Assert.Equal(
            [
                ";20000000009;CJT;01/04/2024;01/05/2024;01/05/2024;RDV_ACCOMPAGNEMENT;03/06/2024;HONORE;;;;",
                ";20000000009;CJT;;;;RDV_ACCOMPAGNEMENT;20/07/2024;HONORE;;;;",
                ";20000000009;CJT;15/07/2024;01/08/2024;01/08/2024;ENTREE;01/08/2024;;;;;",
                ";20000000009;CJT;15/07/2024;01/08/2024;01/08/2024;RDV_ACCOMPAGNEMENT;20/08/2024;HONORE;;;;",
            ],
            await LignesAsync(monde, territoire: "551", au: new DateOnly(2024, 8, 31)));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task L_identifiant_d_une_fiche_absorbee_vaut_pour_celle_qui_la_porte(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var gardee = monde.Personne(monde.Foyer("20000000001"));
        var absorbee = monde.Personne(monde.Foyer("20000000002"));
        monde.Fait(gardee, TypeFait.RdvAccompagnement, Du, "HONORE");
        await monde.EnregistrerAsync();
        await using (var session = await SessionLot.OuvrirAsync(monde.Contexte, default))
        {
            await RetenirIdentifiants.ExecuterAsync(session, [(absorbee.PersonneId, "30000000001")], "accuse", new DateTime(2024, 6, 2, 0, 0, 0, DateTimeKind.Utc), default);
            await monde.Service<FusionnerPersonnes>().ExecuterAsync(session, gardee.PersonneId, absorbee.PersonneId, null, default);
            await session.ValiderAsync(default);
        }

        Assert.StartsWith("30000000001;20000000001;DEM;", Assert.Single(await LignesAsync(monde)), StringComparison.Ordinal);
        var cle = await monde.Contexte.Personnes.Where(p => p.Id == gardee.PersonneId).Select(p => p.Cle).SingleAsync();
        Assert.Equal(["30000000001"], (await monde.Service<ConsulterPersonne>().ExecuterAsync(cle, default))!.IdentifiantsFranceTravail);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Un_import_en_cours_ou_une_periode_renversee_refusent_tout(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        monde.Contexte.Add(new TransmissionFichier
        {
            Id = 1,
            Cle = Guid.CreateVersion7(),
            Genre = GenreFichier.FluxBeneficiaire,
            Nom = "RSABEN_202406.xml",
            Empreinte = "00",
            RecuLe = Du,
            DeposeLe = new DateTime(2024, 6, 1, 8, 0, 0, DateTimeKind.Utc),
            Statut = StatutTransmission.EnCours,
        });
        await monde.Contexte.SaveChangesAsync();

        Assert.Equal("EXPORT-001", (await ExporterAsync(monde)).Erreurs.Single().Code);
        Assert.Equal("EXPORT-003", (await ExporterAsync(monde, au: Du.AddDays(-1))).Erreurs.Single().Code);
        Assert.Empty(Directory.GetFiles(Path.Combine(monde.Dossier, "envois")));
        Assert.Empty(monde.Contexte.Journal);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task La_page_rend_le_fichier_et_dit_ce_qui_l_en_empeche(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        using var navigateur = await application.ConnecterAsync(Role.GestionnaireDonnees);
        var page = await navigateur.LireAsync("/echanges/volet3/exporter-volet3");

        var fichier = await navigateur.EnvoyerAsync(page, ("Du", "2024-06-01"), ("Au", "2024-06-30"));
        Assert.Equal("text/csv", fichier.Reponse.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith("volet3_55_2024-06-30.csv", fichier.Reponse.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.StartsWith(EnTete, (await fichier.Reponse.Content.ReadAsStringAsync()).TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains(await application.JournalAsync(), j => j.Operation == nameof(ExporterVolet3));
        Assert.Contains("suit le dernier", (await navigateur.EnvoyerAsync(page, ("Du", "2024-07-01"), ("Au", "2024-06-30"))).Texte, StringComparison.Ordinal);

        using var referent = await application.ConnecterAsync(Role.Referent);
        Assert.Equal(HttpStatusCode.Forbidden, (await referent.LireAsync("/echanges/volet3/exporter-volet3")).Code);
    }

    private static async Task<string[]> LignesAsync(MondeDeTest monde, string territoire = "55", DateOnly? au = null) =>
        (await File.ReadAllLinesAsync((await ExporterAsync(monde, territoire, au)).Valeur.Fichier))[1..];

    private static Task<Resultat<FichierExporte>> ExporterAsync(MondeDeTest monde, string territoire = "55", DateOnly? au = null) => monde.Service<ExporterVolet3>().ExecuterAsync(
        new DemandeVolet3 { Du = Du, Au = au ?? Au, Territoire = Territoire.Lire(territoire, Departement.Lire("55").Valeur).Valeur }, Path.Combine(monde.Dossier, "envois"), default);
}
