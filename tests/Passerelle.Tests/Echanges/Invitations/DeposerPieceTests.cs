using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Echanges;
using Passerelle.Echanges.BasePilotage;
using Passerelle.Echanges.Envois;
using Passerelle.Echanges.Invitations;
using Passerelle.Echanges.Transmissions;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Fichiers;
using Socle.Resultats;

namespace Passerelle.Tests.Echanges.Invitations;

/// <summary>Une personne invitée dépose sans compte ; un agent importe ou écarte.</summary>
public sealed class DeposerPieceTests
{
    private static readonly byte[] Contenu = RandomNumberGenerator.GetBytes(250_000);

    [Theory, ChaqueMoteur]
    public async Task De_l_invitation_a_l_import(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        var agent = await essai.Application.ConnecterAsync(Role.GestionnaireDonnees);
        var invite = await agent.EnvoyerAsync(await agent.LireAsync("/echanges/invitations/inviter-depot"), ("Courriel", PartagesDeTest.Adresse), ("Attendu", "Le retour de novembre"), ("Duree", "72"), ("Fichiers", "1"));
        Assert.Equal("/echanges/invitations/lister-invitations", invite.Vers);
        await essai.EnvoyerAsync();
        var lien = PartagesDeTest.Lien(Assert.Single(essai.Recus()));

        using var visiteur = essai.Application.Ouvrir();
        for (var i = 0; i < 5; i++)
            Assert.Contains("Le retour de novembre", (await visiteur.LireAsync(lien)).Texte, StringComparison.Ordinal);
        var page = await visiteur.LireAsync(lien);
        Assert.Contains("Choisir un fichier", await DireAsync(await DeposerAsync(visiteur, page, lien, null)), StringComparison.Ordinal);
        Assert.Contains("vide", await DireAsync(await DeposerAsync(visiteur, page, lien, [])), StringComparison.Ordinal);
        var recu = await DireAsync(await DeposerAsync(visiteur, page, lien, Contenu));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Contenu)), recu, StringComparison.Ordinal);
        Assert.Contains("retour é.csv", WebUtility.HtmlDecode(recu), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visiteur.LireAsync(lien)).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await DeposerAsync(visiteur, page, lien, Contenu)).StatusCode);

        Assert.Contains("1 pièce reçue à traiter", (await agent.LireAsync("/")).Texte, StringComparison.Ordinal);
        var id = await essai.Application.LireAsync(c => c.Pieces.Select(p => p.Id).SingleAsync());
        var detail = await agent.LireAsync($"/echanges/invitations/consulter-piece/{id}");
        using (var vu = await PartagesDeTest.PosterAsync(agent.Client, detail, detail.Adresse, "Telecharger"))
            Assert.Equal(Contenu, await vu.Content.ReadAsByteArrayAsync());
        using var importe = await PartagesDeTest.PosterAsync(agent.Client, detail, detail.Adresse, "Importer");
        Assert.StartsWith("/echanges/transmissions/consulter-transmission/", importe.Headers.Location!.ToString(), StringComparison.Ordinal);
        var piece = await essai.Application.LireAsync(c => c.Pieces.AsNoTracking().SingleAsync());
        Assert.Equal((StatutPiece.Importee, null), (piece.Statut, piece.CleEnveloppee));
        Assert.Empty(Directory.EnumerateFiles(essai.DossierContenus));
        Assert.Equal("retour é.csv", await essai.Application.LireAsync(c => c.Transmissions.Select(t => t.Nom).SingleAsync()));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_fichier_trop_grand_est_refuse_clairement_et_ne_coute_pas_l_invitation(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur, r => r with { TailleMaximale = 100_000 });
        var lien = await InviterAsync(essai, 1);
        using var visiteur = essai.Application.Ouvrir();
        var page = await visiteur.LireAsync(lien);
        Assert.Contains("Fichier trop grand", await DireAsync(await DeposerAsync(visiteur, page, lien, Contenu)), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(essai.DossierContenus));
        Assert.Equal(1, await essai.Application.LireAsync(c => c.Invitations.Select(i => i.Restants).SingleAsync()));
    }

    [Theory, ChaqueMoteur]
    public async Task Dix_depots_ensemble_pour_deux_places_en_prennent_deux(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        var lien = await InviterAsync(essai, 2);
        using var visiteur = essai.Application.Ouvrir();
        var page = await visiteur.LireAsync(lien);
        var reponses = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => DeposerAsync(visiteur, page, lien, [.. Contenu, (byte)i])));
        Assert.Equal(2, reponses.Count(r => r.StatusCode == HttpStatusCode.OK));
        Assert.Equal(2, await essai.Application.LireAsync(c => c.Pieces.CountAsync()));
        Assert.Equal(2, Directory.EnumerateFiles(essai.DossierContenus).Count());
    }

    [Theory, ChaqueMoteur]
    public async Task Le_meme_fichier_depose_de_nouveau_n_en_fait_qu_un(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        var lien = await InviterAsync(essai, 2);
        using var visiteur = essai.Application.Ouvrir();
        var page = await visiteur.LireAsync(lien);
        for (var i = 0; i < 3; i++)
            Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Contenu)), await DireAsync(await DeposerAsync(visiteur, page, lien, Contenu)), StringComparison.Ordinal);
        Assert.Equal((1, 1), await essai.Application.LireAsync(async c => (await c.Pieces.CountAsync(), await c.Invitations.Select(i => i.Restants).SingleAsync())));
        Assert.Single(Directory.EnumerateFiles(essai.DossierContenus));
    }

    [Theory, ChaqueMoteur]
    public async Task Une_invitation_rejouee_sous_la_meme_cle_n_ecrit_qu_un_courriel(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        Task<Resultat<InvitationCreee>> InviterAsync() => essai.AvecAsync<InviterDepot, Resultat<InvitationCreee>>(s =>
            s.ExecuterAsync(new InviterDepotCommand { Courriel = PartagesDeTest.Adresse, CleIdempotence = "semaine 47" }, CancellationToken.None));
        var (premiere, seconde) = ((await InviterAsync()).Valeur, (await InviterAsync()).Valeur);
        Assert.Equal((premiere.Id, null), (seconde.Id, seconde.Lien));
        await essai.EnvoyerAsync();
        Assert.Single(essai.Recus());
    }

    [Theory, ChaqueMoteur]
    public async Task Un_accuse_depose_se_rattache_a_son_envoi_ou_reste(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        var lien = await InviterAsync(essai, 1);
        using var visiteur = essai.Application.Ouvrir();
        (await DeposerAsync(visiteur, await visiteur.LireAsync(lien), lien, "ligne;statut\r\n"u8.ToArray(), "accuse_pilotage_55_2024-06-30.csv")).Dispose();
        var agent = await essai.Application.ConnecterAsync(Role.GestionnaireDonnees);
        var id = await essai.Application.LireAsync(c => c.Pieces.Select(p => p.Id).SingleAsync());
        var detail = await agent.LireAsync($"/echanges/invitations/consulter-piece/{id}");
        Assert.Contains("Rattacher cet accusé", detail.Texte, StringComparison.Ordinal);

        using var sansEnvoi = await PartagesDeTest.PosterAsync(agent.Client, detail, detail.Adresse, "Rattacher");
        Assert.Contains("role=\"alert\"", await DireAsync(sansEnvoi), StringComparison.Ordinal);
        Assert.Equal(StatutPiece.ATraiter, await essai.Application.LireAsync(c => c.Pieces.Select(p => p.Statut).SingleAsync()));

        var envoi = Guid.CreateVersion7();
        await essai.Application.LireAsync(async c =>
        {
            var depot = essai.Application.Services.GetRequiredService<Depots>().Creer("essai.envoi");
            await using (var csv = new EcrivainCsv(depot))
                csv.EnTete(ExporterBasePilotage.Colonnes);
            c.Add(new Envoi { Id = 1, Cle = envoi, Genre = GenreEnvoi.Pilotage, Territoire = "55", Du = new DateOnly(2024, 6, 30), Au = new DateOnly(2024, 6, 30), Version = 1, Nom = "pilotage_55_2024-06-30.csv", Depot = "essai.envoi", Empreinte = "", Lignes = 0, PrepareLe = new DateTime(2024, 7, 1, 0, 0, 0, DateTimeKind.Utc), Statut = StatutEnvoi.Scelle, RangSceau = 1 });
            return await c.SaveChangesAsync();
        });
        using var rattache = await PartagesDeTest.PosterAsync(agent.Client, detail, detail.Adresse, "Rattacher");
        Assert.Equal($"/echanges/envois/controler-envoi/{envoi}", rattache.Headers.Location!.ToString());
        Assert.Equal((StatutPiece.Importee, StatutEnvoi.Acquitte), await essai.Application.LireAsync(async c => (await c.Pieces.Select(p => p.Statut).SingleAsync(), await c.Envois.Select(e => e.Statut).SingleAsync())));
    }

    [Theory, ChaqueMoteur]
    public async Task Une_invitation_retiree_et_un_lien_devine_repondent_de_meme(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        var lien = await InviterAsync(essai, 1);
        using var visiteur = essai.Application.Ouvrir();
        var page = await visiteur.LireAsync(lien);
        var id = await essai.Application.LireAsync(c => c.Invitations.Select(i => i.Id).SingleAsync());
        await essai.AvecAsync<RetirerInvitation, Resultat<bool>>(s => s.ExecuterAsync(id, CancellationToken.None));
        Assert.Equal(await DireAsync(await visiteur.Client.GetAsync("/depots/devine")), await DireAsync(await visiteur.Client.GetAsync(lien)));
        Assert.Equal(await DireAsync(await DeposerAsync(visiteur, page, "/depots/devine", Contenu)), await DireAsync(await DeposerAsync(visiteur, page, lien, Contenu)));
        Assert.False(Directory.Exists(essai.DossierContenus) && Directory.EnumerateFiles(essai.DossierContenus).Any());
    }

    [Theory, ChaqueMoteur]
    public async Task Une_piece_ecartee_avec_motif_est_detruite(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        var lien = await InviterAsync(essai, 1);
        using var visiteur = essai.Application.Ouvrir();
        (await DeposerAsync(visiteur, await visiteur.LireAsync(lien), lien, Contenu)).Dispose();
        var id = await essai.Application.LireAsync(c => c.Pieces.Select(p => p.Id).SingleAsync());
        Assert.Equal("DEPOT-005", (await EcarterAsync("non")).Erreurs[0].Code);
        Assert.True((await EcarterAsync("pas le bon fichier")).Reussi);
        Assert.Equal("DEPOT-003", (await EcarterAsync("pas le bon fichier")).Erreurs[0].Code);
        Assert.Empty(Directory.EnumerateFiles(essai.DossierContenus));

        Task<Resultat<bool>> EcarterAsync(string motif) => essai.AvecAsync<TraiterPiece, Resultat<bool>>(s => s.EcarterAsync(id, motif, CancellationToken.None));
    }

    private static async Task<string> InviterAsync(PartagesDeTest essai, int fichiers) => new Uri((await essai.AvecAsync<InviterDepot, Resultat<InvitationCreee>>(s =>
        s.ExecuterAsync(new InviterDepotCommand { Courriel = PartagesDeTest.Adresse, Fichiers = fichiers }, CancellationToken.None))).Valeur.Lien!).AbsolutePath;

    private static async Task<HttpResponseMessage> DeposerAsync(Navigateur visiteur, PageLue jetonDe, string lien, byte[]? contenu, string nom = "retour é.csv")
    {
        using var corps = new MultipartFormDataContent { { new StringContent(((IHtmlInputElement)jetonDe.Html.QuerySelector("input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" } };
        if (contenu is not null)
            corps.Add(new ByteArrayContent(contenu), "Fichier", nom);
        return await visiteur.Client.PostAsync(lien, corps);
    }

    private static Task<string> DireAsync(HttpResponseMessage reponse) => reponse.Content.ReadAsStringAsync();
}
