using System.Text;
using Socle.Fichiers;

namespace Socle.Tests.Fichiers;

public sealed class LecteurCsvTests
{
    private static readonly string[] Colonnes = ["reference", "prenom", "note"];

    [Fact]
    public void L_en_tete_se_lit_par_nom_dans_n_importe_quel_ordre_sans_accent_ni_casse()
    {
        var ligne = Assert.Single(Lire("NOTE;inconnue;\"Référence\"; Prénom \nn;x;r;p\n"));

        Assert.Equal(["r", "p", "n"], ligne.Champs);
        Assert.Equal(2, ligne.Numero);
        Assert.Equal("n;x;r;p", ligne.Texte);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData(",")]
    public void Le_separateur_se_reconnait_a_l_en_tete(string s) =>
        Assert.Equal(["r", "p", "n"], Assert.Single(Lire($"reference{s}prenom{s}note\nr{s}p{s}n\n")).Champs);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lignes_vides_passees_et_numeros_gardes(string fin)
    {
        var lignes = Lire($"reference;prenom;note{fin}{fin}a;;{fin};;{fin}  {fin}b;;");

        Assert.Equal([("a", 3L), ("b", 6L)], lignes.Select(l => (l.Champs[0], l.Numero)));
    }

    [Theory]
    [InlineData(false, 65001)]
    [InlineData(true, 65001)]
    [InlineData(false, 1252)]
    public void Les_encodages_admis_donnent_le_meme_texte(bool marque, int page)
    {
        Windows1252.Enregistrer();
        var encodage = page == 1252 ? Encoding.GetEncoding(1252) : new UTF8Encoding(marque);
        byte[] octets = [.. encodage.GetPreamble(), .. encodage.GetBytes("référence;prénom;note\nr1;Hélène Œuvrard;15 €\n")];

        Assert.Equal(["r1", "Hélène Œuvrard", "15 €"], Assert.Single(Lire(octets)).Champs);
    }

    [Fact]
    public void Deux_encodages_meles_rejettent_les_lignes_douteuses_et_elles_seules()
    {
        Windows1252.Enregistrer();
        byte[] octets =
        [
            .. "reference;prenom;note\n1;Zo"u8, 0xEB, .. ";\n2;Zoë;\n3;Paul;\n4;Andr"u8, 0xE9, .. ";\n"u8,
        ];

        var lignes = Lire(octets);

        Assert.Equal(["Zoë", null, "Paul", "André"], lignes.Select(l => l.Champs.ElementAtOrDefault(1)));
        Assert.Contains("deux encodages", lignes[1].Faute, StringComparison.Ordinal);
    }

    [Fact]
    public void Une_marque_utf8_devant_du_windows_1252_rejette_ce_qui_ne_se_lit_pas()
    {
        byte[] octets = [0xEF, 0xBB, 0xBF, .. "reference;prenom;note\n1;Zo"u8, 0xEB, .. ";\n2;Zoë;\n"u8];

        var lignes = Lire(octets);

        Assert.Contains("impossible dans l'encodage", lignes[0].Faute, StringComparison.Ordinal);
        Assert.Equal("Zoë", lignes[1].Champs[1]);
    }

    [Fact]
    public void Un_caractere_de_controle_rejette_la_ligne()
    {
        var lignes = Lire("reference;prenom;note\n1;a\0b;\n2;;\n");

        Assert.Contains("caractère de contrôle", lignes[0].Faute, StringComparison.Ordinal);
        Assert.Equal("2", lignes[1].Champs[0]);
    }

    [Theory]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'+33", "+33")]
    [InlineData("'-2", "-2")]
    [InlineData("'@x", "@x")]
    [InlineData("'\tx", "\tx")]
    [InlineData("''=1", "''=1")]
    [InlineData("'a", "'a")]
    [InlineData("'", "'")]
    [InlineData("=1+1", "=1+1")]
    [InlineData("l'été", "l'été")]
    [InlineData("  x ", "x")]
    public void L_apostrophe_de_l_ecriture_est_otee_elle_seule(string ecrit, string lu) =>
        Assert.Equal(lu, Assert.Single(Lire($"reference;prenom;note\n1;{ecrit};\n")).Champs[1]);

    [Theory]
    [InlineData("simple")]
    [InlineData("")]
    [InlineData("a;b")]
    [InlineData("dit \"bonjour\"")]
    [InlineData("\"")]
    [InlineData("deux\nlignes")]
    [InlineData("=SOMME(A1;\"x\")")]
    [InlineData("-\n-")]
    [InlineData("\tx")]
    [InlineData("@")]
    public async Task Ce_que_nous_ecrivons_se_relit(string valeur)
    {
        var flux = new MemoryStream();
        await using (var ecrivain = new EcrivainCsv(flux))
        {
            ecrivain.EnTete("reference", "prenom", "note");
            foreach (var champ in new[] { "1", valeur, "fin" })
                ecrivain.Champ(champ);
            ecrivain.FinLigne();
        }

        Assert.Equal(["1", valeur, "fin"], Assert.Single(Lire(flux.ToArray())).Champs);
    }

    [Fact]
    public void Un_champ_sur_plusieurs_lignes_garde_la_numerotation()
    {
        var lignes = Lire("reference;prenom;note\r\n1;\"a\r\n\r\nb\";\r\n2;;\r\n");

        Assert.Equal(["1", "a\n\nb", ""], lignes[0].Champs);
        Assert.Equal([2L, 5L], lignes.Select(l => l.Numero));
    }

    [Theory]
    [InlineData("1;\"a;n")] // ouvert, jamais fermé
    [InlineData("1;a\"b;n")] // au milieu
    [InlineData("1;\"a\"b;n")] // après la fermeture
    [InlineData("1;a;\"")]
    public void Un_guillemet_isole_ne_perd_que_sa_ligne(string fautive)
    {
        var suite = string.Concat(Enumerable.Range(2, 60).Select(i => $"{i};p;n\n"));

        var lignes = Lire($"reference;prenom;note\n{fautive}\n{suite}");

        Assert.Contains("guillemet", lignes[0].Faute, StringComparison.Ordinal);
        Assert.Equal(fautive, lignes[0].Texte);
        Assert.Equal(Enumerable.Range(2, 60).Select(i => ($"{i}", (long)i + 1)), lignes.Skip(1).Select(l => (l.Champs[0], l.Numero)));
    }

    [Fact]
    public void Des_guillemets_isoles_rapproches_ne_perdent_que_leurs_lignes()
    {
        var lignes = Lire("reference;prenom;note\n1;p;\"n\n2;p;\"n\n3;p;n\n4;\"p\nq\";n\n5;p;n");

        Assert.Equal([null, null, "3", "4", "5"], lignes.Select(l => l.Faute is null ? l.Champs[0] : null));
        Assert.Equal([2L, 3L, 4L, 5L, 7L], lignes.Select(l => l.Numero));
        Assert.Equal("p\nq", lignes[3].Champs[1]);
    }

    [Theory]
    [InlineData("1;p")]
    [InlineData("1;p;n;x")]
    [InlineData("un texte quelconque")]
    public void Un_mauvais_nombre_de_champs_est_dit(string fautive)
    {
        var lignes = Lire($"reference;prenom;note\n{fautive}\n2;;");

        Assert.Contains("3 attendus", lignes[0].Faute, StringComparison.Ordinal);
        Assert.Equal("2", lignes[1].Champs[0]);
    }

    [Fact]
    public void Une_ligne_demesuree_est_rejetee_et_non_tronquee()
    {
        var lignes = Lire($"reference;prenom;note\n1;{new string('a', 70_000)};n\n2;;");

        Assert.NotNull(lignes[0].Faute);
        Assert.Equal("2", lignes[1].Champs[0]);
    }

    [Theory]
    [InlineData("", "CSV-001")]
    [InlineData("\n\n", "CSV-001")]
    [InlineData("nom;prenom\nx;y\n", "CSV-002")]
    [InlineData("<xml/>", "CSV-002")]
    [InlineData("\"reference;prenom;note\n", "CSV-002")]
    [InlineData("reference;prenom;note;Référence\n", "CSV-003")]
    public void Un_en_tete_faux_refuse_le_fichier(string texte, string code)
    {
        var refus = LecteurCsv.Ouvrir(new MemoryStream(Encoding.UTF8.GetBytes(texte)), Encoding.UTF8, Colonnes, Colonnes);

        Assert.Equal((code, 1L), (Assert.Single(refus.Erreurs).Code, refus.Erreurs[0].Ligne));
    }

    [Fact]
    public void Une_colonne_facultative_absente_se_lit_vide()
    {
        using var lecteur = LecteurCsv.Ouvrir(new MemoryStream("reference\n1"u8.ToArray()), Encoding.UTF8, Colonnes, ["reference"]).Valeur;

        Assert.Equal(["1", "", ""], Assert.Single(lecteur.Lire()).Champs);
    }

    private static List<LigneCsv> Lire(string texte) => Lire(Encoding.UTF8.GetBytes(texte));

    private static List<LigneCsv> Lire(byte[] octets)
    {
        using var lecteur = LecteurCsv.Ouvrir(new MemoryStream(octets), ContenuCsv.Examiner(new MemoryStream(octets)).Encodage, Colonnes, Colonnes).Valeur;
        return [.. lecteur.Lire()];
    }
}
