using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Passerelle.Echanges;
using Passerelle.Echanges.Invitations;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
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
        var reponses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => DeposerAsync(visiteur, page, lien, Contenu)));
        Assert.Equal(2, reponses.Count(r => r.StatusCode == HttpStatusCode.OK));
        Assert.Equal(2, await essai.Application.LireAsync(c => c.Pieces.CountAsync()));
        Assert.Equal(2, Directory.EnumerateFiles(essai.DossierContenus).Count());
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
        s.ExecuterAsync(new InviterDepotCommand { Courriel = PartagesDeTest.Adresse, Fichiers = fichiers }, CancellationToken.None))).Valeur.Lien).AbsolutePath;

    private static async Task<HttpResponseMessage> DeposerAsync(Navigateur visiteur, PageLue jetonDe, string lien, byte[]? contenu)
    {
        using var corps = new MultipartFormDataContent { { new StringContent(((IHtmlInputElement)jetonDe.Html.QuerySelector("input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" } };
        if (contenu is not null)
            corps.Add(new ByteArrayContent(contenu), "Fichier", "retour é.csv");
        return await visiteur.Client.PostAsync(lien, corps);
    }

    private static Task<string> DireAsync(HttpResponseMessage reponse) => reponse.Content.ReadAsStringAsync();
}
