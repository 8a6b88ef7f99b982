using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges;
using Passerelle.Echanges.Envois;
using Passerelle.Echanges.Transmissions;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Personnes;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Identifiants;
using Socle.Journal;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Tests.Echanges.Envois;

/// <summary>Le chemin d'un fichier à envoyer : préparé, contrôlé, décidé, scellé, comparé au précédent.</summary>
public sealed class EnvoisTests
{
    private static readonly DateOnly T0 = new(2024, 3, 1);
    private static readonly DateOnly Au = new(2024, 6, 30);
    private static int rang;

    [Theory]
    [ChaqueMoteur]
    public async Task Un_fichier_sans_faute_se_scelle_sans_decision_et_ne_change_plus(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        Suivre(monde, "PARFAITE");
        await monde.EnregistrerAsync();

        var envoi = await PreparerEtControlerAsync(monde);
        Assert.Equal((StatutEnvoi.Controle, 1, 0), (envoi.Statut, envoi.Lignes, envoi.Bloquantes));
        Assert.Empty(monde.Contexte.FautesEnvoi);
        var scelle = (await monde.Service<ScellerEnvoi>().ExecuterAsync(envoi.Cle, default)).Valeur;
        Assert.Equal((StatutEnvoi.Scelle, 1L), (scelle.Statut, scelle.RangSceau));

        Assert.Equal("ENVOI-002", (await PreparerAsync(monde, refaire: true)).Erreurs.Single().Code);
        Assert.Equal(scelle.Sceau, (await monde.Service<ScellerEnvoi>().ExecuterAsync(envoi.Cle, default)).Valeur.Sceau);
        Assert.Equal(StatutEnvoi.Scelle, (await monde.Service<ControlerEnvoi>().ExecuterAsync(envoi.Cle, default)).Valeur.Statut);
        Assert.Equal((1, 0), Compte(await monde.Service<VerifierEnvois>().ExecuterAsync(default)));
        Assert.Single(await monde.Contexte.Journal.Where(j => j.Operation == nameof(ScellerEnvoi)).ToListAsync());
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Demande_deux_fois_le_fichier_n_est_ecrit_qu_une(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        Suivre(monde, "UNE FOIS");
        await monde.EnregistrerAsync();

        var premier = (await PreparerAsync(monde)).Valeur;
        var second = (await PreparerAsync(monde)).Valeur;
        var refait = (await PreparerAsync(monde, refaire: true)).Valeur;

        Assert.Equal((premier.Cle, premier.Depot), (second.Cle, second.Depot));
        Assert.Equal((premier.Cle, 2, premier.Empreinte), (refait.Cle, refait.Version, refait.Empreinte));
        Assert.Equal([refait.Depot], Directory.GetFiles(Path.Combine(monde.Dossier, "depots")).Select(Path.GetFileName));
        Assert.Equal(1, await monde.Contexte.Envois.CountAsync());
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Une_faute_bloquante_attend_la_decision_d_un_agent_nomme(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        Suivre(monde, "SANS STRUCTURE", structure: null);
        await monde.EnregistrerAsync();
        var envoi = await PreparerEtControlerAsync(monde);
        Assert.Equal(1, envoi.Bloquantes);
        Task<Resultat<bool>> DeciderAsync(string motif) => monde.Service<DeciderEnvoi>().ExecuterAsync(envoi.Cle, motif, default);

        Assert.Equal("ENVOI-005", (await monde.Service<ScellerEnvoi>().ExecuterAsync(envoi.Cle, default)).Erreurs.Single().Code);
        Assert.Equal("ENVOI-006", (await DeciderAsync("France Travail est prévenu")).Erreurs.Single().Code);
        var agent = Guid.CreateVersion7();
        monde.Service<ActeurCourant>().Id = agent;
        Assert.Equal("ENVOI-007", (await DeciderAsync(" ok ")).Erreurs.Single().Code);
        Assert.True((await DeciderAsync("France Travail est prévenu")).Reussi);
        Assert.Equal("ENVOI-008", (await DeciderAsync("France Travail est prévenu")).Erreurs.Single().Code);

        var scelle = (await monde.Service<ScellerEnvoi>().ExecuterAsync(envoi.Cle, default)).Valeur;
        Assert.Equal((agent, "France Travail est prévenu"), (scelle.DecidePar!.Value, scelle.Motif));
        Assert.Equal((1, 0), Compte(await monde.Service<VerifierEnvois>().ExecuterAsync(default)));
        await monde.Contexte.Envois.ExecuteUpdateAsync(e => e.SetProperty(x => x.Motif, "autre chose"));
        Assert.Equal((1, 1), Compte(await monde.Service<VerifierEnvois>().ExecuterAsync(default)));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Un_contenu_altere_ne_se_scelle_pas_et_se_voit_apres(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        Suivre(monde, "ALTEREE");
        await monde.EnregistrerAsync();
        var envoi = await PreparerEtControlerAsync(monde);
        await monde.Contexte.Envois.ExecuteUpdateAsync(e => e.SetProperty(x => x.Empreinte, new string('0', 64)));
        Assert.Equal("ENVOI-010", (await monde.Service<ScellerEnvoi>().ExecuterAsync(envoi.Cle, default)).Erreurs.Single().Code);
        await monde.Contexte.Envois.ExecuteUpdateAsync(e => e.SetProperty(x => x.Empreinte, envoi.Empreinte));
        await monde.Service<ScellerEnvoi>().ExecuterAsync(envoi.Cle, default);

        var chemin = Path.Combine(monde.Dossier, "depots", envoi.Depot);
        var octets = await File.ReadAllBytesAsync(chemin);
        octets[^1] ^= 1;
        await File.WriteAllBytesAsync(chemin, octets);

        Assert.Equal([envoi.Nom], (await monde.Service<VerifierEnvois>().ExecuterAsync(default)).Alteres);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Chaque_faute_est_trouvee_a_sa_ligne_et_a_son_champ(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        Suivre(monde, "A CLE", etat: e => e with { Nir = e.Nir![..13] + "00" });
        Suivre(monde, "B SANS NIR", etat: e => e with { Nir = null });
        var jumelle = Suivre(monde, "C DOUBLON");
        Suivre(monde, "D DOUBLON", etat: e => e with { Nir = Complet("2900155545099") });
        Suivre(monde, "D DOUBLON", etat: e => e with { Nir = Complet("2900155545099") });
        Suivre(monde, "E ENFANT", etat: e => e with { Naissance = new DateOnly(2015, 1, 1), Nir = Complet("2150155545012") });
        Suivre(monde, "F GARCON", etat: e => e with { Sexe = "M" });
        Suivre(monde, "G AILLEURS", commune: "54395");
        Suivre(monde, "H MUETTE", telephone: null);
        var refuse = Suivre(monde, "I REFUS", telephone: null);
        monde.Contact(refuse, T0.AddDays(3), "0329000000", "R");
        Suivre(monde, "J COURT", telephone: "12345");
        monde.Contexte.Add(new DouteIdentite
        {
            Id = Guid.CreateVersion7(),
            PersonneId = jumelle.PersonneId,
            AutrePersonneId = refuse.PersonneId,
            Nature = NatureDoute.MemeEtatCivil,
            DansLeFichier = false,
            FluxId = 1,
            LeveLe = new DateTime(2024, 5, 1, 0, 0, 0, DateTimeKind.Utc),
        });
        monde.Contexte.Add(new Rejet { Id = Guid.CreateVersion7(), TransmissionId = 1, Rang = 1, Code = "FLUX-021", Message = "" });
        await monde.EnregistrerAsync();

        var envoi = await PreparerEtControlerAsync(monde);

        var fautes = await monde.Contexte.FautesEnvoi.OrderBy(f => f.Rang).ThenBy(f => f.Code).ThenBy(f => f.Champ).Select(f => $"{f.Rang} {f.Code} {f.Champ}").ToListAsync();
        Assert.Equal(
            ["0 ENV-30 ", "1 ENV-04 nir", "2 ENV-03 nir", "3 ENV-22 ", "5 ENV-20 nir", "5 ENV-21 nom", "6 ENV-07 date_naissance", "7 ENV-06 nir", "8 ENV-12 code_insee",
                "9 ENV-08 ", "10 ENV-09 telephone", "10 ENV-22 ", "11 ENV-10 telephone"], fautes);
        Assert.Equal((2, 10, 1), (envoi.Bloquantes, envoi.AVoir, envoi.Informations));
        Confidentialite.Verifier(await monde.Contexte.FautesEnvoi.Select(f => f.Forme ?? "").ToListAsync(), ["12345", "0329000000", "DOUBLON"]);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Les_differences_avec_le_precedent_se_disent_champ_par_champ(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        Suivre(monde, "A RESTE");
        var change = Suivre(monde, "B CHANGE");
        var sort = Suivre(monde, "C SORT");
        var disparait = Suivre(monde, "D DISPARAIT");
        await monde.EnregistrerAsync();
        var premier = await PreparerEtControlerAsync(monde);
        Assert.Empty(monde.Contexte.DifferencesEnvoi);
        await monde.Service<ScellerEnvoi>().ExecuterAsync(premier.Cle, default);

        monde.Contact(change, T0.AddDays(9), "0329000077");
        monde.Fait(sort, TypeFait.Sortie, Au.AddDays(2), "EMPLOI");
        Suivre(monde, "E ENTRE");
        await monde.EnregistrerAsync();
        await monde.Contexte.Set<Passerelle.Parcours.Faits.Fait>().Where(f => f.PersonneId == disparait.PersonneId).ExecuteUpdateAsync(f => f.SetProperty(x => x.RemplaceLe, DateTime.UnixEpoch));
        var second = await PreparerEtControlerAsync(monde, Au.AddDays(7));

        Assert.Equal(premier.Id, second.PrecedentId);
        var differences = await monde.Contexte.DifferencesEnvoi.Where(d => d.EnvoiId == second.Id).OrderBy(d => d.Numero).ToListAsync();
        Assert.Equal(
            [(NatureDifference.Changee, 2, 2, "telephone"), (NatureDifference.Entree, 3, 0, ""), (NatureDifference.Sortie, 0, 3, ""), (NatureDifference.Sortie, 0, 4, "")],
            differences.Select(d => (d.Nature, d.Rang ?? 0, d.RangAvant ?? 0, d.Champs ?? "")));
        var parties = await monde.Contexte.FautesEnvoi.Where(f => f.EnvoiId == second.Id).ToListAsync();
        Assert.Equal((FautesConnues.PartieSansRaison.Code, disparait.PersonneId), parties.Select(f => (f.Code, f.PersonneId!.Value)).Single());
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Un_controle_d_avant_un_autre_scellement_ne_vaut_plus(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        Suivre(monde, "SEULE");
        await monde.EnregistrerAsync();
        var premier = await PreparerEtControlerAsync(monde);
        var second = await PreparerEtControlerAsync(monde, Au.AddDays(7));
        await monde.Service<ScellerEnvoi>().ExecuterAsync(premier.Cle, default);

        Assert.Equal("ENVOI-009", (await monde.Service<ScellerEnvoi>().ExecuterAsync(second.Cle, default)).Erreurs.Single().Code);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Le_fichier_de_pilotage_suit_le_meme_chemin(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        Suivre(monde, "PILOTEE", structure: null, commune: null);
        await monde.EnregistrerAsync();

        var envoi = await PreparerEtControlerAsync(monde, genre: GenreEnvoi.Pilotage);

        Assert.Equal("pilotage_55_2024-06-30.csv", envoi.Nom);
        Assert.Equal(["ENV-11", "ENV-16"], await monde.Contexte.FautesEnvoi.OrderBy(f => f.Code).Select(f => f.Code).ToListAsync());
    }

    [Theory]
    [ChaqueMoteur]
    public async Task L_accuse_se_rattache_ligne_a_ligne_entier_ou_pas_du_tout(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        Suivre(monde, "A PRISE", structure: "Maison\ndes solidarités");
        Suivre(monde, "B LAISSEE");
        await monde.EnregistrerAsync();
        var envoi = await PreparerEtControlerAsync(monde);
        await monde.Service<ScellerEnvoi>().ExecuterAsync(envoi.Cle, default);
        monde.Contexte.ChangeTracker.Clear();
        Task<Resultat<Envoi>> AccuserAsync(string lignes, string nom = "accuse_inscription_55_stock_2024-06-30.csv") => monde.Service<ImporterAccuse>().ExecuterAsync(new ImporterAccuseCommand
        {
            Ouvrir = () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"ligne;statut;code;champ;message;identifiant_france_travail\r\n{lignes}")),
            Nom = nom,
        }, default);

        Assert.Equal("ACCUSE-001", (await AccuserAsync("2;INSCRIT;;;;1", "autre.csv")).Erreurs.Single().Code);
        Assert.Equal("ACCUSE-003", (await AccuserAsync("2;INSCRIT;;;;1")).Erreurs.Single().Code);
        Assert.Equal("ACCUSE-002", (await AccuserAsync("2;INSCRIT;;;;1\n3;INSCRIT;;;;2")).Erreurs.Single().Code);
        Assert.Contains("identifiant_france_travail", (await AccuserAsync("2;INSCRIT;;;;-")).Erreurs.Single().Message, StringComparison.Ordinal);
        Assert.Empty(monde.Contexte.LignesAccusees);
        var acquitte = (await AccuserAsync("4;REJETE;INS-004;nir;clé fausse;\n2;INSCRIT;;;;30000000001")).Valeur;
        Assert.Equal((StatutEnvoi.Acquitte, 1, 1), (acquitte.Statut, acquitte.Acceptees, acquitte.Refusees));
        Assert.Equal(StatutEnvoi.Acquitte, (await AccuserAsync("2;INSCRIT;;;;1")).Valeur.Statut);
        var donne = await monde.Contexte.IdentifiantsFranceTravail.SingleAsync();
        Assert.Equal(("30000000001", "accuse"), (donne.Numero, donne.Source));
        Assert.Equal("A PRISE", await monde.Contexte.Identites.Where(i => i.PersonneId == donne.PersonneId).Select(i => i.Nom).SingleAsync());
        var laissee = Assert.Single((await monde.Service<ConsulterEnvoi>().ExecuterAsync(new ConsulterEnvoiQuery { Cle = envoi.Cle }, default))!.Laissees);
        Assert.Equal(("B LAISSEE", "INS-004", 2), (laissee.Nom, laissee.Ligne.Code, laissee.Ligne.Rang));
        Assert.Equal((1, 0), Compte(await monde.Service<VerifierEnvois>().ExecuterAsync(default)));
    }

    private static (int, int) Compte(VerificationEnvois verification) => (verification.Scelles, verification.Alteres.Count);

    private static string Complet(string treize) => treize + Nir.CalculerCle(treize).ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Une personne sans faute, suivie depuis mars, sauf ce qu'on change.</summary>
    private static Identite Suivre(MondeDeTest monde, string nom, Func<EtatCivil, EtatCivil>? etat = null, string? structure = "Maison des solidarités", string? commune = "55545", string? telephone = "0329000001")
    {
        var civil = new EtatCivil(nom, "Odile", new DateOnly(1990, 1, 7)) { Nir = Complet($"290015554{Interlocked.Increment(ref rang) % 9000 + 1000}") };
        var identite = monde.Personne(monde.Foyer($"{nom}{Guid.NewGuid():N}"[..11]), (etat ?? (e => e))(civil));
        var foyer = new FoyerVu { CodeInsee = commune, Ouverture = new DateOnly(2024, 1, 1), Matricule = $"M{identite.Id}" };
        var version = monde.Voir(monde.Flux(T0, ordre: $"{identite.Id}"), identite, foyer);
        monde.Contexte.Entry(version).Property(v => v.Adresse).CurrentValue = "1 RUE DU PORT";
        monde.Contexte.Entry(version).Property(v => v.CodePostal).CurrentValue = "55100";
        monde.Contact(identite, T0, telephone, telephone is null ? null : "A");
        monde.Orienter(identite, T0.AddDays(5), structure: structure);
        return identite;
    }

    private static async Task<Envoi> PreparerEtControlerAsync(MondeDeTest monde, DateOnly? au = null, GenreEnvoi genre = GenreEnvoi.InscriptionStock)
    {
        var prepare = (await PreparerAsync(monde, au, genre)).Valeur;
        var controle = await monde.Service<ControlerEnvoi>().ExecuterAsync(prepare.Cle, default);
        monde.Contexte.ChangeTracker.Clear();
        return controle.Valeur;
    }

    private static Task<Resultat<Envoi>> PreparerAsync(MondeDeTest monde, DateOnly? au = null, GenreEnvoi genre = GenreEnvoi.InscriptionStock, bool refaire = false) =>
        monde.Service<PreparerEnvoi>().ExecuterAsync(new PreparerEnvoiCommand
        {
            Genre = genre,
            Du = Au,
            Au = au ?? Au,
            Territoire = Territoire.Entier(Departement.Lire("55").Valeur),
            Refaire = refaire,
        }, CancellationToken.None);
}
