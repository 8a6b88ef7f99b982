using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using Passerelle.Bases;
using Passerelle.Habilitations.Comptes;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Commandes;

namespace Passerelle.Tests.Habilitations;

/// <summary>Sur une vraie base : second facteur exigé rôle par rôle, mots de passe jugés, premier administrateur sans mot de passe par défaut.</summary>
public sealed class SecondFacteurExigeTests
{
    private const string Activation = "/habilitations/double-facteur/activer-double-facteur";

    [Theory, ChaqueMoteur]
    public async Task Un_role_qui_voit_des_personnes_n_ouvre_rien_avant_d_avoir_lie_un_telephone(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerEnServiceAsync(moteur);
        Role[] exemptes = [Role.Pilotage];
        foreach (var role in Role.Tous)
        {
            var agent = await application.ConnecterAsync(role);
            var accueil = await agent.LireAsync("/");
            Assert.Equal(MatriceDesDroits.ExigeSecondFacteur(role), !exemptes.Contains(role));
            Assert.True(exemptes.Contains(role) ? accueil.Code == HttpStatusCode.OK : accueil.Vers == Activation, $"{role.Code} : {accueil.Code} {accueil.Vers}");
        }
    }

    [Theory, ChaqueMoteur]
    public async Task L_activer_ouvre_le_reste_et_un_code_ne_sert_qu_une_fois(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerEnServiceAsync(moteur);
        var compte = await application.CreerCompteAsync(null, Role.Referent);
        var agent = application.Ouvrir();
        await agent.SeConnecterAsync(compte);
        var page = await agent.LireAsync(Activation);
        Assert.Contains("données nominatives", page.Texte, StringComparison.Ordinal);
        var totp = new Totp(Base32Encoding.ToBytes(page.Html.QuerySelector("#cle")!.TextContent.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()));

        await agent.EnvoyerAsync(page, ("Code", totp.ComputeTotp()));
        Assert.Equal(HttpStatusCode.OK, (await agent.LireAsync("/")).Code);

        var code = totp.ComputeTotp();
        Assert.Equal("/", await EntrerAsync(code));
        Assert.Null(await EntrerAsync(code));

        async Task<string?> EntrerAsync(string donne)
        {
            var neuf = application.Ouvrir();
            var suite = await neuf.SeConnecterAsync(compte);
            return (await neuf.EnvoyerAsync(await neuf.LireAsync(suite.Vers!), ("Code", donne))).Vers;
        }
    }

    /// <summary>Les vecteurs de la RFC 6238, annexe B (SHA-1) : le témoin de nos essais est bien l'algorithme des téléphones.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1234567890, "89005924")]
    [InlineData(20000000000, "65353130")]
    public void Les_codes_sont_ceux_de_la_RFC_6238(long secondes, string attendu) =>
        Assert.Equal(attendu, new Totp(Encoding.ASCII.GetBytes("12345678901234567890"), totpSize: 8).ComputeTotp(DateTime.UnixEpoch.AddSeconds(secondes)));

    [Theory, ChaqueMoteur]
    public async Task Les_mots_de_passe_connus_ou_devinables_sont_refuses(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerEnServiceAsync(moteur);
        foreach (var faible in new[]
                 {
                     "motdepasse123456", "passwordpassword1", "azertyuiopqsdfghjklm", "123456789012345", "abcdefghijklmnopq", "Soleil2024Soleil2024",
                     "jetaimejetaimejetaime", "departementmeuse55", "Camille Vauthier 1985", "administrateur2026!", "verdun-demonstration",
                 })
            Assert.Equal("HABILITATIONS-014", (await CreerAsync(application, faible)).Erreurs.Single().Code);
        foreach (var fort in new[] { "quatre mots sans rapport", "ab2k-9fjw-xkq3-mmz4-pp7q", MotDePasseAlea.Tirer() })
            Assert.True((await CreerAsync(application, fort)).Reussi, fort);
    }

    [Theory, ChaqueMoteur]
    public async Task Le_premier_administrateur_choisit_son_mot_de_passe_par_un_lien_d_une_fois(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerEnServiceAsync(moteur);
        var cree = (await CreerAsync(application, null, parLien: true)).Valeur;
        Assert.Null(cree.MotDePasseTire);
        var lien = $"/habilitations/connexion/choisir-mot-de-passe/{cree.Id}/{Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(cree.Jeton!))}";
        var navigateur = application.Ouvrir();
        var page = await navigateur.LireAsync(lien);
        Assert.Equal("no-referrer", page.Reponse.Headers.GetValues("Referrer-Policy").Single());

        var faible = await navigateur.EnvoyerAsync(page, ("Nouveau", "motdepasse123456"), ("Confirmation", "motdepasse123456"));
        Assert.Contains("se devine", faible.Texte, StringComparison.Ordinal);
        var choisi = await navigateur.EnvoyerAsync(page, ("Nouveau", "loutre quai vernis septuor"), ("Confirmation", "loutre quai vernis septuor"));
        Assert.Equal("/habilitations/connexion/se-connecter", choisi.Vers);
        var encore = await navigateur.EnvoyerAsync(page, ("Nouveau", "cobalt ruche pignon tamis"), ("Confirmation", "cobalt ruche pignon tamis"));
        Assert.Contains("a déjà servi", encore.Texte, StringComparison.Ordinal);
        var inconnu = await application.Ouvrir().LireAsync($"/habilitations/connexion/choisir-mot-de-passe/{Guid.NewGuid()}/AAAA");
        Assert.Equal(page.Html.QuerySelector("h1")!.TextContent, inconnu.Html.QuerySelector("h1")!.TextContent);

        Assert.Equal("/", (await application.Ouvrir().SeConnecterAsync(new CompteDeTest(cree.Id, cree.Identifiant, "loutre quai vernis septuor"))).Vers);
        Assert.Single(await application.JournalAsync(), e => e.Operation == "ChoisirMotDePasse" && e.Objet == cree.Id.ToString());
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://192.0.2.7:5080", false)]
    public void Une_demonstration_ne_se_sert_qu_a_cette_machine(string url, bool locale) => Assert.Equal(locale, ServirApplication.EstLocale(url));

    [Theory, ChaqueMoteur]
    public async Task Une_base_de_demonstration_le_dit_sur_chaque_ecran_et_une_base_qui_sert_ne_le_devient_pas(Moteur moteur)
    {
        await using var vraie = await ApplicationDeTest.DemarrerEnServiceAsync(moteur);
        await CreerAsync(vraie, "quatre mots sans rapport");
        await using var demonstration = await ApplicationDeTest.DemarrerAsync(moteur);

        Assert.False(await vraie.Services.GetRequiredService<NatureBase>().MarquerAsync(CancellationToken.None));
        Assert.Contains("Base de démonstration", (await demonstration.Ouvrir().LireAsync("/habilitations/connexion/se-connecter")).Html.QuerySelector(".avertissement")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await vraie.Ouvrir().LireAsync("/habilitations/connexion/se-connecter")).Html.QuerySelector(".avertissement"));
    }

    [Fact]
    public async Task Une_base_de_demonstration_refuse_de_se_servir_au_dehors()
    {
        await using var neuve = new BaseDeTest(Moteur.Sqlite);
        var execution = new Execution(ModulesPasserelle.Tous);
        Assert.Equal(CodeSortie.Fait, await execution.LancerSurAsync(neuve.Choix, async (s, ct) => await s.GetRequiredService<NatureBase>().MarquerAsync(ct) ? CodeSortie.Fait : CodeSortie.Refuse, CancellationToken.None));
        Assert.Equal(CodeSortie.Refuse, await ServirApplication.ServirAsync(execution, neuve.Choix, ["http://127.0.0.1:5680", "http://0.0.0.0:5680"], CancellationToken.None));
    }

    private static async Task<Socle.Resultats.Resultat<CompteCree>> CreerAsync(ApplicationDeTest application, string? motDePasse, bool parLien = false)
    {
        await using var portee = application.Services.CreateAsyncScope();
        return await portee.ServiceProvider.GetRequiredService<CreerCompte>().ExecuterAsync(
            new CreerCompteCommand { Identifiant = $"essai-{Guid.NewGuid():N}", Nom = "Camille Vauthier", Roles = ["pilotage"], MotDePasse = motDePasse, ParLien = parLien }, CancellationToken.None);
    }
}
