using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Echanges.BasePilotage;
using Passerelle.Echanges.Inscription;
using Passerelle.Echanges.Transmissions;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Fichiers;
using Socle.Identifiants;
using Socle.Journal;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Tests.Echanges.Inscription;

/// <summary>Le fichier de l'Annexe 1 (lignes 2160-2181).</summary>
public sealed class ExporterInscriptionTests
{
    private const string EnTete = "civilite;nom;prenom;date_naissance;nir;sexe;nationalite;statut;telephone;courriel;adresse;complement_adresse;code_postal;commune;code_insee;date_entree_rsa;code_organisme;orientation;type_parcours;structure_referente;referent;date_orientation\r\n";
    private static readonly DateOnly T0 = new(2024, 3, 1);
    private static readonly DateOnly Du = new(2024, 6, 24);
    private static readonly DateOnly Au = new(2024, 6, 30);
    private static readonly EtatCivil Odile = new("LORMONT", "Odile", new DateOnly(1985, 7, 19));

    [Theory]
    [ChaqueMoteur]
    public async Task Le_fichier_est_ecrit_a_la_lettre(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var nir = "2850755545012";
        var complet = nir + Nir.CalculerCle(nir).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
        var couple = monde.Foyer("D1");
        var odile = monde.Personne(couple, Odile with { Nom = "d'Éclaron", Prenom = "Zoé-Ève", Nir = complet });
        var elie = monde.Personne(couple, new EtatCivil("LORMONT", "Élie", new DateOnly(1980, 2, 29)) { Civilite = "M", Sexe = "M", Nir = "1800255545099" }, "CJT");
        var sans = monde.Personne(monde.Foyer("D2"), new EtatCivil("=LORMONT", "Ana\nMaria", new DateOnly(1990, 1, 1)) { Civilite = null });
        var flux = monde.Flux(T0);
        var adresse = monde.Voir(flux, odile, new FoyerVu { Ouverture = new DateOnly(2024, 2, 1) });
        monde.Voir(flux, elie, new FoyerVu { Ouverture = new DateOnly(2024, 2, 1) });
        monde.Contact(odile, T0, "+33 6 12 34 56 78", "A", "zoe@exemple.invalid", "A", "F");
        monde.Contact(elie, T0, "0612345678", "R", "elie@exemple.invalid", "I", "C");
        monde.Orienter(odile, new DateOnly(2024, 6, 20), "SOCIO_PRO", "FT", "Agence \"Nord\" ; Verdun", "Référente 7", notifiee: new DateOnly(2024, 6, 25));
        monde.Orienter(elie, Du, "EMPLOI", "FT", "@gence", "+33 test");
        monde.Orienter(elie, Au, "SOCIAL", "DCD", "Maison des solidarités");
        monde.Orienter(sans, Du, "SOCIAL", "CE", null);
        await monde.EnregistrerAsync();
        await monde.Contexte.Database.ExecuteSqlAsync($"UPDATE version_foyer SET adresse = '12 RUE DE L''ÉCLUSE', complement_adresse = '-BAT A', code_postal = '55100', commune = 'VERDUN', date_demande = '2023-12-15' WHERE id = {adresse.Id}");

        var resultat = (await ExporterAsync(monde)).Valeur;

        Assert.Equal(Path.Combine(monde.Dossier, "envois", "inscription_55_flux_2024-06-30.csv"), resultat.Fichier);
        var octets = await File.ReadAllBytesAsync(resultat.Fichier);
        Assert.Equal([0xEF, 0xBB, 0xBF], octets[..3]);
        Assert.Equal(
            EnTete +
            ";'=LORMONT;\"Ana\nMaria\";01/01/1990;;F;;demandeur;;;;;;;;;;CE;social;;;24/06/2024\r\n" +
            "M;LORMONT;Élie;29/02/1980;1800255545099;M;C;conjoint;;elie@exemple.invalid;12 RUE DE L'ÉCLUSE;'-BAT A;55100;VERDUN;55545;01/02/2024;CAF;DCD;social;Maison des solidarités;;30/06/2024\r\n" +
            $"MME;d'Éclaron;Zoé-Ève;19/07/1985;{complet};F;F;demandeur;0612345678;zoe@exemple.invalid;12 RUE DE L'ÉCLUSE;'-BAT A;55100;VERDUN;55545;01/02/2024;CAF;FT;socioprofessionnel;\"Agence \"\"Nord\"\" ; Verdun\";Référente 7;25/06/2024\r\n",
            Encoding.UTF8.GetString(octets[3..]));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(octets)), resultat.Empreinte);
        var trace = await monde.Contexte.Journal.SingleAsync();
        Assert.Equal((ActeJournal.Export, "ExporterInscription", "inscription_55_flux_2024-06-30.csv"), (trace.Acte, trace.Operation, trace.Objet));
        Confidentialite.Verifier([trace.Detail!], ["LORMONT", nir, "exemple.invalid"]);

        using var lecteur = LecteurCsv.Ouvrir(new MemoryStream(octets), Encoding.UTF8, LigneInscription.Colonnes, LigneInscription.Colonnes).Valeur;
        var relues = lecteur.Lire().ToList();
        Assert.All(relues, l => Assert.Null(l.Faute));
        Assert.Equal(["=LORMONT", "Ana\nMaria"], relues[0].Champs.Skip(1).Take(2));
        Assert.Equal("Agence \"Nord\" ; Verdun", relues[2].Champs[19]);
        Assert.Equal("-BAT A", relues[1].Champs[11]);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Le_flux_ne_prend_que_la_derniere_orientation_de_la_periode(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var personne = monde.Personne(monde.Foyer("D1"), Odile);
        monde.Voir(monde.Flux(T0), personne, new FoyerVu());
        monde.Orienter(personne, Du, structure: "Le même jour, première", reference: "A");
        monde.Orienter(personne, Du, structure: "Le même jour, seconde", reference: "B");
        monde.Orienter(personne, Du.AddDays(-1), structure: "Avant");
        monde.Orienter(personne, Du.AddDays(-30), structure: "Notifiée plus tard", notifiee: Au.AddDays(1));
        var corrigee = monde.Orienter(personne, Au, structure: "Corrigée");
        corrigee.RemplaceLe = new DateTime(2024, 7, 1, 0, 0, 0, DateTimeKind.Utc);
        var horsPeriode = monde.Personne(monde.Foyer("D2"), Odile);
        monde.Orienter(horsPeriode, Au.AddDays(1));
        await monde.EnregistrerAsync();

        Assert.Equal("Le même jour, seconde", (await LignesAsync(monde)).Single().Split(';')[19]);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Le_stock_prend_les_accompagnements_en_cours(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var oriente = new DateOnly(2024, 1, 10);
        async Task VoirAsync(string nom, params (DateOnly Jour, FoyerVu Foyer)[] flux)
        {
            var personne = monde.Personne(monde.Foyer(nom), Odile with { Nom = nom });
            foreach (var (jour, foyer) in flux)
                monde.Voir(monde.Flux(jour, ordre: nom), personne, foyer);
            monde.Orienter(personne, oriente, structure: nom);
            switch (nom)
            {
                case "SORTIE":
                    monde.Fait(personne, TypeFait.Sortie, oriente, "EMPLOI");
                    break;
                case "SORTIE PUIS ORIENTEE":
                    monde.Fait(personne, TypeFait.Sortie, oriente.AddDays(3), "EMPLOI");
                    monde.Orienter(personne, oriente.AddDays(9), structure: "la seconde");
                    break;
                case "SORTIE PLUS TARD":
                    monde.Fait(personne, TypeFait.Sortie, Au.AddDays(1), "EMPLOI");
                    break;
            }
            await Task.CompletedTask;
        }
        var vu = new FoyerVu();
        await VoirAsync("EN COURS", (oriente.AddDays(-30), vu));
        await VoirAsync("EN VEILLE", (oriente.AddDays(-30), vu), (oriente.AddDays(30), vu with { Soumis = false }));
        await VoirAsync("JAMAIS VUE");
        await VoirAsync("SORTIE", (oriente.AddDays(-30), vu));
        await VoirAsync("SORTIE PUIS ORIENTEE", (oriente.AddDays(-30), vu));
        await VoirAsync("SORTIE PLUS TARD", (oriente.AddDays(-30), vu));
        await VoirAsync("RADIEE", (oriente.AddDays(-30), vu), (oriente.AddDays(1), vu with { Etat = "6" }));
        await VoirAsync("RADIEE LE JOUR MEME", (oriente, vu with { Etat = "6" }));
        await VoirAsync("RADIEE PLUS TARD", (oriente.AddDays(-30), vu), (Au.AddDays(1), vu with { Etat = "6" }));
        await VoirAsync("SUSPENDUE PEU", (oriente.AddDays(-30), vu), (Au, vu with { Etat = "4", DebutSuspension = Au.AddMonths(-11) }));
        await VoirAsync("SUSPENDUE 12 MOIS", (oriente.AddDays(-30), vu), (Au, vu with { Etat = "4", DebutSuspension = Au.AddMonths(-12) }));
        await monde.EnregistrerAsync();

        var lignes = (await LignesAsync(monde, stock: true)).Select(l => l.Split(';')).ToList();

        Assert.Equal(["EN COURS", "EN VEILLE", "JAMAIS VUE", "RADIEE LE JOUR MEME", "RADIEE PLUS TARD", "SORTIE PLUS TARD", "SORTIE PUIS ORIENTEE", "SUSPENDUE PEU"], lignes.Select(l => l[1]));
        Assert.Equal("la seconde", lignes[6][19]);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Identite_foyer_et_territoire_sont_ceux_du_jour_demande(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var personne = monde.Personne(monde.Foyer("D1"), Odile);
        monde.Voir(monde.Flux(T0), personne, new FoyerVu { CodeInsee = "55545", Ouverture = new DateOnly(2023, 5, 1) });
        var mariee = monde.IdentiteDe(personne.PersonneId, monde.Foyer("D9"), Odile with { Nom = "VARENNES" }, "CJT");
        monde.Voir(monde.Flux(Au.AddDays(5)), mariee, new FoyerVu { CodeInsee = "55029", Ouverture = new DateOnly(2024, 5, 1) });
        monde.Orienter(personne, Du);
        await monde.EnregistrerAsync();

        var ligne = Assert.Single(await LignesAsync(monde, territoire: "553")).Split(';');
        Assert.Equal(("LORMONT", "demandeur", "55545", "01/05/2023"), (ligne[1], ligne[7], ligne[14], ligne[15]));
        var suivante = Assert.Single(await LignesAsync(monde, territoire: "551", au: Au.AddDays(6))).Split(';');
        Assert.Equal(("VARENNES", "conjoint", "55029"), (suivante[1], suivante[7], suivante[14]));
        Assert.Empty(await LignesAsync(monde, territoire: "551"));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Le_nir_le_plus_sur_et_le_dernier_contact_connu_sont_pris(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var treize = "2850755545012";
        var complet = treize + Nir.CalculerCle(treize).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
        var dossier = monde.Foyer("D1");
        var avec = monde.Personne(dossier, Odile with { Nir = complet });
        var sans = monde.IdentiteDe(avec.PersonneId, dossier, Odile with { Nom = "VARENNES" });
        monde.Voir(monde.Flux(T0), avec, new FoyerVu());
        monde.Voir(monde.Flux(T0.AddDays(1)), sans, new FoyerVu { Matricule = "2" });
        monde.Contact(avec, T0, "0329000001", "A", "ancien@exemple.invalid", "A", "F");
        monde.Contact(sans, T0.AddDays(9), null, null, "refuse@exemple.invalid", "R");
        monde.Contact(sans, T0.AddDays(5), "06 00 00 00 02");
        monde.Orienter(avec, Du);
        await monde.EnregistrerAsync();

        var ligne = Assert.Single(await LignesAsync(monde)).Split(';');

        Assert.Equal(("VARENNES", complet, "F", "0600000002", ""), (ligne[1], ligne[4], ligne[6], ligne[8], ligne[9]));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Une_personne_fusionnee_n_y_est_pas(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        monde.Orienter(monde.Personne(monde.Foyer("D1"), Odile), Du);
        await monde.EnregistrerAsync();
        await monde.Contexte.Personnes.ExecuteUpdateAsync(p => p.SetProperty(x => x.FusionneeDansId, 1L));

        Assert.Empty(await LignesAsync(monde));
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
            RecuLe = T0,
            DeposeLe = new DateTime(2024, 6, 1, 8, 0, 0, DateTimeKind.Utc),
            Statut = StatutTransmission.EnCours,
        });
        await monde.Contexte.SaveChangesAsync();

        Assert.Equal("EXPORT-001", (await ExporterAsync(monde)).Erreurs.Single().Code);
        Assert.Equal("EXPORT-003", (await ExporterAsync(monde, au: Du.AddDays(-1))).Erreurs.Single().Code);
        Assert.Empty(Directory.GetFiles(Path.Combine(monde.Dossier, "envois")));
        Assert.Empty(monde.Contexte.Journal);
    }

    private static async Task<string[]> LignesAsync(MondeDeTest monde, bool stock = false, string territoire = "55", DateOnly? au = null) =>
        (await File.ReadAllLinesAsync((await ExporterAsync(monde, stock, territoire, au)).Valeur.Fichier))[1..];

    private static Task<Resultat<FichierExporte>> ExporterAsync(MondeDeTest monde, bool stock = false, string territoire = "55", DateOnly? au = null) =>
        monde.Service<ExporterInscription>().ExecuterAsync(new DemandeInscription
        {
            Du = Du,
            Au = au ?? Au,
            Stock = stock,
            Territoire = Territoire.Lire(territoire, Departement.Lire("55").Valeur).Valeur,
        }, Path.Combine(monde.Dossier, "envois"), CancellationToken.None);
}
