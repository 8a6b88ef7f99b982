using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plateforme.Changements;
using Plateforme.Tests.Donnees;
using Socle.Bases;
using Socle.Calendrier;

namespace Plateforme.Tests.Changements;

public sealed class ChangementsTests
{
    /// <summary>Lignes 2262-2270, communiqué le 30 novembre 2026.</summary>
    [Theory]
    [InlineData(GenreChangement.Mineur, false, "2026-12-05")]
    [InlineData(GenreChangement.Majeur, false, "2027-02-28")]
    [InlineData(GenreChangement.ContratInterface, false, "2027-02-28")]
    [InlineData(GenreChangement.ContratInterface, true, "2026-11-30")]
    public void Prevenance(GenreChangement genre, bool bloquant, string auPlusTot) =>
        Assert.Equal(DateOnly.Parse(auPlusTot, CultureInfo.InvariantCulture), PrevenanceChangement.AuPlusTot(genre, bloquant, new DateOnly(2026, 11, 30)));

    [Theory, ChaqueMoteur]
    public async Task Un_contrat_d_interface_attend_les_deux_accords_puis_revient_a_la_version_precedente(Moteur moteur)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(moteur);
        var serveur = portail.Serveur;
        var aujourdhui = TimeProvider.System.Aujourdhui();
        var formulaire = await serveur.OuvrirAsync("/changements/communiquer-changement");
        (string, string)[] champs = [("Genre", nameof(GenreChangement.ContratInterface)), ("Titre", "Un champ de plus"), ("Description", "durée de l'entretien"), ("PrevuLe", Iso(aujourdhui)), ("MoisVersionPrecedente", "6")];
        var refus = await serveur.PosterAsync("/changements/communiquer-changement", formulaire, champs);
        Assert.Contains("délai de prévenance", refus.Body!.TextContent, StringComparison.Ordinal);
        var long7 = await serveur.PosterAsync("/changements/communiquer-changement", formulaire, [.. champs[..^1], ("ResoutBloquant", "true"), ("MoisVersionPrecedente", "7")]);
        Assert.Contains("six mois au plus", long7.Body!.TextContent, StringComparison.Ordinal);

        var fiche = await serveur.PosterAsync("/changements/communiquer-changement", formulaire, [.. champs, ("ResoutBloquant", "true")]);
        var adresse = $"/changements/consulter-changement/{await portail.Plateforme.LireAsync(c => c.Changements.Select(x => x.Id).SingleAsync())}";
        Assert.Equal(["AccordPartenaire", "AccordFranceTravail", "Abandon"], Actes(fiche));
        var tropTot = await serveur.PosterAsync(adresse, fiche, ("Acte", nameof(ActeChangement.MiseEnProduction)));
        Assert.Contains("un accord manque", tropTot.Body!.TextContent, StringComparison.Ordinal);
        await serveur.PosterAsync(adresse, fiche, ("Acte", nameof(ActeChangement.AccordPartenaire)));
        fiche = await serveur.PosterAsync(adresse, fiche, ("Acte", nameof(ActeChangement.AccordFranceTravail)));
        Assert.Equal(["MiseEnProduction", "Abandon"], Actes(fiche));
        fiche = await serveur.PosterAsync(adresse, fiche, ("Acte", nameof(ActeChangement.MiseEnProduction)));
        Assert.Contains($"en ligne jusqu'au", fiche.Body!.TextContent, StringComparison.Ordinal);
        var sansMotif = await serveur.PosterAsync(adresse, fiche, ("Acte", nameof(ActeChangement.RetourArriere)));
        Assert.Contains("Dire pourquoi", sansMotif.Body!.TextContent, StringComparison.Ordinal);
        fiche = await serveur.PosterAsync(adresse, fiche, ("Acte", nameof(ActeChangement.RetourArriere)), ("Motif", "réponses vides"));
        Assert.Empty(Actes(fiche));
        Assert.Contains("réponses vides", fiche.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, await portail.Plateforme.LireAsync(c => c.Journal.CountAsync(j => j.Operation == "AvancerChangement")));
    }

    private static List<string?> Actes(AngleSharp.Html.Dom.IHtmlDocument page) => [.. page.QuerySelectorAll("input[name='Acte']").Select(a => a.GetAttribute("value"))];

    private static string Iso(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
