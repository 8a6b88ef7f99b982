using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Echanges;
using Passerelle.Echanges.Transmissions;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Fichiers;

namespace Passerelle.Tests.Echanges.Reprise;

/// <summary>L'import d'un fichier de reprise, de bout en bout, sur chaque moteur.</summary>
public sealed class ImporterRepriseTests
{
    private const string Dem = "10000000001;DEM;;02/03/1985";
    private static readonly DateOnly Naissance = new(1985, 3, 2);
    private static readonly DateOnly Janvier = new(2024, 1, 4);
    private static readonly FoyerMinimal Foyer = new("10000000001", "2", new PersonneMinimale("DEM", PersonneMinimale.NirDe(1), Naissance));

    [Theory, ChaqueMoteur]
    public async Task Chaque_nature_de_fait_s_ecrit_et_se_voit_dans_l_entree(Moteur moteur)
    {
        await using var essai = await EssaiReprise.OuvrirAsync(moteur);
        await essai.RecevoirAsync(Janvier, Foyer);
        essai.Acteur = Guid.CreateVersion7();

        var resultat = await essai.ImporterAsync(
            $"{Dem};INVITATION;05/01/2024;;;;;;;;i",
            $"{Dem};RDV_ORIENTATION;08/01/2024;;;;;;HONORE;;ro",
            $"{Dem};ORIENTATION;09/01/2024;11/01/2024;SOCIO_PRO;CD;Maison de Stenay;Odile Lormont;;INTENSIF;o",
            $"{Dem};RDV_ACCOMPAGNEMENT;20/01/2024;;;;;;HONORE;;ra",
            $"{Dem};DIAGNOSTIC;20/01/2024;;;;;;;23,25;d",
            $"{Dem};CONTRAT;01/02/2024;;;;;;CER;15;c",
            $"{Dem};ACTIVITE;05/02/2024;;;;;;35;FORMATION;a",
            $"{Dem};EMPLOI;01/04/2024;;;;;;CDD;30/06/2024;e",
            $"{Dem};SORTIE;02/05/2024;;;;;;EMPLOI;;s");

        Assert.Equal((9, 9, 0, 0, 0, 0), (resultat.Lignes, resultat.Crees, resultat.Modifies, resultat.Inchanges, resultat.EnAttente, resultat.Rejets.Count));
        var entree = await essai.LireAsync(c => c.Entrees.SingleAsync());
        Assert.Equal((Janvier, new DateOnly(2024, 5, 2), MotifFermeture.Sortie), (entree.T0, entree.FermeeLe, entree.Motif));
        Assert.Equal((new DateOnly(2024, 1, 5), new DateOnly(2024, 1, 8), new DateOnly(2024, 1, 11)), (entree.DateInvitation, entree.DateRdvOrientation, entree.DateOrientation));
        Assert.Equal((new DateOnly(2024, 1, 20), new DateOnly(2024, 2, 1), "CER"), (entree.DatePremierRdvAccompagnement, entree.DateCer, entree.TypeContrat));
        Assert.Equal(("Maison de Stenay", "Odile Lormont", "CD", "SOCIO_PRO", true, true), (entree.StructureReferente, entree.Referent, entree.Organisme, entree.TypeParcours, entree.Intensif, entree.DansLeDelai));
        var faits = await essai.LireAsync(c => c.Faits.ToListAsync());
        Assert.Equal(Enum.GetValues<TypeFait>(), faits.Select(f => f.Type).Order());
        Assert.All(faits, f => Assert.Equal((essai.Acteur, "reprise", DateTimeKind.Utc), (f.EnregistrePar, f.Source, f.EnregistreLe.Kind)));
        Assert.Contains("ImporterReprise", await essai.LireAsync(c => c.Journal.Select(j => j.Operation).ToListAsync()));
    }

    [Theory, ChaqueMoteur]
    public async Task Le_meme_contenu_deux_fois_ne_change_rien(Moteur moteur)
    {
        await using var essai = await EssaiReprise.OuvrirAsync(moteur);
        await essai.RecevoirAsync(Janvier, Foyer);
        await essai.ImporterAsync($"{Dem};CONTRAT;01/02/2024;;;;;;CER;15;c", $"{Dem};SORTIE;;;;;;;;;x");
        var avant = await essai.EtatAsync();

        var resultat = await essai.ImporterAsync($"{Dem};CONTRAT;01/02/2024;;;;;;CER;15;c", $"{Dem};SORTIE;;;;;;;;;x");

        Assert.True(resultat.DejaImporte);
        Assert.Equal((2, 1, 1), (resultat.Lignes, resultat.Crees, resultat.Rejets.Count));
        Assert.Equal(avant, await essai.EtatAsync());
        Assert.Equal(1, await essai.LireAsync(c => c.Transmissions.CountAsync(t => t.Genre == GenreFichier.Reprise)));
    }

    [Theory, ChaqueMoteur]
    public async Task La_meme_reference_remplace_sans_effacer(Moteur moteur)
    {
        await using var essai = await EssaiReprise.OuvrirAsync(moteur);
        await essai.RecevoirAsync(Janvier, Foyer);
        await essai.ImporterAsync($"{Dem};ORIENTATION;09/01/2024;;SOCIAL;CD;A;;;;o", $"{Dem};CONTRAT;01/02/2024;;;;;;CER;15;c");

        var resultat = await essai.ImporterAsync($"{Dem};ORIENTATION;10/01/2024;;EMPLOI;FT;B;;;;o", $"{Dem};CONTRAT;01/02/2024;;;;;;CER;15,0;c");

        Assert.Equal((0, 1, 1), (resultat.Crees, resultat.Modifies, resultat.Inchanges));
        var entree = await essai.LireAsync(c => c.Entrees.SingleAsync());
        Assert.Equal((new DateOnly(2024, 1, 10), "B", "EMPLOI", new DateOnly(2024, 2, 1)), (entree.DateOrientation, entree.StructureReferente, entree.TypeParcours, entree.DateCer));
        var versions = await essai.LireAsync(c => c.Faits.Where(f => f.Reference == "o").OrderBy(f => f.Id).ToListAsync());
        Assert.Equal(["A", "B"], versions.Select(f => f.Structure));
        Assert.Equal(versions[1].EnregistreLe, versions[0].RemplaceLe);
        Assert.Null(versions[1].RemplaceLe);
    }

    [Theory, ChaqueMoteur]
    public async Task Un_fait_qui_change_de_personne_recalcule_l_ancienne_et_la_nouvelle(Moteur moteur)
    {
        await using var essai = await EssaiReprise.OuvrirAsync(moteur);
        await essai.RecevoirAsync(Janvier, Foyer, new FoyerMinimal("10000000002", "2", new PersonneMinimale("DEM", PersonneMinimale.NirDe(2), Naissance)));
        await essai.ImporterAsync($"{Dem};CONTRAT;01/02/2024;;;;;;CER;;c");

        await essai.ImporterAsync("10000000002;DEM;;02/03/1985;CONTRAT;01/02/2024;;;;;;CER;;c");

        Assert.Equal(
            ["c 10000000002DEM Contrat 2024-02-01 2024-02-01     CER ", "entrée 10000000001DEM 2024-01-04   False   ", "entrée 10000000002DEM 2024-01-04   False  2024-02-01 "],
            await essai.EtatAsync());
    }

    [Theory, ChaqueMoteur]
    public async Task La_derniere_ligne_valide_d_une_reference_l_emporte(Moteur moteur)
    {
        await using var essai = await EssaiReprise.OuvrirAsync(moteur);
        await essai.RecevoirAsync(Janvier, Foyer);

        var resultat = await essai.ImporterAsync(
            $"{Dem};ORIENTATION;09/01/2024;;SOCIAL;;A;;;;o", $"{Dem};ORIENTATION;10/01/2024;;SOCIAL;;B;;;;o", $"{Dem};ORIENTATION;demain;;SOCIAL;;C;;;;o");

        Assert.Equal((3, 1, 0, 1, 1), (resultat.Lignes, resultat.Crees, resultat.Modifies, resultat.Inchanges, resultat.Rejets.Count));
        Assert.Equal("B", (await essai.LireAsync(c => c.Faits.SingleAsync())).Structure);
    }

    [Theory, ChaqueMoteur]
    public async Task Une_ligne_fautive_est_rejetee_seule_et_son_texte_garde_chiffre(Moteur moteur)
    {
        await using var essai = await EssaiReprise.OuvrirAsync(moteur);
        await essai.RecevoirAsync(Janvier, Foyer);

        var resultat = await essai.ImporterAsync(
            $"{Dem};CONTRAT;01/02/2024;;;;;;BAIL;;c1",
            $"{Dem};CONTRAT;01/02/2024;;;;\"Lormont;;CER;;c2",
            $"{Dem};CONTRAT;01/02/2024;;;;'=HYPERLINK(1);;CER;;c3",
            $"{Dem};CONTRAT;01/02/2024;;;;;CER;;");

        Assert.Equal((4, 1), (resultat.Lignes, resultat.Crees));
        Assert.Equal([(2L, "c1", "REPRISE-021"), (3L, null, "REPRISE-010"), (5L, null, "REPRISE-010")], resultat.Rejets.Select(r => (r.Ligne!.Value, r.Reference, r.Code)));
        Assert.Contains("CER, PPAE, CE", resultat.Rejets[0].Message, StringComparison.Ordinal);
        Assert.Equal("=HYPERLINK(1)", (await essai.LireAsync(c => c.Faits.SingleAsync())).Structure);
        var rejets = await essai.LireAsync(c => c.Rejets.ToListAsync());
        Assert.All(rejets, r => Assert.DoesNotContain("Lormont", Encoding.Latin1.GetString(r.Contenu!), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "CSV-001")]
    [InlineData("nom;prenom\r\nx;y", "CSV-002")]
    [InlineData("numero_demande_rsa;role;nir;date_naissance;fait;date;date_notification;type_parcours;organisme;structure;referent;valeur;details;reference\r\n", "CSV-002")]
    public async Task Un_fichier_vide_ou_d_en_tete_faux_est_refuse_et_rien_ne_change(string texte, string code)
    {
        await using var essai = await EssaiReprise.OuvrirAsync(Moteur.Sqlite);

        var resultat = await essai.ImporterAsync(Encoding.UTF8.GetBytes(texte), null);

        Assert.Equal(code, Assert.Single(resultat.Erreurs).Code);
        Assert.Equal(0, await essai.LireAsync(c => c.Transmissions.CountAsync()));
    }

    [Theory, ChaqueMoteur]
    public async Task Windows_1252_et_un_en_tete_libre(Moteur moteur)
    {
        Windows1252.Enregistrer();
        await using var essai = await EssaiReprise.OuvrirAsync(moteur);
        const string Texte = "Référence;Fait;Date;Type parcours;Rôle;Numéro demande RSA;NIR;Date naissance;Date notification;Organisme;Structure;Référent;Valeur;Détail;Note\r\n"
            + "o;ORIENTATION;09/01/2024;SOCIAL;DEM;10000000001;;02/03/1985;;CD;Maison de l’Étain;Zoé Œuvrard;;;x\r\n";

        var resultat = await essai.ImporterAsync(Encoding.GetEncoding(1252).GetBytes(Texte), null);

        Assert.Equal((1, 1), (resultat.Valeur.Crees, resultat.Valeur.EnAttente));
        var fait = await essai.LireAsync(c => c.Faits.SingleAsync());
        Assert.Equal(("Maison de l’Étain", "Zoé Œuvrard"), (fait.Structure, fait.Referent));
    }

    /// <summary>Arrêté après chaque lot puis relancé : la même base que d'une traite.</summary>
    [Theory, ChaqueMoteur]
    public async Task Interrompu_puis_relance_il_donne_la_meme_base(Moteur moteur)
    {
        var lignes = Enumerable.Range(1, 1800).Select(i => i % 97 == 0
            ? $"{Dem};SORTIE;;;;;;;;;r{i}"
            : $"{Dem};RDV_ACCOMPAGNEMENT;{new DateOnly(2024, 1, 5).AddDays(i % 700):dd/MM/yyyy};;;;;;HONORE;;r{i % 1500}").ToList();
        await using var temoin = await EssaiReprise.OuvrirAsync(moteur);
        await temoin.RecevoirAsync(Janvier, Foyer);
        var attendu = await temoin.ImporterAsync(lignes);
        await using var essai = await EssaiReprise.OuvrirAsync(moteur);
        await essai.RecevoirAsync(Janvier, Foyer);

        for (var lot = 1; lot <= 3; lot++)
            await Assert.ThrowsAsync<IOException>(() => essai.ImporterAsync(EssaiReprise.Fichier(lignes), new ArretAuPremierLot()));
        var resultat = (await essai.ImporterAsync(EssaiReprise.Fichier(lignes), null)).Valeur;

        Assert.False(resultat.DejaImporte);
        Assert.Equal(
            (attendu.Lignes, attendu.Crees, attendu.Modifies, attendu.Inchanges, attendu.EnAttente, attendu.Rejets.Count),
            (resultat.Lignes, resultat.Crees, resultat.Modifies, resultat.Inchanges, resultat.EnAttente, resultat.Rejets.Count));
        Assert.Equal(attendu.Rejets, resultat.Rejets);
        Assert.Equal(await temoin.EtatAsync(), await essai.EtatAsync());
        Assert.Equal(0, await essai.LireAsync(c => c.Recalculs.CountAsync()));
    }

    private sealed class ArretAuPremierLot : IProgress<AvancementImport>
    {
        public void Report(AvancementImport value)
        {
            if (value.Etape == "import")
                throw new IOException("Arrêt d'essai.");
        }
    }
}
