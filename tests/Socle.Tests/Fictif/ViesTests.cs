using Socle.Fictif;

namespace Socle.Tests.Fictif;

/// <summary>Ce qu'un importateur doit savoir traiter arrive vraiment dans le jeu.</summary>
public sealed class ViesTests
{
    private static readonly JeuLu Jeu = JeuLu.Verdun;

    private static readonly ILookup<string, (DateOnly Jour, FoyerLu Foyer, AdulteLu Adulte)> Histoires = Jeu.Flux
        .SelectMany(x => x.Foyers.SelectMany(f => f.Adultes.Select(a => (x.Fichier.RecuLe, f, a))))
        .ToLookup(h => h.a.Cle);

    [Fact]
    public void Tous_les_etats_se_voient() =>
        Assert.Equal("0123456", string.Concat(Jeu.Flux.SelectMany(f => f.Foyers).Select(f => f.Etat).Distinct().Order()));

    [Fact]
    public void Une_suspension_est_le_plus_souvent_datee_et_dure_parfois_plus_d_un_an()
    {
        var suspendus = Jeu.Flux.SelectMany(f => f.Foyers.Select(x => (f.Fichier.RecuLe, x))).Where(s => s.x.Etat is '3' or '4').ToArray();
        var debuts = suspendus.Where(s => s.x.DebutSuspension is not null).ToArray();
        Assert.InRange(debuts.Length / (double)suspendus.Length, 0.75, 0.95);
        Assert.Contains(debuts, s => s.x.DebutSuspension!.Value.AddMonths(12) <= s.RecuLe);
    }

    [Fact]
    public void Un_droit_clos_dit_pourquoi() =>
        Assert.All(Jeu.Flux.SelectMany(f => f.Foyers).Where(f => f.Etat is '5' or '6'), f => Assert.NotNull(f.MotifFin));

    [Fact]
    public void On_revient_apres_une_fin_de_droit_avec_le_meme_numero_ou_un_autre()
    {
        var retours = Histoires.SelectMany(h => h.Zip(h.Skip(1))).Where(p => p.First.Foyer.Etat is '5' or '6' && p.Second.Foyer.Etat == '2').ToArray();
        Assert.Contains(retours, r => r.First.Foyer.Numero == r.Second.Foyer.Numero);
        Assert.Contains(retours, r => r.First.Foyer.Numero != r.Second.Foyer.Numero);
    }

    [Fact]
    public void Les_droits_et_devoirs_vont_et_viennent() =>
        Assert.Contains(Histoires, h => string.Concat(h.Select(x => x.Adulte.SoumisDroitsEtDevoirs ? '1' : '0')) is var s
            && s.Contains("10", StringComparison.Ordinal) && s.Contains("01", StringComparison.Ordinal));

    [Fact]
    public void Les_couples_se_font_et_se_defont()
    {
        var pas = Histoires.SelectMany(h => h.Zip(h.Skip(1))).ToArray();
        Assert.Contains(pas, p => p.First.Adulte.Role == "DEM" && p.Second.Adulte.Role == "CJT");
        Assert.Contains(pas, p => p.First.Adulte.Role == "CJT" && p.Second.Adulte.Role == "DEM" && p.First.Foyer.Numero == p.Second.Foyer.Numero);
        Assert.Contains(pas, p => p.First.Adulte.Role == "CJT" && p.Second.Adulte.Role == "DEM" && p.First.Foyer.Numero != p.Second.Foyer.Numero);
    }

    [Fact]
    public void On_change_d_organisme_sans_changer_de_numero()
    {
        var changements = Histoires.SelectMany(h => h.Zip(h.Skip(1))).Where(p => p.First.Foyer.Organisme != p.Second.Foyer.Organisme).ToArray();
        Assert.NotEmpty(changements);
        Assert.Contains(changements, c => c.First.Foyer.Numero == c.Second.Foyer.Numero && c.First.Foyer.Matricule != c.Second.Foyer.Matricule
            && c.Second.Foyer.VientAilleurs);
    }

    [Fact]
    public void On_quitte_le_bassin_pour_le_departement_ou_pour_plus_loin()
    {
        var bassin = JeuLu.Communes.Where(c => c.Arrondissement == "553").Select(c => c.CodeInsee).ToHashSet();
        Assert.Contains(Jeu.Flux.SelectMany(f => f.Foyers), f => f.Commune is { } commune && !bassin.Contains(commune));
        Assert.Contains(Jeu.Flux.SelectMany(f => f.Foyers), f => f.PartAilleurs);
        Assert.Contains(Jeu.Flux.SelectMany(f => f.Foyers), f => f.AdresseHorsFrance);
    }

    [Fact]
    public void Un_fichier_quotidien_ne_porte_que_ce_qui_a_change()
    {
        var mensuels = Jeu.Flux.Where(f => f.Fichier.Nature == NatureFichier.FluxMensuel).Average(f => f.Foyers.Count);
        var quotidiens = Jeu.Flux.Where(f => f.Fichier.Nature == NatureFichier.FluxQuotidien).Max(f => f.Foyers.Count);
        Assert.True(quotidiens < mensuels / 5);
    }
}
