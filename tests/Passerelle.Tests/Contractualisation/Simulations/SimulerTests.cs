using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Passerelle.Contractualisation;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Contractualisation.Simulations;

/// <summary>Une simulation se garde, se compare, et rien de signé ne change.</summary>
public sealed class SimulerTests
{
    [Theory, ChaqueMoteur]
    public async Task Elle_se_garde_sous_un_nom_se_compare_et_ne_touche_a_rien_de_signe(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var avant = await application.LireAsync(c => c.DonneesSignees.CountAsync());
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var liste = await chef.LireAsync("/contractualisation/simulations/lister-simulations");
        Assert.Contains("3 à 80 caractères", (await chef.EnvoyerAsync(liste, ("Annee", "2024"), ("Nom", "x"))).Texte, StringComparison.Ordinal);
        var simulation = (await chef.EnvoyerAsync(liste, ("Annee", "2024"), ("Nom", "Poste retardé"))).Vers!;
        Assert.Contains("déjà une autre simulation", (await chef.EnvoyerAsync(liste, ("Annee", "2024"), ("Nom", "Poste retardé"))).Texte, StringComparison.Ordinal);

        var page = await chef.LireAsync(simulation);
        Assert.Contains("de 1 à 12 mois", (await AgirAsync(chef, page, "Decaler", ("Action", "S13"), ("Montant", "60000"), ("Mois", "13"))).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await AgirAsync(chef, page, "Decaler", ("Action", "S13"), ("Libelle", "Travailleur social"), ("Montant", "60000"), ("Mois", "6"))).Code);
        Assert.Equal(HttpStatusCode.Found, (await AgirAsync(chef, page, "Cofinancer", ("Action", "S03"), ("Libelle", "Région"), ("Montant", "4000"), ("Financeur", ""))).Code);
        Assert.Equal(HttpStatusCode.Found, (await AgirAsync(chef, page, "Deplacer", ("Action", "S01"), ("Vers", "S03"), ("Montant", "7500"), ("Financeur", "CD"))).Code);
        var refaite = await chef.LireAsync(simulation);
        var texte = refaite.Texte.Replace('\u202f', ' ').Replace('\u00a0', ' ');
        Assert.Contains("commence 6 mois plus tard, soit 30 000,00 € non dépensés", texte, StringComparison.Ordinal);
        Assert.Contains("7 500,00 € du Département passent de S01 à S03", texte, StringComparison.Ordinal);
        Assert.Contains("non sur les deux parts", texte, StringComparison.Ordinal);

        Assert.Equal(avant, await application.LireAsync(c => c.DonneesSignees.CountAsync(d => d.RemplaceeLe == null)));
        Assert.Contains(await application.JournalAsync(), e => e.Operation == "Simuler" && e.Detail!.StartsWith("Région apporte", StringComparison.Ordinal));
        var comparees = await chef.LireAsync("/contractualisation/simulations/lister-simulations");
        Assert.Contains("perdue 1 fois", comparees.Texte, StringComparison.Ordinal);

        var mouvement = await application.LireAsync(c => c.MouvementsSimules.FirstAsync(m => m.Vers == "S03"));
        Assert.Equal(HttpStatusCode.Found, (await AgirAsync(chef, refaite, $"Retirer&mouvement={mouvement.Id}")).Code);
        Assert.DoesNotContain("non sur les deux parts", (await chef.LireAsync(simulation)).Texte, StringComparison.Ordinal);

        Assert.Contains("une année du Pacte", (await chef.EnvoyerAsync(liste, ("Annee", "2030"), ("Nom", "Trop tard"))).Texte, StringComparison.Ordinal);
        Assert.Contains("Une supposition sur 2026", (await chef.LireAsync((await chef.EnvoyerAsync(liste, ("Annee", "2026"), ("Nom", "Deux ans plus tard"))).Vers!)).Texte, StringComparison.Ordinal);
        Assert.Contains("Tel que fixé par avenant", (await chef.LireAsync("/contractualisation/simulations/lister-simulations")).Texte, StringComparison.Ordinal);

        var etat = await application.ConnecterAsync(Role.AuditeurEtat);
        Assert.Null((await etat.LireAsync(simulation)).Html.QuerySelector("main form"));
    }

    private static Task<PageLue> AgirAsync(Navigateur chef, PageLue page, string acte, params (string, string)[] champs)
    {
        var jeton = (page.Html.QuerySelector("main input[name=__RequestVerificationToken]") as IHtmlInputElement)!.Value;
        return chef.EnvoyerBrutAsync($"{page.Adresse}?handler={acte}", [("__RequestVerificationToken", jeton), .. champs]);
    }
}
