using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plateforme.Collecte;
using Plateforme.Tests.Donnees;
using Socle.Bases;
using Socle.Resultats;

namespace Plateforme.Tests.Collecte;

public sealed class CollecteTests
{
    private static readonly byte[] Contenu = RandomNumberGenerator.GetBytes(300_000);
    private static readonly string Empreinte = Convert.ToHexStringLower(SHA256.HashData(Contenu));

    [Fact]
    public async Task Collecter_ouvre_la_page_envoie_son_formulaire_et_verifie_l_empreinte_affichee()
    {
        await using var essai = await Essai.OuvrirAsync();
        (essai.Site.Contenu, essai.Site.Empreinte, essai.Site.Code) = (Contenu, Empreinte, "123456");

        var collecte = (await essai.CollecterAsync("123456")).Valeur;

        Assert.Equal((300_000, Empreinte, true), (collecte.Octets, collecte.Empreinte, collecte.Verifiee));
        // Un nom qui remonterait d'un dossier n'y remonte pas.
        Assert.Equal(Path.Combine(essai.Sortie, "inscription_55_flux_2024-06-07.csv"), collecte.Fichier);
        Assert.Equal(Contenu, await File.ReadAllBytesAsync(collecte.Fichier));
        Assert.Equal(1, await essai.Plateforme.LireAsync(c => c.Journal.CountAsync(j => j.Operation == "CollecterPartage")));
    }

    [Fact]
    public async Task Ce_qui_n_est_pas_entier_et_juste_n_est_pas_garde()
    {
        await using var essai = await Essai.OuvrirAsync();
        essai.Site.Contenu = Contenu;

        essai.Site.Empreinte = new string('a', 64);
        Assert.Equal("COLLECTE-007", (await essai.CollecterAsync()).Erreurs[0].Code);
        (essai.Site.Empreinte, essai.Site.Couper) = (null, true);
        Assert.Equal("COLLECTE-006", (await essai.CollecterAsync()).Erreurs[0].Code);
        Assert.Empty(Directory.EnumerateFiles(essai.Sortie));
    }

    [Fact]
    public async Task Sans_code_rien_n_est_envoye_et_un_code_faux_est_dit()
    {
        await using var essai = await Essai.OuvrirAsync();
        (essai.Site.Contenu, essai.Site.Code) = (Contenu, "123456");

        Assert.Equal("COLLECTE-004", (await essai.CollecterAsync()).Erreurs[0].Code);
        var refus = (await essai.CollecterAsync("000000")).Erreurs[0];

        Assert.Equal("COLLECTE-005", refus.Code);
        Assert.Contains("Code faux ou périmé.", refus.Message, StringComparison.Ordinal);
        Assert.Equal(0, essai.Site.Telechargements);
    }

    [Fact]
    public async Task Un_lien_refuse_ou_muet_se_dit_sans_jamais_le_redire()
    {
        await using var essai = await Essai.OuvrirAsync();
        (Uri Lien, string Code)[] cas = [(essai.Site.Adresse("/rien/secret"), "COLLECTE-002"), (essai.Site.Adresse("/merci"), "COLLECTE-003"), (new Uri("http://127.0.0.1:1/secret"), "COLLECTE-001")];
        foreach (var (lien, code) in cas)
        {
            var refus = await essai.CollecterAsync(lien: lien);
            Assert.Equal(code, refus.Erreurs[0].Code);
            Assert.DoesNotContain("secret", refus.Erreurs[0].Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Remettre_depose_le_fichier_et_un_refus_de_la_page_est_dit()
    {
        await using var essai = await Essai.OuvrirAsync();
        var fichier = Path.Combine(essai.Plateforme.Dossier, "retour_55_2024-06-30.csv");
        await File.WriteAllBytesAsync(fichier, Contenu);
        var vide = Path.Combine(essai.Plateforme.Dossier, "vide.csv");
        await File.WriteAllTextAsync(vide, "");

        Assert.True((await essai.RemettreAsync(fichier)).Reussi);
        Assert.Equal(("retour_55_2024-06-30.csv", 300_000, Empreinte), essai.Site.Depots.Single());
        Assert.Contains("Fichier vide.", (await essai.RemettreAsync(vide)).Erreurs[0].Message, StringComparison.Ordinal);
        Assert.Equal("COLLECTE-008", (await essai.RemettreAsync("absent.csv")).Erreurs[0].Code);
    }

    private sealed class Essai : IAsyncDisposable
    {
        public required SiteDePartage Site { get; init; }

        public required PlateformeDeTest Plateforme { get; init; }

        public string Sortie => Directory.CreateDirectory(Path.Combine(Plateforme.Dossier, "recus")).FullName;

        public static async Task<Essai> OuvrirAsync() => new() { Site = await SiteDePartage.DemarrerAsync(), Plateforme = await PlateformeDeTest.OuvrirAsync(Moteur.Sqlite) };

        public Task<Resultat<FichierCollecte>> CollecterAsync(string? code = null, Uri? lien = null) => Plateforme.AvecAsync(s => s.GetRequiredService<CollecterPartage>().ExecuterAsync(
            new CollecterCommand { Lien = lien ?? Site.Adresse("/partages/secret"), Dossier = Sortie, Code = code }, CancellationToken.None));

        public Task<Resultat<FichierRemis>> RemettreAsync(string fichier) => Plateforme.AvecAsync(s => s.GetRequiredService<RemettreFichier>().ExecuterAsync(
            new RemettreCommand { Lien = Site.Adresse("/depots/secret"), Fichier = fichier }, CancellationToken.None));

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            await Plateforme.DisposeAsync();
        }
    }
}
