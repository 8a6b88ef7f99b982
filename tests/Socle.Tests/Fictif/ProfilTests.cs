using Socle.Fictif;

namespace Socle.Tests.Fictif;

/// <summary>Le profil du bassin de Verdun (lignes 1638-1661), compté dans les fichiers eux-mêmes.</summary>
public sealed class ProfilTests
{
    private static readonly FoyerLu[][] Mois =
    [
        .. JeuLu.Verdun.Flux.Where(f => f.Fichier.Nature == NatureFichier.FluxMensuel)
            .GroupBy(f => f.Fichier.RecuLe)
            .Select(m => m.SelectMany(f => f.Foyers).Where(f => f.Etat is '2' or '3' or '4').ToArray()),
    ];

    private static FoyerLu[] Stock => Mois[0];

    [Fact]
    public void Le_bassin_compte_2342_allocataires_du_debut_a_la_fin()
    {
        Assert.Equal(13, Mois.Length);
        Assert.InRange(Stock.Sum(f => f.Adultes.Count), 2335, 2349);
        Assert.All(Mois, m => Assert.InRange(m.Sum(f => f.Adultes.Count), 2342 * 0.93, 2342 * 1.07));
    }

    [Fact]
    public void Environ_1600_sont_versables_et_soumis_aux_droits_et_devoirs() =>
        Assert.All(Mois, m => Assert.InRange(m.Sum(f => f.Adultes.Count(f.Eligible)), 1480, 1720));

    [Fact]
    public void Environ_75_personnes_entrent_chaque_mois()
    {
        var entrees = EntreesNaives.Compter(JeuLu.Verdun.Flux, JeuLu.Verdun.Faits);
        Assert.InRange(entrees.Count / 12.0, 68, 82);
    }

    [Fact]
    public void Ils_sont_69_pour_cent_isoles_dont_47_pour_cent_sans_enfant()
    {
        var isoles = Stock.Where(f => f.Adultes.Count == 1).ToArray();
        Assert.InRange(isoles.Length / (double)Stock.Sum(f => f.Adultes.Count), 0.68, 0.70);
        Assert.InRange(isoles.Count(f => f.Enfants == 0) / (double)isoles.Length, 0.46, 0.48);
        Assert.InRange(Mois[^1].Count(f => f.Adultes.Count == 1) / (double)Mois[^1].Sum(f => f.Adultes.Count), 0.64, 0.74);
    }

    [Fact]
    public void Ils_sont_42_pour_cent_a_avoir_travaille_dans_l_annee()
    {
        var depuis = JeuLu.Verdun.Fichiers[0].RecuLe.AddYears(-1);
        var adultes = Stock.SelectMany(f => f.Adultes).ToArray();
        Assert.InRange(adultes.Count(a => a.DernierJourTravaille >= depuis) / (double)adultes.Length, 0.38, 0.46);
    }

    [Fact]
    public void Quelques_pour_cent_relevent_de_la_MSA() =>
        Assert.InRange(Stock.Count(f => f.Organisme == "MSA") / (double)Stock.Length, 0.02, 0.06);

    [Fact]
    public void Ils_habitent_l_arrondissement_de_Verdun_selon_la_population()
    {
        var bassin = JeuLu.Communes.Where(c => c.Arrondissement == "553").ToDictionary(c => c.CodeInsee);
        Assert.All(Stock, f => Assert.Contains(f.Commune!, bassin));
        Assert.InRange(Stock.Count(f => f.Commune == "55545") / (double)Stock.Length, 0.17, 0.24);
    }

    [Fact]
    public void Les_numeros_manquants_ou_provisoires_sont_rares()
    {
        var nirs = Stock.SelectMany(f => f.Adultes).Select(a => a.Nir).ToArray();
        Assert.InRange(nirs.Count(n => n is null), 1, nirs.Length * 0.03);
        Assert.InRange(nirs.Count(n => n?[0] is '7' or '8'), 1, nirs.Length * 0.04);
        Assert.InRange(nirs.Count(n => n?.Length == 13), 1, nirs.Length * 0.06);
        Assert.Contains(nirs, n => n?[5..7] is "2A" or "2B");
        Assert.Contains(nirs, n => n?[5..7] == "99");
    }
}
