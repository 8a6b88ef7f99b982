using Socle.Fictif;
using Socle.Identifiants;

namespace Socle.Tests.Fictif;

public sealed class IdentitesTests
{
    private static readonly JeuLu Jeu = JeuLu.Verdun;

    private static IEnumerable<(FluxLu Flux, FoyerLu Foyer, AdulteLu Adulte)> Adultes =>
        Jeu.Flux.SelectMany(x => x.Foyers.SelectMany(f => f.Adultes.Select(a => (x, f, a))));

    [Fact]
    public void Tout_numero_present_se_lit_et_quelques_cles_sont_fausses()
    {
        var etats = new HashSet<EtatNir>();
        foreach (var texte in Jeu.Flux.SelectMany(f => f.Foyers).SelectMany(f => f.Nirs).Distinct())
        {
            Assert.True(Nir.Essayer(texte, out var nir), Forme.Decrire(texte));
            etats.Add(nir.Etat);
        }

        Assert.Equal(4, etats.Count);
    }

    [Fact]
    public void Le_numero_dit_le_sexe_et_la_naissance()
    {
        foreach (var identite in FluxLu.Charger(FluxLu.Octets(Jeu.Fichiers[0])).Descendants("Identification").Where(i => i.Element("NIR") is not null))
        {
            var nir = identite.Element("NIR")!.Value;
            var naissance = identite.Element("DTNAI")!.Value;
            Assert.Equal(naissance[2..4] + naissance[5..7], nir[1..5]);
            Assert.Equal(identite.Element("SEXE")!.Value == "1", nir[0] is '1' or '7');
        }
    }

    [Fact]
    public void Deux_personnes_n_ont_jamais_le_meme_numero_et_la_meme_naissance()
    {
        var personnes = Adultes.Where(a => a.Adulte.Nir is not null)
            .GroupBy(a => (a.Adulte.Nir![..13], a.Adulte.Naissance), a => a.Adulte.Cle);
        Assert.All(personnes, p => Assert.Single(p.Distinct()));
    }

    [Fact]
    public void Le_numero_de_demande_et_le_matricule_designent_un_seul_foyer_par_jour()
    {
        foreach (var jour in Jeu.Flux.GroupBy(f => f.Fichier.RecuLe))
        {
            var foyers = jour.SelectMany(f => f.Foyers).ToArray();
            Assert.Equal(foyers.Length, foyers.Select(f => f.Numero).Distinct().Count());
            Assert.Equal(foyers.Length, foyers.Select(f => f.Matricule).Distinct().Count());
            Assert.All(foyers, f => Assert.Equal(11, f.Numero.Length));
        }
    }

    [Fact]
    public void Un_couple_partage_un_matricule_que_nul_autre_ne_porte()
    {
        Assert.Contains(Jeu.Flux[0].Foyers, f => f.Adultes is [{ Role: "DEM" }, { Role: "CJT" }]);

        // Un matricule ne passe jamais d'une famille à une autre : chaque état a quelqu'un en commun avec le précédent.
        var titulaires = new Dictionary<string, HashSet<string>>();
        foreach (var foyer in Jeu.Flux.SelectMany(f => f.Foyers))
        {
            var adultes = foyer.Adultes.Select(a => a.Cle).ToHashSet();
            if (titulaires.TryGetValue(foyer.Matricule, out var avant))
                Assert.True(avant.Overlaps(adultes));
            titulaires[foyer.Matricule] = adultes;
        }
    }

    [Fact]
    public void Un_jour_ne_dit_jamais_deux_choses_d_une_personne()
    {
        foreach (var jour in Jeu.Flux.GroupBy(f => f.Fichier.RecuLe))
        {
            var adultes = jour.SelectMany(f => f.Foyers).SelectMany(f => f.Adultes).Select(a => a.Cle).ToArray();
            Assert.Equal(adultes.Length, adultes.Distinct().Count());
        }
    }

    [Fact]
    public void Les_numeros_arrivent_plus_tard()
    {
        var histoires = Adultes.GroupBy(a => a.Adulte.Cle, a => a.Adulte.Nir).Select(h => h.ToArray()).ToArray();
        Assert.Contains(histoires, h => h[0] is null && h[^1]?[0] is '1' or '2');
        Assert.Contains(histoires, h => h[0]?[0] is '7' or '8' && h[^1]?[0] is '1' or '2');
    }
}
