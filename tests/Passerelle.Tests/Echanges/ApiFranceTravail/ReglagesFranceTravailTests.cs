using Passerelle.Echanges.ApiFranceTravail;

namespace Passerelle.Tests.Echanges.ApiFranceTravail;

/// <summary>Les réglages d'accès : lus de l'environnement, contrôlés au démarrage, muets sur le secret.</summary>
public sealed class ReglagesFranceTravailTests
{
    private const string Secret = "secret-bien-gardé";

    [Fact]
    public void Rien_n_est_regle_par_defaut_et_le_secret_ne_se_dit_pas()
    {
        Assert.False(ReglagesFranceTravail.Lire(_ => null).Regles);
        var regles = Lire([]);
        Assert.True(regles.Regles);
        Assert.DoesNotContain(Secret, $"{regles}", StringComparison.Ordinal);
        Assert.Equal(("/agent", ReglagesFranceTravail.DebitParDefaut), (regles.Royaume, regles.AppelsParSeconde));
        Assert.Contains("api_contrat-usagerv3", ApiAppelee.Scopes(Lire([("VERSIONS", "contrat-usager=v3")])));
    }

    [Fact]
    public void Le_secret_se_lit_d_un_fichier()
    {
        var fichier = Path.GetTempFileName();
        File.WriteAllText(fichier, $"{Secret}\n");
        Assert.True(ReglagesFranceTravail.Lire(n => n switch { "PASSERELLE_FT_APPLICATION" => "PAR_x", "PASSERELLE_FT_SECRET_FICHIER" => fichier, _ => null }).Regles);
        File.Delete(fichier);
    }

    [Theory]
    [InlineData("API", "http://api.francetravail.io")]
    [InlineData("JETONS", "pas une adresse")]
    [InlineData("VERSIONS", "contrat-usager=3")]
    [InlineData("VERSIONS", "inconnue=v3")]
    [InlineData("APPELS_PAR_SECONDE", "0")]
    [InlineData("SECRET", "")]
    public void Un_reglage_faux_se_dit_par_son_nom(string nom, string valeur)
    {
        var faute = Assert.Throws<InvalidOperationException>(() => Lire([(nom, valeur)]));
        Assert.Contains($"PASSERELLE_FT_{nom}", faute.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, faute.Message, StringComparison.Ordinal);
    }

    private static ReglagesFranceTravail Lire((string Nom, string Valeur)[] dits) => ReglagesFranceTravail.Lire(n =>
        dits.FirstOrDefault(d => $"PASSERELLE_FT_{d.Nom}" == n) is { Nom: not null } dit ? dit.Valeur : n switch { "PASSERELLE_FT_APPLICATION" => "PAR_x", "PASSERELLE_FT_SECRET" => Secret, _ => null });
}
