using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plateforme.Portail;
using Plateforme.Tests.Donnees;
using Plateforme.Usagers;
using Socle.Bases;
using Socle.Journal;

namespace Plateforme.Tests.Usagers;

public sealed class RechercherUsagerTests
{
    private const string Treize = "2850355029123";

    [Theory, ChaqueMoteur]
    public async Task Un_inscrit_du_fichier_se_retrouve_par_son_NIR_avec_ou_sans_cle(Moteur moteur)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(moteur);
        await portail.Plateforme.PrendreAsync("inscription_55_flux_2024-06-07.csv", LigneAnnexe1.Fichier(new LigneAnnexe1 { Nir = LigneAnnexe1.NirEntier(Treize) }));

        var (code, trouve) = await portail.RechercherAsync(Treize, "1985-03-12");
        Assert.Equal((HttpStatusCode.OK, "S001", "Usager trouvé", "N"), (code, Lire(trouve, "codeRetour"), Lire(trouve, "message"), Lire(trouve, "topIdentiteCertifiee")));
        Assert.Equal("S001", Lire((await portail.RechercherAsync(LigneAnnexe1.NirEntier(Treize), "1985-03-12")).Corps, "codeRetour"));
        Assert.NotEqual(Lire(trouve, "jetonUsager"), Lire((await portail.RechercherAsync(Treize, "1985-03-12")).Corps, "jetonUsager"));

        var parNumero = await portail.AppelerAsync(HttpMethod.Post, "/partenaire/rechercher-usager/v2/usagers/par-numero-francetravail", new { numeroFranceTravail = Lire(trouve, "numeroFranceTravail") });
        Assert.Equal("S001", Lire(parNumero.Corps, "codeRetour"));

        await portail.Serveur.Services.GetRequiredService<TraceAppels>().StopAsync(CancellationToken.None);
        var lectures = await portail.Plateforme.LireAsync(c => c.Journal.Where(j => j.Operation == "RechercherUsager").ToListAsync());
        Assert.Equal(4, lectures.Count);
        var cle = await portail.Plateforme.LireAsync(c => c.Usagers.Select(u => u.Cle).SingleAsync());
        Assert.All(lectures, l => Assert.Equal((ActeJournal.Lecture, cle.ToString()), (l.Acte, l.Objet)));
    }

    [Theory]
    [InlineData("2850355029123", "1985-03-13", "S002")]
    [InlineData("2850355029124", "1985-03-12", "S002")]
    [InlineData("285035502912399", "1985-03-12", "R997")]
    [InlineData("28503", "1985-03-12", "R997")]
    [InlineData("2850355029123", "12/03/1985", "R997")]
    public async Task Les_autres_codes_retour(string nir, string naissance, string attendu)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(Moteur.Sqlite);
        await portail.Plateforme.PrendreAsync("inscription_55_flux_2024-06-07.csv", LigneAnnexe1.Fichier(new LigneAnnexe1 { Nir = LigneAnnexe1.NirEntier(Treize) }));
        var (code, corps) = await portail.RechercherAsync(nir, naissance);

        Assert.Equal(attendu, Lire(corps, "codeRetour"));
        Assert.Equal(attendu[0] == 'S' ? HttpStatusCode.OK : HttpStatusCode.BadRequest, code);
        Assert.Equal(JsonValueKind.Null, corps.GetProperty("jetonUsager").ValueKind);
        Assert.Equal(attendu[0] == 'S', corps.TryGetProperty("numeroFranceTravail", out _));
    }

    [Theory]
    [InlineData(0, "S001")]
    [InlineData(1, "S001")]
    [InlineData(3, "S002")]
    public async Task N_est_connu_que_qui_l_etait_il_y_a_moins_de_trois_ans(int ans, string attendu)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(Moteur.Sqlite);
        await portail.Plateforme.PrendreAsync("inscription_55_flux_2024-06-07.csv", LigneAnnexe1.Fichier(new LigneAnnexe1 { Nir = LigneAnnexe1.NirEntier(Treize) }));
        if (ans > 0)
            await portail.Plateforme.LireAsync(async c => c.Add(new Evenement { Id = 900, UsagerId = await c.Usagers.Select(u => u.Id).SingleAsync(), Date = Jour().AddYears(-ans), Type = TypeEvenement.Radiation }) is not null && await c.SaveChangesAsync() > 0);

        Assert.Equal(attendu, Lire((await portail.RechercherAsync(Treize, "1985-03-12")).Corps, "codeRetour"));
    }

    [Theory]
    [InlineData("\"texte\"")]
    [InlineData("[")]
    [InlineData("{\"nir\":\"\\ud800\",\"dateNaissance\":\"1985-03-12\"}")]
    [InlineData("{\"nir\":2850355029123,\"dateNaissance\":true}")]
    [InlineData("")]
    public async Task Un_corps_de_toute_forme_est_une_erreur_de_validation(string corps)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(Moteur.Sqlite);
        var (code, lu) = await portail.AppelerAsync(HttpMethod.Post, "/partenaire/rechercher-usager/v2/usagers/par-datenaissance-et-nir", new StringContent(corps, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal((HttpStatusCode.BadRequest, "R997"), (code, Lire(lu, "codeRetour")));
    }

    private static DateOnly Jour() => Socle.Calendrier.HeureLegale.Aujourdhui(TimeProvider.System);

    private static string? Lire(JsonElement corps, string champ) => corps.GetProperty(champ).GetString();
}
