using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Contractualisation.Bilans;
using Passerelle.Contractualisation.Financements;
using Passerelle.Habilitations.Roles;
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
        var produit = await application.ProduireAsync("bilan2", FormatDocument.Csv);
        Assert.Equal(new ComptesBilan(2, 1801m, 1), produit.Comptes);
        var csv = Encoding.UTF8.GetString(produit.Contenu).Split("\r\n");
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
        Assert.Equal("PACTE-070", (await produire.ExecuterAsync(new("annexe9", 2024, FormatDocument.Csv), CancellationToken.None)).Erreurs[0].Code);
        Assert.Equal("PACTE-012", (await produire.ExecuterAsync(new("synthese", 2025, FormatDocument.Csv), CancellationToken.None)).Erreurs[0].Code);
        Assert.Null(FormatDocument.De("synthese.odt"));
    }

    [Theory, ChaqueMoteur]
    public async Task Le_rapport_a_mi_parcours_dit_chaque_action_ses_cibles_et_ce_qui_reste_a_ecrire(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        await application.ImporterDepensesAsync("s1;S01;Prestation;;;;01/06/2024;;Étude;40000;10000;10000;F-1;;\n");
        var page = WebUtility.HtmlDecode(Encoding.UTF8.GetString((await application.ProduireAsync("mi-parcours", FormatDocument.Html)).Contenu));

        Assert.Contains("au plus tard le 31 mars 2026 aux destinataires suivants : préfet de région ; préfet de département", page, StringComparison.Ordinal);
        Assert.Equal(20, page.Split("impact social sur les bénéficiaires : à compléter par le pilote").Length - 1);
        Assert.Contains("Dépensé en 2024 : 40\u202f000,00 € ; en 2025 : non saisi.", page, StringComparison.Ordinal);
        Assert.Contains("Annexe 5 : exécution budgétaire des crédits contractualisés, 2025", page, StringComparison.Ordinal);
        Assert.Contains("Annexe 4 : indicateurs nationaux", page, StringComparison.Ordinal);
    }

    [Theory, ChaqueMoteur]
    public async Task L_annexe_5_rapproche_le_prevu_et_le_realise_et_dit_ce_qui_n_est_pas_connu(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        await application.ImporterDepensesAsync("s1;S01;Prestation;;;;01/06/2024;;Étude;40000;10000;10000;F-1;;\n");
        await using var portee = application.Services.CreateAsyncScope();
        var construire = portee.ServiceProvider.GetRequiredService<ConstruireTableau>();
        var tableau = (await construire.ExecuterAsync("annexe5", 2024, CancellationToken.None)).Valeur;
        object?[] Lire(LigneConstruite ligne) => [.. new[] { "PF", "RA", "RB", "RC", "RF", "XA", "XB" }.Select(c => ligne.Valeurs[c])];
        Assert.Equal([120000m, 10000m, 10000m, 20000m, 40000m, 37500m, 37500m], Lire(tableau.Lignes[0]));
        Assert.Equal([1061628m, 10000m, 10000m, 20000m, 40000m, 369189m, 369189m], Lire(tableau.Lignes[^1]));
        Assert.Equal(40000m / 1061628m, tableau.Lignes[^1].Valeurs["TAUX"]);

        var suivante = (await construire.ExecuterAsync("annexe5", 2025, CancellationToken.None)).Valeur;
        Assert.Equal([null, null, null, null, null, null, null], Lire(suivante.Lignes[^1]));
        Assert.Equal(2, suivante.Remarques.Count);
    }

    [Theory, ChaqueMoteur]
    public async Task L_Etat_telecharge_ce_qu_il_lit(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var etat = await application.ConnecterAsync(Role.AuditeurEtat);
        var page = await etat.LireAsync("/contractualisation/bilans/lister-documents?Annee=2025");
        Assert.Contains("Rapport d'exécution à mi-parcours", page.Texte, StringComparison.Ordinal);
        var lien = page.Html.QuerySelector("a[aria-label='Annexe 5, exécution budgétaire, tableur (.xlsx)']")!.GetAttribute("href")!;
        var fichier = await etat.LireAsync(lien);
        Assert.Equal(FormatDocument.Xlsx.TypeMime, fichier.Reponse.Content.Headers.ContentType!.MediaType);
        Assert.Equal("pacte-annexe5-2025.xlsx", fichier.Reponse.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains(await application.JournalAsync(), e => e.Detail == "annexe5, 2025, xlsx" && e.Acteur is not null);
        Assert.NotNull((await etat.LireAsync("/contractualisation/bilans/lister-documents?handler=Telecharger&Nom=synthese&Annee=2025&Format=xlsx")).Html.QuerySelector(".resume-erreurs"));
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
