using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Passerelle.Echanges;
using Passerelle.Echanges.Partages;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Courriels;
using Socle.Journal;

namespace Passerelle.Tests.Echanges.Partages;

/// <summary>Un fichier partagé à l'écran, annoncé par SMTP, collecté sans compte, confirmé, détruit.</summary>
public sealed class CollecterPartageTests
{
    private static readonly byte[] Contenu = RandomNumberGenerator.GetBytes(300_000);

    [Theory, ChaqueMoteur]
    public async Task De_l_ecran_de_l_agent_a_la_destruction(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        var agent = await essai.Application.ConnecterAsync(Role.GestionnaireDonnees);
        var formulaire = await agent.LireAsync("/echanges/partages/creer-partage");
        using var corps = new MultipartFormDataContent();
        foreach (var cache in formulaire.Html.QuerySelectorAll("main input[type=hidden]").Cast<AngleSharp.Html.Dom.IHtmlInputElement>().Where(c => c.Name is "__RequestVerificationToken" or "Cle"))
            corps.Add(new StringContent(cache.Value), cache.Name!);
        corps.Add(new StringContent(PartagesDeTest.Adresse), "Destinataires");
        corps.Add(new StringContent("72"), "Duree");
        corps.Add(new StringContent("2"), "Telechargements");
        corps.Add(new StringContent("true"), "Detruire");
        corps.Add(new StringContent("bruno.lacour@departement.example"), "Accuse");
        corps.Add(new ByteArrayContent(Contenu), "Fichier", "inscription_55_flux.csv");
        var cree = await agent.Client.PostAsync("/echanges/partages/creer-partage", corps);
        Assert.Equal(HttpStatusCode.Found, cree.StatusCode);
        Assert.StartsWith("/echanges/partages/consulter-partage/", cree.Headers.Location!.ToString(), StringComparison.Ordinal);

        Assert.Equal(1, await essai.EnvoyerAsync());
        var avis = Assert.Single(essai.Recus());
        Assert.Equal(PartagesDeTest.Adresse, avis.To.Mailboxes.Single().Address);
        Assert.DoesNotContain("http", avis.Subject, StringComparison.Ordinal);
        var lien = PartagesDeTest.Lien(avis);
        Assert.True(lien["/partages/".Length..].Length >= 43, "256 bits");

        // Un robot ouvre le lien vingt fois : rien n'est consommé.
        using var visiteur = essai.Application.Ouvrir();
        var page = await visiteur.LireAsync(lien);
        for (var i = 0; i < 20; i++)
            Assert.Equal(HttpStatusCode.OK, (await visiteur.LireAsync(lien)).Code);
        using (var tete = new HttpRequestMessage(HttpMethod.Head, lien))
            Assert.Equal(HttpStatusCode.OK, (await visiteur.Client.SendAsync(tete)).StatusCode);
        Assert.Equal(2, await essai.Application.LireAsync(c => c.DestinatairesPartage.Select(d => d.Restants).SingleAsync()));
        Assert.Contains("inscription_55_flux.csv", page.Texte, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Contenu)), page.Texte, StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Reponse.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Reponse.Headers.CacheControl!.NoStore);

        // Ni sans jeton antifalsification, ni avant d'avoir téléchargé.
        Assert.Equal(HttpStatusCode.BadRequest, (await visiteur.EnvoyerBrutAsync($"{lien}?handler=Telecharger")).Code);
        Assert.Contains("Télécharger d", await (await PartagesDeTest.PosterAsync(visiteur.Client, page, lien, "Confirmer")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        for (var i = 0; i < 2; i++)
        {
            using var recu = await PartagesDeTest.PosterAsync(visiteur.Client, page, lien, "Telecharger");
            Assert.Equal(HttpStatusCode.OK, recu.StatusCode);
            Assert.Equal(Contenu, await recu.Content.ReadAsByteArrayAsync());
            Assert.Equal("attachment", recu.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal(Contenu.Length, recu.Content.Headers.ContentLength);
            Assert.Equal("no-referrer", recu.Headers.GetValues("Referrer-Policy").Single());
        }
        Assert.Equal(HttpStatusCode.NotFound, (await visiteur.LireAsync(lien)).Code);
        await essai.EnvoyerAsync();
        var accuse = Assert.Single(essai.Recus(), m => m.To.Mailboxes.Single().Address == "bruno.lacour@departement.example");
        Assert.Contains("collecté", accuse.Subject, StringComparison.Ordinal);

        // Épuisé, le lien confirme encore ; confirmé par tous, la clé et le contenu sont détruits.
        Assert.Single(Directory.EnumerateFiles(essai.DossierContenus));
        using var confirmation = await PartagesDeTest.PosterAsync(visiteur.Client, page, lien, "Confirmer");
        Assert.Equal(HttpStatusCode.OK, confirmation.StatusCode);
        var partage = await essai.Application.LireAsync(c => c.Partages.AsNoTracking().SingleAsync());
        Assert.Equal((StatutPartage.Recu, null), (partage.Statut, partage.CleEnveloppee));
        Assert.Empty(Directory.EnumerateFiles(essai.DossierContenus));
        Assert.Equal(HttpStatusCode.NotFound, (await PartagesDeTest.PosterAsync(visiteur.Client, page, lien, "Telecharger")).StatusCode);

        var detail = await agent.LireAsync(cree.Headers.Location.ToString());
        Assert.Contains("reçu, détruit", detail.Texte, StringComparison.Ordinal);
        Assert.Contains("destinataire 1 : téléchargement commencé", detail.Texte, StringComparison.Ordinal);
        var journal = await essai.Application.JournalAsync();
        Assert.Equal(2, journal.Count(e => e.Detail == "destinataire 1 : téléchargement achevé"));
        Confidentialite.Verifier(journal.Select(e => $"{e.Objet} {e.Detail}"), [PartagesDeTest.Adresse, "bruno.lacour", lien["/partages/".Length..], "inscription_55"]);
    }

    [Theory, ChaqueMoteur]
    public async Task Vingt_envois_ensemble_pour_trois_telechargements_en_donnent_trois(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        var lien = await essai.LienAsync(Contenu, c => c with { Accuse = "bruno.lacour@departement.example" });
        using var visiteur = essai.Application.Ouvrir();
        var page = await visiteur.LireAsync(lien);

        var reponses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PartagesDeTest.PosterAsync(visiteur.Client, page, lien, "Telecharger")));

        Assert.Equal(3, reponses.Count(r => r.StatusCode == HttpStatusCode.OK));
        Assert.Equal(17, reponses.Count(r => r.StatusCode == HttpStatusCode.NotFound));
        foreach (var servie in reponses.Where(r => r.StatusCode == HttpStatusCode.OK))
            Assert.Equal(Contenu, await servie.Content.ReadAsByteArrayAsync());
        Assert.Equal(0, await essai.Application.LireAsync(c => c.DestinatairesPartage.Select(d => d.Restants).SingleAsync()));
        Assert.Equal(1, await essai.Application.LireAsync(c => c.Set<Courriel>().CountAsync(m => m.Nature == "accusé de collecte")));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_code_ne_sert_qu_une_fois_et_cinq_essais_l_usent(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        var lien = await essai.LienAsync(Contenu, c => c with { AvecCode = true });
        using var visiteur = essai.Application.Ouvrir();
        var page = await visiteur.LireAsync(lien);
        var premier = await RecevoirCodeAsync();

        Assert.Null(await TelechargerAsync(null));
        var faux = premier[0] == '0' ? '1' + premier[1..] : '0' + premier[1..];
        Assert.Null(await TelechargerAsync(faux));
        Assert.Equal(Contenu, await TelechargerAsync(premier));
        Assert.Null(await TelechargerAsync(premier));

        var deuxieme = await RecevoirCodeAsync();
        for (var i = 0; i < CodeUnique.Essais; i++)
            Assert.Null(await TelechargerAsync(deuxieme[0] == '0' ? '1' + deuxieme[1..] : '0' + deuxieme[1..]));
        Assert.Null(await TelechargerAsync(deuxieme));

        var troisieme = await RecevoirCodeAsync();
        essai.Application.Horloge.Avancer(CodeUnique.Vie + TimeSpan.FromSeconds(1));
        Assert.Null(await TelechargerAsync(troisieme));
        Assert.Equal(2, await essai.Application.LireAsync(c => c.DestinatairesPartage.Select(d => d.Restants).SingleAsync()));
        Assert.DoesNotContain(await essai.Application.JournalAsync(), e => e.Detail?.Contains(premier, StringComparison.Ordinal) == true);

        async Task<string> RecevoirCodeAsync()
        {
            using var demande = await PartagesDeTest.PosterAsync(visiteur.Client, page, lien, "DemanderCode");
            Assert.Contains("o…@france-travail.example", await demande.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            await essai.EnvoyerAsync();
            return System.Text.RegularExpressions.Regex.Match(essai.Recus()[^1].TextBody!, @"\b\d{8}\b").Value;
        }

        async Task<byte[]?> TelechargerAsync(string? code)
        {
            using var reponse = await PartagesDeTest.PosterAsync(visiteur.Client, page, lien, "Telecharger", code);
            Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
            return reponse.Content.Headers.ContentDisposition is null ? null : await reponse.Content.ReadAsByteArrayAsync();
        }
    }

    [Theory, ChaqueMoteur]
    public async Task Un_contenu_altere_sur_le_disque_ne_part_pas_et_ferme_le_partage(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        var lien = await essai.LienAsync(Contenu);
        using var visiteur = essai.Application.Ouvrir();
        var page = await visiteur.LireAsync(lien);
        var fichier = Directory.EnumerateFiles(essai.DossierContenus).Single();
        Assert.DoesNotContain(Convert.ToHexString(Contenu.AsSpan(1000, 32)), Convert.ToHexString(await File.ReadAllBytesAsync(fichier, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        await using (var disque = new FileStream(fichier, FileMode.Open))
        {
            // Un octet du dernier tiers : les premiers blocs, eux, sont intacts.
            disque.Position = disque.Length * 2 / 3;
            var octet = disque.ReadByte();
            disque.Position--;
            disque.WriteByte((byte)(octet ^ 1));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await PartagesDeTest.PosterAsync(visiteur.Client, page, lien, "Telecharger")).StatusCode);
        var partage = await essai.Application.LireAsync(c => c.Partages.AsNoTracking().SingleAsync());
        Assert.Equal((StatutPartage.Altere, null), (partage.Statut, partage.CleEnveloppee));
        Assert.Contains(await essai.Application.JournalAsync(), e => e.Acte == ActeJournal.Changement && e.Detail == "clé détruite : contenu altéré sur le disque");
        var agent = await essai.Application.ConnecterAsync(Role.GestionnaireDonnees);
        Assert.Contains("1 partage altéré", (await agent.LireAsync("/")).Texte, StringComparison.Ordinal);
    }
}
