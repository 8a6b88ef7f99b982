using System.Text.Json;
using Passerelle.Echanges.ApiFranceTravail;

namespace Passerelle.Tests.Echanges.ApiFranceTravail;

/// <summary>Ce que nous ne connaissons pas se garde et se montre ; aucune forme reçue ne fait tomber l'écran.</summary>
public sealed class DossierVuTests
{
    [Fact]
    public void Un_code_et_un_champ_inconnus_se_montrent()
    {
        var vu = Lire(PartieDossier.Diagnostic, """
            {"thematiqueContrainte":{"contraintes":[
              {"code":"23","valeur":"OUI","libelle":"autre mot"},{"code":"99","valeur":"PEUT_ETRE","libelle":"Une contrainte neuve","nouveau":{"a":1}},{"code":"24","valeur":"NON_ABORDEE"}]},"rubriqueNeuve":"dite"}
            """);
        Assert.Equal(["Développer sa mobilité", "Une contrainte neuve"], vu.Diagnostic!.Contraintes.Select(c => c.Valeur.Libelle));
        Assert.Equal([true, false], vu.Diagnostic.Contraintes.Select(c => c.Valeur.Connu));
        Assert.Equal("« PEUT_ETRE », code inconnu", MotsFranceTravail.Dire(vu.Diagnostic.Contraintes[1].Valeur.Valeur));
        Assert.Equal([("rubriqueNeuve", "dite"), ("thematiqueContrainte.contraintes[1].nouveau", """{"a":1}""")], vu.Restes[PartieDossier.Diagnostic]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"m_contrat":[],"thematiqueContrainte":3,"besoinsParDiagnostic":{"diagnostic":"x"},"appellation":[1],"rome":null,"date":{},"organisme":true}""")]
    [InlineData("""[[1],"a",null,{"parcours":{"x":1},"referent_parcours":"y"}]""")]
    public void Aucune_forme_ne_fait_tomber(string corps)
    {
        foreach (var partie in Enum.GetValues<PartieDossier>())
            Assert.NotNull(Lire(partie, corps));
    }

    [Fact]
    public void Une_espace_et_le_mot_null_ne_disent_rien()
    {
        var vu = Lire(PartieDossier.Statut, """{"m_contrat":{"m_statut":"Inscrit ","m_motif_inscription_lib":"null","m_duree_inscription_12":9},"m_messageErreur":" "}""");
        Assert.Equal(("Inscrit", null, "9"), (vu.Statut!.Statut, vu.Statut.Motif.Mots, vu.Statut.Duree12));
        Assert.Empty(vu.Restes[PartieDossier.Statut]);
    }

    private static DossierVu Lire(PartieDossier partie, string corps) => DossierVu.De(new Dictionary<PartieDossier, JsonElement> { [partie] = JsonSerializer.Deserialize<JsonElement>(corps) });
}
