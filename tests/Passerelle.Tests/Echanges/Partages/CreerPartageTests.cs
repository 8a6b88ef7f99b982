using Microsoft.EntityFrameworkCore;
using Passerelle.Echanges;
using Passerelle.Echanges.Partages;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Courriels;
using Socle.Resultats;

namespace Passerelle.Tests.Echanges.Partages;

/// <summary>Créer, renouveler, retirer, laisser expirer : rien en double, rien qui reste.</summary>
public sealed class CreerPartageTests
{
    private static readonly byte[] Contenu = [.. Enumerable.Range(0, 200_000).Select(i => (byte)i)];

    [Theory, ChaqueMoteur]
    public async Task La_meme_cle_d_acte_ne_fait_qu_un_partage_et_qu_un_courriel_meme_ensemble(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        var crees = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => essai.PartagerAsync(Contenu, c => c with { CleIdempotence = "envoi:7" })));
        var apres = await essai.PartagerAsync(Contenu, c => c with { CleIdempotence = "envoi:7" });

        Assert.Single(crees.Select(c => c.Id).Append(apres.Id).Distinct());
        Assert.Single(crees, c => !c.DejaCree);
        Assert.Single(Directory.EnumerateFiles(essai.DossierContenus));
        await essai.EnvoyerAsync();
        await essai.EnvoyerAsync();
        Assert.Single(essai.Recus());
    }

    [Theory, ChaqueMoteur]
    public async Task Expirer_detruit_la_cle_et_le_contenu_et_balaie_ce_qu_un_arret_a_laisse(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        await essai.LienAsync(Contenu);
        var orphelin = Path.Combine(essai.DossierContenus, $"{Guid.NewGuid():N}.partage");
        await File.WriteAllBytesAsync(orphelin, [1], TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(orphelin, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));
        var enRoute = Path.Combine(essai.DossierContenus, $"{Guid.NewGuid():N}.partage");
        await File.WriteAllBytesAsync(enRoute, [1], TestContext.Current.CancellationToken);

        Assert.Equal(0, await DetruireAsync());
        Assert.Equal(2, Directory.EnumerateFiles(essai.DossierContenus).Count());
        essai.Application.Horloge.Avancer(TimeSpan.FromHours(73));
        Assert.Equal(1, await DetruireAsync());
        Assert.Equal(0, await DetruireAsync());

        Assert.Null(await essai.Application.LireAsync(c => c.Partages.Select(p => p.CleEnveloppee).SingleAsync()));
        Assert.Empty(Directory.EnumerateFiles(essai.DossierContenus));
        Assert.Equal(StatutCourriel.Annule, await essai.Application.LireAsync(c => c.Set<Courriel>().Select(m => m.Statut).SingleAsync()));
        var agent = await essai.Application.ConnecterAsync(Role.GestionnaireDonnees);
        Assert.Contains("1 partage expiré sans avoir été collecté", (await agent.LireAsync("/")).Texte, StringComparison.Ordinal);

        Task<int> DetruireAsync() => essai.AvecAsync<DetruirePartages, int>(s => s.ExecuterAsync(CancellationToken.None));
    }

    [Theory, ChaqueMoteur]
    public async Task Une_cle_detruite_rend_illisible_le_contenu_qu_on_aurait_copie(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        var cree = await essai.PartagerAsync(Contenu);
        var octets = await File.ReadAllBytesAsync(Directory.EnumerateFiles(essai.DossierContenus).Single(), TestContext.Current.CancellationToken);
        await essai.AvecAsync<FermerPartage, bool>(s => s.ExecuterAsync(cree.Id, StatutPartage.Revoque, "essai", CancellationToken.None));

        // Le fichier ne porte pas sa clé : la seule clé, enveloppée, était en base.
        Assert.Null(await essai.Application.LireAsync(c => c.Partages.Select(p => p.CleEnveloppee).SingleAsync()));
        Assert.ThrowsAny<Exception>(() => Socle.Cles.FluxChiffre.Lire(new MemoryStream(octets), new byte[32]).ReadByte());
        Assert.InRange(octets.Length, Contenu.Length + 1, Contenu.Length + 200);
    }

    [Theory, ChaqueMoteur]
    public async Task L_agent_renouvelle_puis_retire(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        var cree = await essai.PartagerAsync(Contenu, c => c with { Telechargements = 1 });
        var ancien = new Uri(cree.Liens[0]).AbsolutePath;
        var agent = await essai.Application.ConnecterAsync(Role.GestionnaireDonnees);
        var detail = await agent.LireAsync($"/echanges/partages/consulter-partage/{cree.Id}");
        Assert.Contains(PartagesDeTest.Adresse, detail.Texte, StringComparison.Ordinal);

        await essai.EnvoyerAsync();
        (await PartagesDeTest.PosterAsync(agent.Client, detail, detail.Adresse, "Renouveler")).Dispose();
        await essai.EnvoyerAsync();
        var neuf = PartagesDeTest.Lien(essai.Recus()[^1]);
        using var visiteur = essai.Application.Ouvrir();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visiteur.LireAsync(ancien)).Code);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await visiteur.LireAsync(neuf)).Code);

        using var retrait = await PartagesDeTest.PosterAsync(agent.Client, detail, detail.Adresse, "Revoquer");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visiteur.LireAsync(neuf)).Code);
        Assert.Empty(Directory.EnumerateFiles(essai.DossierContenus));
        Assert.Contains("retiré, détruit", (await agent.LireAsync("/echanges/partages/lister-partages?Etat=Ferme&Nom=ANNEXE")).Texte, StringComparison.Ordinal);
        Assert.Contains("Rien ne répond", (await agent.LireAsync("/echanges/partages/lister-partages?Nom=autre")).Texte, StringComparison.Ordinal);

        var lecteur = await essai.Application.ConnecterAsync(Role.Dpd);
        var lu = await lecteur.LireAsync(detail.Adresse);
        Assert.Null(lu.Html.QuerySelector("main form"));
        using var refus = await PartagesDeTest.PosterAsync(lecteur.Client, lu, detail.Adresse, "Revoquer");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refus.StatusCode);
    }

    [Theory, ChaqueMoteur]
    public async Task Ce_qui_ne_va_pas_est_dit_champ_par_champ_sans_repeter_les_adresses(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur, r => r with { TailleMaximale = 1000 });
        Assert.Equal(["PARTAGE-006", "PARTAGE-008", "PARTAGE-009"], Codes(await EssayerAsync(c => c with { Destinataires = ["pas une adresse secrete"], Duree = TimeSpan.FromDays(400), Telechargements = 0 })));
        Assert.Equal(["PARTAGE-007"], Codes(await EssayerAsync(c => c with { Destinataires = [] })));
        Assert.Equal(["PARTAGE-002"], Codes(await EssayerAsync(c => c with { Ouvrir = () => new MemoryStream(new byte[1001]) })));
        Assert.Equal(["PARTAGE-003"], Codes(await EssayerAsync(c => c with { Ouvrir = () => new MemoryStream() })));
        Assert.Empty(Directory.EnumerateFiles(essai.DossierContenus));
        Assert.Equal(0, await essai.Application.LireAsync(c => c.Partages.CountAsync()));

        Task<Resultat<PartageCree>> EssayerAsync(Func<CreerPartageCommand, CreerPartageCommand> changer) => essai.AvecAsync<CreerPartage, Resultat<PartageCree>>(s => s.ExecuterAsync(
            changer(new CreerPartageCommand { Ouvrir = () => new MemoryStream([1]), Nom = "a.csv", Destinataires = [PartagesDeTest.Adresse], CleIdempotence = Guid.NewGuid().ToString() }), CancellationToken.None));
    }

    private static IEnumerable<string> Codes(Resultat<PartageCree> resultat)
    {
        Confidentialite.Verifier(resultat.Erreurs.Select(e => e.ToString()), ["secrete", PartagesDeTest.Adresse]);
        return resultat.Erreurs.Select(e => e.Code);
    }
}
