using System.Text;
using Microsoft.EntityFrameworkCore;
using Plateforme.Receptions;
using Plateforme.Tests.Donnees;
using Plateforme.Usagers;
using Socle.Bases;

namespace Plateforme.Tests.Receptions;

public sealed class RecevoirFichierTests
{
    private const string Nom = "inscription_55_flux_2024-06-07.csv";
    private static readonly string NirA = LigneAnnexe1.NirEntier("2850355029001");
    private static readonly string NirB = LigneAnnexe1.NirEntier("2850355029002");

    [Theory, ChaqueMoteur]
    public async Task L_accuse_dit_ligne_a_ligne_ce_que_le_fichier_est_devenu(Moteur moteur)
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        var contraire = new LigneAnnexe1 { Nom = "Contraire", Nir = LigneAnnexe1.NirEntier("2850355029009") };
        var repetee = new LigneAnnexe1 { Nom = "Répétée", Naissance = "1990-11-30" };
        var rendu = await plateforme.PrendreAsync(Nom, LigneAnnexe1.Fichier(
            new() { Nir = NirA },
            new() { Nom = "Ailleurs", Orientation = "CD", Parcours = "social", Structure = "Maison des Solidarités" },
            new() { Nom = "Sans-Vers", Orientation = "", Parcours = "socioprofessionnel" },
            new() { Nom = "Clef-Fausse", Nir = NirA[..14] + (NirA[14] == '9' ? '0' : '9') },
            new() { Nom = "Jour-Impossible", Naissance = "31/02/1985" },
            new() { Nom = "Deux-Fautes", Statut = "enfant", Orientation = "PE" },
            repetee,
            repetee,
            contraire,
            contraire with { CodeInsee = "55545" },
            // Deux NIR entiers et différents : deux homonymes nés le même jour.
            new() { Nom = "Homonyme", Nir = LigneAnnexe1.NirEntier("2850355029003") },
            new() { Nom = "Homonyme", Nir = LigneAnnexe1.NirEntier("2850355029004") },
            new() { Nom = "", Telephone = "06" }));

        Assert.Equal((13, 6, 0, 0, 0, 7), (rendu.Lignes, rendu.Inscrits, rendu.Modifies, rendu.Inchanges, rendu.EnDoute, rendu.Rejetes));
        await Reference.VerifierAsync("accuse-attendu.csv", await plateforme.AccuseAsync(rendu));
    }

    [Theory, ChaqueMoteur]
    public async Task La_categorie_suit_la_ligne_2092_et_reste_inconnue_sans_orientation(Moteur moteur)
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        await plateforme.PrendreAsync(Nom, LigneAnnexe1.Fichier(new() { Nom = "A" }, new() { Nom = "B", Orientation = "ML" }, new() { Nom = "C", Orientation = "" }));

        var usagers = await plateforme.LireAsync(c => c.Usagers.AsNoTracking().OrderBy(u => u.Nom).ToListAsync());

        Assert.Equal([CategorieInscription.UnDeuxOuTrois, CategorieInscription.Cinq, CategorieInscription.Inconnue], usagers.Select(u => u.Categorie));
        Assert.All(usagers, u => Assert.Matches("^[0-9]{11}$", u.Identifiant));
        Assert.All(usagers, u => Assert.Equal(new DateOnly(2024, 6, 7), u.InscritLe));
    }

    [Theory, ChaqueMoteur]
    public async Task D_une_semaine_a_l_autre_la_meme_personne_se_reconnait_et_le_doute_ne_se_devine_pas(Moteur moteur)
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        await plateforme.PrendreAsync(Nom, LigneAnnexe1.Fichier(
            new() { Nir = NirA },
            new() { Nom = "Sans-Nir" },
            new() { Nom = "Treize", Nir = NirB[..13] },
            new() { Nom = "Stable", Naissance = "02/02/1972" }));
        var avant = await plateforme.LireAsync(c => c.Usagers.AsNoTracking().ToDictionaryAsync(u => u.Nom, u => u.Identifiant));

        var rendu = await plateforme.PrendreAsync("inscription_55_flux_2024-06-14.csv", LigneAnnexe1.Fichier(
            new() { Nir = NirA, Nom = "Ravel-Épouse" },
            new() { Nom = "SANS NIR", DateOrientation = "10/06/2024", Orientation = "CD" },
            new() { Nom = "Treize", Nir = LigneAnnexe1.NirEntier("2850355029777") },
            new() { Nom = "Stable", Naissance = "02/02/1972" }));

        var apres = await plateforme.LireAsync(c => c.Usagers.AsNoTracking().ToDictionaryAsync(u => u.Identifiant));
        Assert.Equal(4, apres.Count);
        Assert.Equal("Ravel-Épouse", apres[avant["Ravel-Dumoutier"]].Nom);
        Assert.Equal(CategorieInscription.Cinq, apres[avant["Sans-Nir"]].Categorie);
        Assert.Equal(["DOUTE-002"], rendu.Rejets.Select(r => r.Code));
        Assert.Equal((0, 2, 1, 1, 0), (rendu.Inscrits, rendu.Modifies, rendu.Inchanges, rendu.EnDoute, rendu.Rejetes));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_NIR_connu_avec_une_autre_naissance_est_un_doute(Moteur moteur)
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        await plateforme.PrendreAsync(Nom, LigneAnnexe1.Fichier(new LigneAnnexe1 { Nir = NirA }));

        var rendu = await plateforme.PrendreAsync("inscription_55_flux_2024-06-14.csv", LigneAnnexe1.Fichier(new LigneAnnexe1 { Nir = NirA, Naissance = "13/03/1985" }));

        Assert.Equal(("DOUTE-001", StatutAccuse.EnDoute), (rendu.Rejets.Single().Code, rendu.Rejets.Single().Statut));
        Assert.Equal(new DateOnly(1985, 3, 12), await plateforme.LireAsync(c => c.Usagers.Select(u => u.DateNaissance).SingleAsync()));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_fichier_plus_ancien_n_ajoute_que_son_orientation(Moteur moteur)
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        await plateforme.PrendreAsync("inscription_55_flux_2024-06-14.csv", LigneAnnexe1.Fichier(new LigneAnnexe1 { Nir = NirA, Telephone = "0611111111", DateOrientation = "10/06/2024" }));
        await plateforme.PrendreAsync(Nom, LigneAnnexe1.Fichier(new LigneAnnexe1 { Nir = NirA, Telephone = "0622222222", Orientation = "CD" }));

        var usager = await plateforme.LireAsync(c => c.Usagers.AsNoTracking().SingleAsync());
        Assert.Equal(("0611111111", CategorieInscription.UnDeuxOuTrois), (usager.Telephone, usager.Categorie));
        Assert.Equal(2, await plateforme.LireAsync(c => c.Orientations.CountAsync()));
    }

    [Theory, ChaqueMoteur]
    public async Task Le_meme_contenu_deux_fois_ne_change_rien(Moteur moteur)
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        var texte = LigneAnnexe1.Fichier(new() { Nir = NirA }, new() { Nom = "Fautive", Naissance = "" });
        var premier = await plateforme.PrendreAsync(Nom, texte);

        var second = await plateforme.PrendreAsync("autre-nom.csv", texte);

        Assert.False(premier.DejaDepose);
        Assert.True(second.DejaDepose);
        Assert.Equal(1, await plateforme.LireAsync(c => c.Receptions.CountAsync()));
        Assert.Equal(1, await plateforme.LireAsync(c => c.Usagers.CountAsync()));
    }

    [Theory, ChaqueMoteur]
    public async Task Arrete_entre_deux_lots_puis_relance_il_donne_la_meme_base(Moteur moteur)
    {
        var lignes = Enumerable.Range(0, 1200).Select(i => new LigneAnnexe1 { Nom = $"Personne{i}", Naissance = i % 100 == 7 ? "99/99/1999" : "12/03/1985" }).ToArray();
        var contenu = Encoding.UTF8.GetBytes(LigneAnnexe1.Fichier(lignes));
        await using var droit = await PlateformeDeTest.OuvrirAsync(moteur);
        await droit.DeposerAsync(Nom, contenu);

        await using var coupe = await PlateformeDeTest.OuvrirAsync(moteur);
        await Assert.ThrowsAsync<OperationCanceledException>(() => coupe.DeposerAsync(Nom, contenu, progres: new Coupure(500)));
        await Assert.ThrowsAsync<OperationCanceledException>(() => coupe.DeposerAsync(Nom, contenu, progres: new Coupure(1000)));
        var repris = await coupe.DeposerAsync(Nom, contenu);

        Assert.Equal((1188, 12), (repris.Valeur.Inscrits, repris.Valeur.Rejetes));
        Assert.Equal(await droit.RetourAsync(new DateOnly(2024, 6, 30)), await coupe.RetourAsync(new DateOnly(2024, 6, 30)));
        Assert.Equal(await droit.AccuseAsync(repris.Valeur), await coupe.AccuseAsync(repris.Valeur));
    }

    [Fact]
    public async Task Un_fichier_indigne_de_confiance_est_refuse_entier()
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(Moteur.Sqlite);
        var juste = LigneAnnexe1.Fichier(new(), new() { Nom = "Éloi" });
        var mele = Encoding.Latin1.GetBytes($"{LigneAnnexe1.EnTete}\r\n{new LigneAnnexe1()}\r\n").Concat(Encoding.UTF8.GetBytes($"{new LigneAnnexe1 { Nom = "Éloi" }}\r\n")).ToArray();
        (byte[] Contenu, string Code)[] cas =
        [
            ([], "RECEPTION-002"),
            (Encoding.UTF8.GetBytes(juste.Replace("structure_referente;", "", StringComparison.Ordinal)), "RECEPTION-003"),
            (Encoding.UTF8.GetBytes("un;autre;fichier\r\n1;2;3\r\n"), "RECEPTION-003"),
            (Encoding.UTF8.GetBytes(juste[..^5]), "RECEPTION-004"),
            (Encoding.UTF8.GetBytes(juste[..^30]), "RECEPTION-004"),
            (mele, "RECEPTION-005"),
        ];
        foreach (var (contenu, code) in cas)
        {
            var refus = await plateforme.DeposerAsync(Nom, contenu);
            Assert.False(refus.Reussi);
            Assert.Equal(code, refus.Erreurs[0].Code);
        }
        Assert.Equal(0, await plateforme.LireAsync(c => c.Receptions.CountAsync()));
        Assert.Equal(0, await plateforme.LireAsync(c => c.Usagers.CountAsync()));
    }

    [Theory, ChaqueMoteur]
    public async Task Ni_message_ni_trace_ni_journal_ne_dit_qui_est_la_personne(Moteur moteur)
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        var rendu = await plateforme.PrendreAsync(Nom, LigneAnnexe1.Fichier(
            new() { Nom = "Zyxwvut", Nir = NirA, Courriel = "zyxwvut@exemple.fr", Telephone = "0698765432" },
            new() { Nom = "Zyxwvut", Nir = NirA, Courriel = "zyxwvut@exemple", Telephone = "0698765432" },
            new() { Nom = "Zyxwvut", Naissance = "Zyxwvut", Nir = NirA[..12] }));

        var dits = plateforme.Traces.Concat(rendu.Rejets.Select(r => $"{r.Message}"))
            .Concat(await plateforme.LireAsync(c => c.Journal.Select(j => j.Objet + " " + j.Detail).ToListAsync()))
            .Append(await plateforme.AccuseAsync(rendu)).ToList();
        foreach (var secret in new[] { "Zyxwvut", NirA[..13], "698765432" })
            Assert.DoesNotContain(dits, d => d.Contains(secret, StringComparison.OrdinalIgnoreCase));
        var octets = await plateforme.LireAsync(c => c.Usagers.Select(u => u.NirChiffre).FirstAsync());
        Assert.DoesNotContain(NirA[..13], Encoding.Latin1.GetString(octets!), StringComparison.Ordinal);
    }

    private sealed class Coupure(int apres) : IProgress<(int Faites, int Total)>
    {
        public void Report((int Faites, int Total) value)
        {
            if (value.Faites >= apres)
                throw new OperationCanceledException("Arrêt brutal.");
        }
    }
}
