using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Contractualisation.Bilans;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Documents;

namespace Passerelle.Tests.Contractualisation.Bilans;

/// <summary>Chaque document, dans chaque format : conforme, complet, au journal.</summary>
public sealed class ProduireDocumentTests
{
    [Theory, ChaqueMoteur]
    public async Task Chaque_document_s_ecrit_dans_chacun_de_ses_formats(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        foreach (var document in DocumentPacte.Tous)
        {
            foreach (var format in document.Formats.Where(f => f != FormatDocument.Pdf))
            {
                var produit = await application.ProduireAsync(document.Nom, format);
                Assert.EndsWith("." + format.Extension, produit.Fichier, StringComparison.Ordinal);
                Verifier(produit.Contenu, format);
            }
        }
        var trace = Assert.Single(await application.JournalAsync(), e => e.Detail == "synthese, 2024, xlsx");
        Assert.Equal(nameof(ProduireDocument), trace.Operation);
    }

    [Fact]
    public async Task Un_plan_garde_les_colonnes_les_groupes_et_les_mots_de_son_modele()
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(Moteur.Sqlite);
        await application.ChargerPacteAsync();
        var page = WebUtility.HtmlDecode(Encoding.UTF8.GetString((await application.ProduireAsync("volet3", FormatDocument.Html)).Contenu));
        Assert.Contains("<th scope=\"colgroup\" colspan=\"3\">État des lieux de l'existant</th>", page, StringComparison.Ordinal);
        Assert.Contains("8 ETP 239\u202f400,00\u00a0€", page, StringComparison.Ordinal);
        Assert.Contains("Pour info : Total ETP PE", page, StringComparison.Ordinal);
        Assert.Contains("size: A4 landscape", page, StringComparison.Ordinal);

        var csv = Encoding.UTF8.GetString((await application.ProduireAsync("annexe3", FormatDocument.Csv)).Contenu).Split("\r\n");
        Assert.Contains("Fiche action N°", csv[0], StringComparison.Ordinal);
        Assert.EndsWith(";379189,00;379189,00;303250,00;1061628,00", csv[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_bilan_suit_la_trame_et_met_a_part_ce_qui_n_est_pas_eligible()
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(Moteur.Sqlite);
        await application.ChargerPacteAsync();
        await application.ImporterDepensesAsync(
            "d1;E1;Prestation;;;;01/06/2024;30/06/2024;Référents;1000;;;F-1;;\n" +
            "d2;E7;Marché;mois;2;400,50;01/07/2024;;Ateliers;;;;F-2;;\n" +
            "d3;E3;Location de salle;;;;01/07/2024;;Réunion;80;;;F-3;;\n");
        var csv = Encoding.UTF8.GetString((await application.ProduireAsync("bilan2", FormatDocument.Csv)).Contenu).Split("\r\n");
        string Montant(string libelle) => Assert.Single(csv, l => l.StartsWith(libelle, StringComparison.Ordinal)).Split(';')[^1];

        Assert.Equal("1000,00", Montant("Dépenses relatives au renforcement des solutions locales"));
        Assert.Equal("801,00", Montant("Dépenses relatives à la remobilisation / entrée en parcours"));
        Assert.Equal("1801,00", Montant("TOTAL DÉPENSES RELATIVES AU RENFORCEMENT DE L'ACCOMPAGNEMENT"));
        Assert.Equal("0,00", Montant("TOTAL DÉPENSES LEVÉE DES FREINS SOCIAUX"));
        Assert.Equal("1801,00", Montant("TOTAL DÉPENSES AU TITRE DU VOLET 2"));
        Assert.Contains(csv, l => l.Contains("Référents (FSE+ : double financement à vérifier)", StringComparison.Ordinal));
        Assert.StartsWith("Location de salle", csv[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_document_ou_un_format_inconnu_est_refuse()
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(Moteur.Sqlite);
        await application.ChargerPacteAsync();
        await using var portee = application.Services.CreateAsyncScope();
        var produire = portee.ServiceProvider.GetRequiredService<ProduireDocument>();
        Assert.Equal("PACTE-060", (await produire.ExecuterAsync(new("annexe9", 2024, FormatDocument.Csv), CancellationToken.None)).Erreurs[0].Code);
        Assert.Equal("PACTE-012", (await produire.ExecuterAsync(new("synthese", 2025, FormatDocument.Csv), CancellationToken.None)).Erreurs[0].Code);
        Assert.Null(FormatDocument.De("synthese.odt"));
    }

    private static void Verifier(byte[] contenu, FormatDocument format)
    {
        Assert.NotEmpty(contenu);
        if (format != FormatDocument.Xlsx && format != FormatDocument.Docx)
            return;
        using var memoire = new MemoryStream(contenu);
        using OpenXmlPackage fichier = format == FormatDocument.Xlsx ? SpreadsheetDocument.Open(memoire, false) : WordprocessingDocument.Open(memoire, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(fichier).Select(e => $"{e.Path?.XPath} : {e.Description}"));
    }
}
