using System.Net;
using Microsoft.EntityFrameworkCore;
using Plateforme.Jeux;
using Plateforme.Tests.Donnees;
using Socle.Bases;
using Socle.Identifiants;

namespace Plateforme.Tests.Jeux;

public sealed class ChargerJeuTests
{
    [Theory, ChaqueMoteur]
    public async Task Chaque_cas_rend_le_code_qu_il_annonce(Moteur moteur)
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(moteur);
        foreach (var cas in CasDuJeu.Ecrits)
        {
            var (nir, naissance) = await jeu.CasAsync(cas.Cas);
            Assert.True(Nir.Essayer(nir, out var lu) && lu.Etat == EtatNir.Complet, cas.Cas);
            var (_, corps) = await jeu.Portail.RechercherAsync(nir, naissance);
            var attendu = cas.Attendu.StartsWith('S') || cas.Attendu.Contains('R', StringComparison.Ordinal) && cas.Attendu[0] is '4' or '5' ? cas.Attendu : "S001";
            Assert.True(attendu.Contains(corps.GetProperty("codeRetour").GetString()!, StringComparison.Ordinal), $"{cas.Cas} : {corps}");
        }
        var page = await jeu.Portail.Serveur.OuvrirAsync("/jeux/lister-cas");
        Assert.Equal(CasDuJeu.Ecrits.Count, page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task La_meme_graine_donne_les_memes_personnes_et_un_second_jeu_est_refuse()
    {
        await using var un = await JeuDeTest.OuvrirAsync(Moteur.Sqlite);
        await using var deux = await JeuDeTest.OuvrirAsync(Moteur.Sqlite);
        Assert.Equal(await LireAsync(un), await LireAsync(deux));

        var refuse = await un.Portail.Plateforme.AvecAsync(s => ((ChargerJeu)s.GetService(typeof(ChargerJeu))!).ExecuterAsync(new ChargerJeuCommand { Usagers = 60, Graine = 1, Aujourdhui = new DateOnly(2026, 1, 1) }, null, CancellationToken.None));
        Assert.Equal("JEU-001", refuse.Erreurs[0].Code);
    }

    [Theory, ChaqueMoteur]
    public async Task Le_statut_dit_ce_que_le_cas_annonce(Moteur moteur)
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(moteur);
        const string Statut = "/partenaire/contrat-usager/v2/contrat";
        var radie = (await jeu.LireAsync(Statut, await jeu.JetonAsync("Radié depuis un an"))).GetProperty("m_contrat");
        Assert.Equal(("Radié", "5", "REFUS D'ACTION DE RECLASSEMENT"), (radie.GetProperty("m_statut").GetString(), radie.GetProperty("m_motif_cloture_code").GetString(), radie.GetProperty("m_motif_cloture_lib").GetString()));
        var six = (await jeu.LireAsync(Statut, await jeu.JetonAsync("Catégorie 6"))).GetProperty("m_contrat");
        Assert.Equal("6", six.GetProperty("m_categ_inscription_code").GetString());
        Assert.False(six.TryGetProperty("m_categ_inscription_lib", out _));
        Assert.Equal(8, six.GetProperty("m_duree_inscription_12").GetInt32());
        Assert.Equal("ERT_200_FONCT", (await jeu.LireAsync(Statut, await jeu.JetonAsync("Population non gérée par le statut"))).GetProperty("codeErreur").GetString());
    }

    [Fact]
    public async Task Un_jeton_d_usager_ne_vaut_rien_pour_une_autre_application()
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(Moteur.Sqlite);
        var jeton = await jeu.JetonAsync("Catégorie 3");
        jeu.Portail.Devenir(await jeu.Portail.InscrireAsync(new Plateforme.Acces.CreerApplicationCommand { Nom = "Autre" }));
        Assert.Equal(HttpStatusCode.Unauthorized, (await jeu.Portail.AppelerAsync(HttpMethod.Get, "/partenaire/contrat-usager/v2/contrat", null, jeton)).Code);
        Assert.Equal(HttpStatusCode.Unauthorized, (await jeu.Portail.AppelerAsync(HttpMethod.Get, "/partenaire/contrat-usager/v2/contrat")).Code);
    }

    private static Task<List<string>> LireAsync(JeuDeTest jeu) => jeu.Portail.Plateforme.LireAsync(async c =>
        (await c.Usagers.OrderBy(u => u.Id).Select(u => new { u.Nom, u.Prenom, u.DateNaissance, u.Cle }).ToListAsync()).ConvertAll(u => $"{u.Nom} {u.Prenom} {u.DateNaissance} {u.Cle}")
            .Concat(await c.Documents.OrderBy(d => d.UsagerId).ThenBy(d => d.Nature).Select(d => d.Contenu).ToListAsync()).ToList());
}
