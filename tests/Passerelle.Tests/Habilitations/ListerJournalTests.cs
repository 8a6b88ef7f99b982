using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Habilitations;

/// <summary>La page du journal : filtres, pages, et sa propre lecture inscrite.</summary>
public sealed class ListerJournalTests
{
    [Theory, ChaqueMoteur]
    public async Task Filtre_par_acte_et_operation_et_s_inscrit(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var dpd = await application.ConnecterAsync(Role.Dpd);
        for (var i = 0; i < 51; i++)
            await application.CreerCompteAsync(null, Role.Referent);

        var premiere = await dpd.LireAsync("/habilitations/consultation/lister-journal?Acte=Changement&Operation=CreerCompte");
        var suivante = premiere.Html.QuerySelector("a[rel=next]")!.GetAttribute("href");
        var seconde = await dpd.LireAsync($"/habilitations/consultation/lister-journal{suivante}");
        var vide = await dpd.LireAsync("/habilitations/consultation/lister-journal?Du=2001-01-01&Au=2001-01-02");

        Assert.Equal(50, premiere.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(2, seconde.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("sur 52", seconde.Texte, StringComparison.Ordinal);
        Assert.NotNull(vide.Html.QuerySelector(".liste-vide a"));
        Assert.Equal(3, (await application.JournalAsync()).Count(e => e.Operation == "ListerJournal"));
    }

    [Theory, ChaqueMoteur]
    public async Task Filtre_par_agent_et_par_objet_et_s_emporte(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var compte = await application.CreerCompteAsync(null, Role.Rssi);
        var rssi = application.Ouvrir();
        await rssi.SeConnecterAsync(compte);
        var dpd = await application.ConnecterAsync(Role.Dpd);

        var parAgent = await dpd.LireAsync($"/habilitations/consultation/lister-journal?Agent={compte.Identifiant.ToUpperInvariant()}");
        var parObjet = await dpd.LireAsync($"/habilitations/consultation/lister-journal?Objet={compte.Id}&Operation=CreerCompte");
        var csv = await dpd.LireAsync($"/habilitations/consultation/lister-journal?handler=Csv&Agent={compte.Identifiant}");

        Assert.All(parAgent.Html.QuerySelectorAll("td[data-libelle=Agent]"), td => Assert.Equal(compte.Identifiant, td.TextContent));
        Assert.Single(parObjet.Html.QuerySelectorAll("tbody tr"));
        var lignes = csv.Texte.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith("instant_utc;agent;acte;operation;objet;detail;rang_scelle", lignes[0], StringComparison.Ordinal);
        Assert.Equal(parAgent.Html.QuerySelectorAll("tbody tr").Length, lignes.Length - 1);
        Assert.Single(await application.JournalAsync(), e => e is { Operation: "ListerJournal", Acte: Socle.Journal.ActeJournal.Export });
    }
}
