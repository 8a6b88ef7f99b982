using Passerelle.Parcours.Regles;
using Socle.Territoires;

namespace Passerelle.Tests.Parcours.Regles;

/// <summary>Une ligne par règle d'attribution : qui est écarté, qui est retenu, et ce qui en est dit.</summary>
public sealed class ChoisirReferentTests
{
    private static readonly Departement Meuse = Departement.Lire("55").Valeur;
    private static readonly PersonneAPlacer Personne = new("Éloy", 40, "55545", "SOCIAL", Intensif: false);

    [Theory]
    [InlineData("parcours", "autre parcours")]
    [InlineData("territoire", "autre territoire")]
    [InlineData("alphabet", "autre tranche de l'alphabet")]
    [InlineData("jeunes", "âge")]
    [InlineData("anciens", "âge")]
    [InlineData("plein", "portefeuille plein")]
    [InlineData("intensif", "portefeuille intensif")]
    public void Un_portefeuille_est_ecarte_et_dit_pourquoi(string limite, string raison)
    {
        var placement = ChoisirReferent.Placer(Personne, [Limite(limite)]);
        Assert.Null(placement.Retenu);
        Assert.Equal($"1 écarté : {raison}", Assert.Single(placement.Raisons));
    }

    [Fact]
    public void Les_memes_limites_retiennent_qui_y_repond()
    {
        var placement = ChoisirReferent.Placer(Personne, [Ouvert("Ada", 10, 40) with
        {
            Parcours = ["SOCIAL", "SOCIO_PRO"], Territoires = [Territoire.Lire("553", Meuse).Valeur], Alphabet = ("A", "E"), AgeDe = 30, AgeA = 40,
        }]);
        Assert.Equal("Ada", placement.Retenu!.Nom);
        Assert.Equal(["suit ce parcours", "commune de son territoire", "noms de A à E", "âge de 30 à 40 ans (40)", "seul possible, 10 personnes pour 40 places"], placement.Raisons);
    }

    [Fact]
    public void Entre_plusieurs_le_moins_charge_au_regard_de_ses_places()
    {
        // 30 sur 100 est plus libre que 20 sur 40.
        Assert.Equal("Ada", ChoisirReferent.Placer(Personne, [Ouvert("Ada", 30, 100), Ouvert("Bea", 20, 40)]).Retenu!.Nom);
        // Une capacité inconnue : on compte les personnes.
        Assert.Equal("Bea", ChoisirReferent.Placer(Personne, [Ouvert("Ada", 30, 100), Ouvert("Bea", 20, null)]).Retenu!.Nom);
    }

    [Fact]
    public void Une_commune_inconnue_n_est_d_aucun_territoire_et_un_accompagnement_intensif_va_a_un_portefeuille_intensif()
    {
        Assert.Null(ChoisirReferent.Placer(Personne with { CodeInsee = null }, [Limite("verdun")]).Retenu);
        Assert.Equal("Bea", ChoisirReferent.Placer(Personne with { Intensif = true }, [Ouvert("Ada", 0, 10), Ouvert("Bea", 5, 10) with { Intensif = true }]).Retenu!.Nom);
    }

    [Fact]
    public void Sans_referent_present_rien_n_est_devine() =>
        Assert.Equal(["aucun référent de cet organisme n'est présent"], ChoisirReferent.Placer(Personne, []).Raisons);

    private static PortefeuilleOuvert Limite(string limite) => limite switch
    {
        "parcours" => Ouvert("Ada", 0, 10) with { Parcours = ["EMPLOI"] },
        "territoire" => Ouvert("Ada", 0, 10) with { Territoires = [Territoire.Lire("551", Meuse).Valeur] },
        "verdun" => Ouvert("Ada", 0, 10) with { Territoires = [Territoire.Lire("553", Meuse).Valeur] },
        "alphabet" => Ouvert("Ada", 0, 10) with { Alphabet = ("F", "Z") },
        "jeunes" => Ouvert("Ada", 0, 10) with { AgeA = 39 },
        "anciens" => Ouvert("Ada", 0, 10) with { AgeDe = 41 },
        "plein" => Ouvert("Ada", 10, 10),
        _ => Ouvert("Ada", 0, 10) with { Intensif = true },
    };

    private static PortefeuilleOuvert Ouvert(string nom, int charge, int? capacite) =>
        new() { Id = Guid.NewGuid(), Nom = nom, Structure = "Maison", Organisme = "CD", Charge = charge, Capacite = capacite };
}
