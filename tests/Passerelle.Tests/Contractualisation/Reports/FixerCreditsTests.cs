using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Contractualisation;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Contractualisation.Financements;
using Passerelle.Contractualisation.Reports;
using Passerelle.Contractualisation.Versements;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Contractualisation.Reports;

/// <summary>L'avenant annuel : H, J, L de l'annexe 6, le budget qu'ils font avec les reports, les versions gardées.</summary>
public sealed class FixerCreditsTests
{
    [Theory, ChaqueMoteur]
    public async Task L_avenant_fixe_l_annee_suivante_et_chaque_version_reste(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var page = await chef.LireAsync("/contractualisation/reports/fixer-credits/2025");
        // Les vingt actions du contrat local, et les six du volet 3, que le même avenant engage en 2025 (1240) ; pas au-delà.
        Assert.Equal(26, page.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(20, (await chef.LireAsync("/contractualisation/reports/fixer-credits/2026")).Html.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Nommer l'avenant", (await chef.EnvoyerAsync(page, ("Sommes[0].Etat", "50000"))).Texte, StringComparison.Ordinal);
        Assert.Contains("S01 : attendu des sommes positives", (await chef.EnvoyerAsync(page, ("Avenant", "Avenant n° 1"), ("Sommes[0].Etat", "-1"))).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await chef.EnvoyerAsync(page, ("Avenant", "Avenant n° 1"), ("Sommes[0].Etat", "50000"), ("Sommes[0].Departement", "50000"), ("Sommes[0].Autres", "10000"))).Code);
        Assert.Equal(HttpStatusCode.Found, (await chef.EnvoyerAsync(page, ("Avenant", "Avenant n° 2"), ("Sommes[0].Etat", "40000"), ("Sommes[0].Departement", "50000"), ("Sommes[0].Autres", "10000"))).Code);

        Assert.Contains(await application.JournalAsync(), e => e.Operation == nameof(FixerCredits) && e.Objet == "credits-annuels/S01/2025" && e.Detail == "Avenant n° 2, etat : « 50000 » → « 40000 »");
        Assert.Equal([1, 2], await application.LireAsync(c => c.DonneesSignees.Where(d => d.Tableau == CreditsAnnuels.Tableau).OrderBy(d => d.Version).Select(d => d.Version).ToListAsync()));
        // Recharger le texte d'origine n'efface pas l'avenant.
        await application.ChargerPacteAsync();
        var avenants = await chef.LireAsync("/contractualisation/conventions/lister-avenants");
        Assert.Equal(["50000", "40000"], avenants.Html.QuerySelectorAll("tr[data-ligne]").Where(l => l.QuerySelector("[data-libelle=Champ]")!.TextContent == "etat").Select(l => l.QuerySelector("[data-libelle=Après]")!.TextContent).Reverse());

        // Rien de dépensé en 2024 : H, J et L sont connus, les reports et le budget ne le sont pas.
        var avant = await LigneAsync(application, 2025);
        Assert.Equal(new object?[] { null, 40000m, null, 50000m, 10000m, null }, new[] { "F", "H", "I", "J", "L", "M" }.Select(c => avant[c]));
        // 40 000 € de 2024 dépensés, dont 10 000 à l'État et autant au Département : 37 500 à reporter de part et d'autre.
        await DepenserAsync(application, new DateOnly(2024, 6, 1), 40000);
        var apres = await LigneAsync(application, 2025);
        Assert.Equal(new object?[] { 37500m, 40000m, 77500m, 50000m, 87500m, 10000m, 175000m }, new[] { "F", "H", "I", "J", "K", "L", "M" }.Select(c => apres[c]));

        // Le budget de 2025 se consomme, et l'annexe 6 de 2026 en part.
        await DepenserAsync(application, new DateOnly(2025, 3, 1), 20000);
        var suivi = (await ServirAsync<SuivreCredits, SuiviCredits>(application, s => s.ExecuterAsync(2025, CancellationToken.None))).Actions.Single(a => a.Action.Code == "S01");
        Assert.Equal((new SommesAction(77500, 87500, 10000, 175000), 20000m), (suivi.Prevu!.Value, suivi.Depense));
        var consommation = await chef.LireAsync("/contractualisation/depenses/afficher-consommation?annee=2025");
        Assert.Contains("175 000,00 €", consommation.Html.QuerySelector("tr[data-ligne]")!.TextContent.Replace('\u202f', ' ').Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await chef.LireAsync("/contractualisation/depenses/afficher-consommation?annee=2027")).Code);
        var suivante = await LigneAsync(application, 2026);
        Assert.Equal(new object?[] { 77500m, 67500m, null }, new[] { "A", "B", "H" }.Select(c => suivante[c]));

        // La contribution de 2025 s'ajoute aux versements promis de l'axe.
        var axe = (await ServirAsync<SuivreVersements, IReadOnlyList<VersementsPerimetre>>(application, s => s.ExecuterAsync(CancellationToken.None))).Single(p => p.Perimetre.Code == "AXE1");
        Assert.Equal((143194m, 40000m), (axe.Promis, axe.Echeances[^1].Attendu));

        Assert.Equal(HttpStatusCode.Found, (await chef.EnvoyerAsync(page, [("Avenant", "Avenant n° 3"), .. Enumerable.Range(0, 21).Select(i => ($"Sommes[{i}].Etat", i == 20 ? "300000" : ""))])).Code);
        var volet3 = (await ServirAsync<SuivreVersements, IReadOnlyList<VersementsPerimetre>>(application, s => s.ExecuterAsync(CancellationToken.None))).Single(p => p.Perimetre.Code == "VOLET3");
        Assert.Equal((779250m, 300000m, 1240), (volet3.Promis, volet3.Echeances[^1].Attendu, volet3.Echeances[^1].Prevu.Ligne));
        var fixes = await chef.LireAsync("/contractualisation/conventions/lister-avenants");
        Assert.Equal(["2025, contrat local", "2025, volet 3", "2026, contrat local", "2027, contrat local"], fixes.Html.QuerySelectorAll("[data-libelle=Année]").Select(t => t.TextContent));
    }

    private static async Task<IReadOnlyDictionary<string, object?>> LigneAsync(ApplicationDeTest application, int annee) =>
        (await ServirAsync<ConstruireTableau, TableauConstruit>(application, c => c.ExecuterAsync("annexe6", annee, CancellationToken.None))).Lignes[0].Valeurs;

    private static Task<Depense> DepenserAsync(ApplicationDeTest application, DateOnly jour, decimal montant) => ServirAsync<SaisirDepense, Depense>(application, s => s.ExecuterAsync(
        new SaisirDepenseCommand { Action = "S01", Nature = "Prestation", Objet = "Étude", Du = jour, Montant = montant, PartEtat = 10000, PartDepartement = 10000, Justificatif = "F-1" }, CancellationToken.None));

    private static async Task<T> ServirAsync<TService, T>(ApplicationDeTest application, Func<TService, Task<Socle.Resultats.Resultat<T>>> acte)
        where TService : notnull
    {
        await using var portee = application.Services.CreateAsyncScope();
        var resultat = await acte(portee.ServiceProvider.GetRequiredService<TService>());
        Assert.True(resultat.Reussi);
        return resultat.Valeur;
    }
}
