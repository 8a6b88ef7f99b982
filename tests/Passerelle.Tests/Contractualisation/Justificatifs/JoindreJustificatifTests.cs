using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Contractualisation;
using Passerelle.Contractualisation.Justificatifs;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;

namespace Passerelle.Tests.Contractualisation.Justificatifs;

/// <summary>Pièces jointes : contrôlées, chiffrées, journalisées, ouvertes à l'État, retirées avec un motif ; l'archive d'un contrôle sur place.</summary>
public sealed class JoindreJustificatifTests
{
    private static readonly byte[] Facture = [.. "%PDF-1.7\n"u8, .. Encoding.ASCII.GetBytes(new string('f', 70_000)), .. "\n%%EOF"u8];

    [Theory]
    [InlineData("facture.pdf", "pdf")]
    [InlineData("FACTURE.PDF", "pdf")]
    [InlineData("facture.png", null)] // le contenu dit autre chose que le nom
    [InlineData("facture", null)]
    [InlineData("facture.pdf.exe", null)]
    public void Le_contenu_et_le_nom_doivent_dire_le_meme_format(string nom, string? attendu) => Assert.Equal(attendu, FormatPiece.Reconnaitre(Facture, nom)?.Extension);

    [Theory]
    [InlineData("FFD8FFE000104A46", "photo.jpeg", "jpg")]
    [InlineData("89504E470D0A1A0A", "photo.png", "png")]
    [InlineData("504B030414000600", "etat.xlsx", null)] // un tableur se recalcule : imprimé en PDF
    [InlineData("4D5A90000300", "outil.pdf", null)]
    [InlineData("", "vide.pdf", null)]
    public void Un_format_se_reconnait_a_ses_octets(string debut, string nom, string? attendu) => Assert.Equal(attendu, FormatPiece.Reconnaitre(Convert.FromHexString(debut), nom)?.Extension);

    [Theory, ChaqueMoteur]
    public async Task Une_piece_se_joint_s_ouvre_a_l_Etat_survit_a_la_correction_et_se_retire(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        await SaisirAsync(chef);
        var depense = await application.LireAsync(c => c.Depenses.SingleAsync());
        var page = await chef.LireAsync($"/contractualisation/justificatifs/joindre-justificatif/Depense/{depense.Id}");
        Assert.Contains("PDF, JPEG ou PNG", (await JoindreAsync(chef, page, "facture.pdf", "PK\u0003\u0004"u8.ToArray())).Texte, StringComparison.Ordinal);
        Assert.Equal(0, await application.LireAsync(c => c.PiecesJustificatives.CountAsync()));
        Assert.Equal(HttpStatusCode.Found, (await JoindreAsync(chef, page, "facture.pdf", Facture)).Code);
        // Renvoyée faute d'avoir vu la réponse : une seule pièce.
        Assert.Equal(HttpStatusCode.Found, (await JoindreAsync(chef, page, "facture.pdf", Facture)).Code);
        var piece = await application.LireAsync(c => c.PiecesJustificatives.SingleAsync());
        Assert.Equal((depense.Reference, "pdf", (long)Facture.Length), (piece.Cle, piece.Format, piece.Taille));
        Assert.Contains(await application.JournalAsync(), e => e.Operation == nameof(JoindreJustificatif) && e.Objet == piece.Id.ToString() && !e.Detail!.Contains("facture", StringComparison.Ordinal));

        // Sur le disque, rien de lisible.
        var coffre = application.Services.GetRequiredService<CoffreJustificatifs>();
        Assert.Equal([piece.Id], coffre.Presents().Select(p => p.Id).Where(i => i == piece.Id));
        using (var clair = new MemoryStream())
        {
            await using var contenu = coffre.Lire(piece.Id, piece.CleEnveloppee!);
            await contenu.CopyToAsync(clair);
            Assert.Equal(Facture, clair.ToArray());
        }

        // Corriger la dépense garde la pièce, et l'État l'ouvre sans pouvoir y toucher.
        var correction = await chef.LireAsync($"/contractualisation/depenses/saisir-depense/{depense.Id}");
        await chef.EnvoyerAsync(correction, ("Action", "S01"), ("Nature", "Prestation"), ("Objet", "Étude"), ("Du", "2024-06-01"), ("Montant", "9000"), ("Justificatif", "F-12"), ("Motif", "Facture rectifiée"));
        var etat = await application.ConnecterAsync(Role.AuditeurEtat);
        var dossier = await etat.LireAsync("/contractualisation/justificatifs/lister-justificatifs");
        Assert.Contains("1 sur 1 ont au moins une pièce jointe", dossier.Texte, StringComparison.Ordinal);
        Assert.Null(dossier.Html.QuerySelector("main a[href*='joindre-justificatif']"));
        var lien = (IHtmlAnchorElement)dossier.Html.QuerySelector("main tbody a")!;
        var telechargee = await etat.Client.GetAsync(lien.PathName + lien.Search);
        Assert.Equal(("application/pdf", "attachment"), (telechargee.Content.Headers.ContentType!.MediaType, telechargee.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal(Facture, await telechargee.Content.ReadAsByteArrayAsync());
        Assert.Contains(await application.JournalAsync(), e => e.Acte == ActeJournal.Export && e.Operation == "TelechargerJustificatif" && e.Objet == piece.Id.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await application.ConnecterAsync(Role.Pilotage)).LireAsync(lien.PathName + lien.Search)).Code);

        using (var archive = new ZipArchive(await etat.Client.GetStreamAsync("/contractualisation/justificatifs/lister-justificatifs?annee=2024&handler=Archive")))
        {
            Assert.Equal(["inventaire.csv", $"S01/2024-06-01_{piece.Id:N}.pdf"], archive.Entries.Select(e => e.FullName));
            Assert.Equal(Facture.Length, archive.Entries[1].Length);
            using var inventaire = new StreamReader(archive.Entries[0].Open());
            Assert.Contains($"Depense;S01;01/06/2024;Étude;9000,00;F-12;S01/2024-06-01_{piece.Id:N}.pdf;{piece.Empreinte}", await inventaire.ReadToEndAsync(), StringComparison.Ordinal);
        }

        var corrigee = await application.LireAsync(c => c.Depenses.SingleAsync(d => d.FinieLe == null));
        var retirer = await chef.LireAsync($"/contractualisation/justificatifs/joindre-justificatif/Depense/{corrigee.Id}");
        Assert.Contains("5 à 300 caractères", (await RetirerAsync(chef, retirer, piece.Id, "")).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await RetirerAsync(chef, retirer, piece.Id, "Jointe à tort")).Code);
        var retiree = await application.LireAsync(c => c.PiecesJustificatives.SingleAsync());
        Assert.Equal((null, "Jointe à tort"), (retiree.CleEnveloppee, retiree.MotifRetrait));
        Assert.DoesNotContain(coffre.Presents(), p => p.Id == piece.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await etat.Client.GetAsync(lien.PathName + lien.Search)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await chef.LireAsync($"/contractualisation/justificatifs/joindre-justificatif/Depense/{depense.Id}")).Code);
    }

    [Theory, ChaqueMoteur]
    public async Task Un_resultat_et_un_devoir_ont_leurs_pieces_et_une_piece_alteree_ne_part_pas(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        await chef.EnvoyerAsync(await chef.LireAsync("/contractualisation/cibles/saisir-resultat/S01-1"), ("ConstateAu", "2024-11-30"), ("Valeur", "3"), ("Justificatif", "Feuilles de présence"));
        await chef.EnvoyerAsync(await chef.LireAsync("/contractualisation/echeances/accomplir-devoir/CLS-RAPPORT"), ("FaitLe", "2024-12-01"), ("Preuve", "Délibération 24-118"));
        var (mesure, devoir) = (await application.LireAsync(c => c.ResultatsIndicateurs.SingleAsync()), await application.LireAsync(c => c.Devoirs.SingleAsync()));
        foreach (var (objet, id) in new[] { (ObjetJustifie.Resultat, mesure.Id), (ObjetJustifie.Devoir, devoir.Id) })
            Assert.Equal(HttpStatusCode.Found, (await JoindreAsync(chef, await chef.LireAsync($"/contractualisation/justificatifs/joindre-justificatif/{objet}/{id}"), "preuve.pdf", Facture)).Code);
        Assert.Equal(["S01-1 2024-11-30", devoir.Id.ToString()], await application.LireAsync(c => c.PiecesJustificatives.OrderBy(p => p.Objet).Select(p => p.Cle).ToListAsync()));
        Assert.Contains("2 sur 2 ont au moins une pièce", (await chef.LireAsync("/contractualisation/justificatifs/lister-justificatifs")).Texte, StringComparison.Ordinal);
        Assert.Contains("Tout a sa pièce", (await chef.LireAsync("/contractualisation/justificatifs/lister-justificatifs?Manque=true")).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await chef.LireAsync("/contractualisation/justificatifs/lister-justificatifs?annee=1900")).Code);

        var piece = await application.LireAsync(c => c.PiecesJustificatives.FirstAsync());
        var coffre = application.Services.GetRequiredService<CoffreJustificatifs>();
        coffre.Effacer(piece.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await chef.Client.GetAsync($"/contractualisation/justificatifs/lister-justificatifs?handler=Piece&piece={piece.Id}")).StatusCode);
        Assert.Contains(await application.JournalAsync(), e => e.Acte == ActeJournal.Refus && e.Operation == "TelechargerJustificatif" && e.Detail!.EndsWith("altéré sur le disque", StringComparison.Ordinal));
    }

    private static async Task SaisirAsync(Navigateur chef) => await chef.EnvoyerAsync(
        await chef.LireAsync("/contractualisation/depenses/saisir-depense"), ("Action", "S01"), ("Nature", "Prestation"), ("Objet", "Étude"), ("Du", "2024-06-01"), ("Montant", "12000"), ("Justificatif", "F-12"));

    private static Task<PageLue> JoindreAsync(Navigateur chef, PageLue page, string nom, byte[] contenu) =>
        PosterAsync(chef, page.Adresse, new MultipartFormDataContent { { new StringContent(Jeton(page)), "__RequestVerificationToken" }, { new ByteArrayContent(contenu), "Fichier", nom } });

    private static Task<PageLue> RetirerAsync(Navigateur chef, PageLue page, Guid piece, string motif) => PosterAsync(chef, page.Adresse + "?handler=Retirer", new MultipartFormDataContent
    {
        { new StringContent(Jeton(page)), "__RequestVerificationToken" }, { new StringContent(piece.ToString()), "piece" }, { new StringContent(motif), "motif" },
    });

    private static async Task<PageLue> PosterAsync(Navigateur chef, string adresse, MultipartFormDataContent formulaire) => await PageLue.LireAsync(await chef.Client.PostAsync(adresse, formulaire));

    private static string Jeton(PageLue page) => (page.Html.QuerySelector("main input[name=__RequestVerificationToken]") as IHtmlInputElement)!.Value;
}
