using Socle.Territoires;

namespace Socle.Tests.Territoires;

/// <summary>Le territoire demandé par ses codes.</summary>
public sealed class TerritoireTests
{
    private static readonly Departement Meuse = Departement.Lire("55").Valeur;

    [Theory]
    [InlineData("553", "55545", true)]
    [InlineData("553", "55029", false)]
    [InlineData("551", "55029", true)]
    [InlineData("200049187", "55545", true)]
    [InlineData("200049187", "55122", false)]
    [InlineData("55122, 553", "55122", true)]
    [InlineData("553", null, false)]
    [InlineData("55", null, true)]
    [InlineData("55", "57463", true)]
    public void Un_arrondissement_un_epci_ou_une_commune_se_designe_par_son_code(string codes, string? commune, bool attendu) =>
        Assert.Equal(attendu, Territoire.Lire(codes, Meuse).Valeur.Contient(commune));

    [Theory]
    [InlineData("559")]
    [InlineData("553,57463")]
    [InlineData("")]
    public void Un_code_inconnu_est_refuse_et_nomme(string codes)
    {
        var refus = Territoire.Lire(codes, Meuse).Erreurs.Single();

        Assert.Equal("TERRITOIRE-002", refus.Code);
        Assert.Contains(codes.Length == 0 ? "aucun code" : $"« {codes.Split(',')[^1]} »", refus.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Les_memes_codes_dans_un_autre_ordre_sont_le_meme_territoire() =>
        Assert.Equal("55122,553", Territoire.Lire("553,55122,553", Meuse).Valeur.Code);

    [Fact]
    public void Toutes_les_communes_de_la_Meuse_sont_livrees() => Assert.Equal(499, Meuse.Communes.Count);

    [Fact]
    public void Un_departement_sans_liste_ne_se_demande_qu_entier()
    {
        var ailleurs = Departement.Lire("2A").Valeur;

        Assert.True(Territoire.Lire("2A", ailleurs).Valeur.EstEntier);
        Assert.Equal("TERRITOIRE-002", Territoire.Lire("2A004", ailleurs).Erreurs.Single().Code);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("Meuse")]
    [InlineData("../55")]
    public void Un_numero_de_departement_incompris_est_refuse(string code) =>
        Assert.Equal("TERRITOIRE-001", Departement.Lire(code).Erreurs.Single().Code);
}
