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
}
