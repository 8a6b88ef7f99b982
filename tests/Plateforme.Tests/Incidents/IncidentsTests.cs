using Microsoft.EntityFrameworkCore;
using Plateforme.Incidents;
using Plateforme.Tests.Donnees;
using Socle.Bases;

namespace Plateforme.Tests.Incidents;

public sealed class IncidentsTests
{
    [Theory, ChaqueMoteur]
    public async Task Un_incident_du_partenaire_va_du_signalement_a_la_cloture_validee(Moteur moteur)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(moteur);
        var serveur = portail.Serveur;
        await DesignerAsync(portail, "FranceTravail");
        await DesignerAsync(portail, "Partenaire");

        var formulaire = await serveur.OuvrirAsync("/incidents/declarer-incident");
        var refus = await serveur.PosterAsync("/incidents/declarer-incident", formulaire, ("Origine", "Partenaire"), ("Nature", "Disponibilite"), ("Titre", "Recherche muette"), ("Description", "503 depuis 9 h"));
        Assert.Contains("fait un pré-diagnostic", refus.Body!.TextContent, StringComparison.Ordinal);
        var fiche = await serveur.PosterAsync("/incidents/declarer-incident", formulaire, ("Origine", "Partenaire"), ("Nature", "Disponibilite"), ("Api", "rechercher-usager-v2"), ("Titre", "Recherche muette"), ("Description", "503 depuis 9 h"), ("PreDiagnostic", "réseau vérifié"));
        Assert.Contains("Pris en compte sous 15 minutes", fiche.Body!.TextContent, StringComparison.Ordinal);

        var adresse = $"/incidents/consulter-incident/{await portail.Plateforme.LireAsync(c => c.Incidents.Select(i => i.Id).SingleAsync())}";
        var saute = await serveur.PosterAsync(adresse, fiche, ("Etape", nameof(GenreEtape.Retablissement)), ("Texte", "fait"));
        Assert.Contains("ne se peut pas à ce point", saute.Body!.TextContent, StringComparison.Ordinal);
        foreach (var etape in new[] { GenreEtape.PriseEnCompte, GenreEtape.Qualification, GenreEtape.Contournement, GenreEtape.Retablissement, GenreEtape.EssaiManque, GenreEtape.Retablissement, GenreEtape.EssaiReussi, GenreEtape.Cloture })
            fiche = await serveur.PosterAsync(adresse, fiche.QuerySelector("form.formulaire") is null ? formulaire : fiche, ("Etape", etape.ToString()), ("Texte", $"texte de {etape}"));

        Assert.Contains("clos", fiche.QuerySelector("dl.faits .etiquette")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(8, fiche.QuerySelectorAll(".chronologie li").Length);
        Assert.Null(fiche.QuerySelector("select#Etape"));
        // Le signalement et les huit étapes : chacun a écrit à l'autre partie.
        Assert.Equal(9, await portail.Plateforme.LireAsync(c => c.Courriels.CountAsync()));
        Assert.Equal(8, await portail.Plateforme.LireAsync(c => c.Journal.CountAsync(j => j.Operation == "AvancerIncident")));
        Assert.NotNull((await serveur.OuvrirAsync("/incidents/lister-incidents")).QuerySelector(".liste-vide"));
        Assert.Single((await serveur.OuvrirAsync("/incidents/lister-incidents?Clos=true")).QuerySelectorAll("tbody tr"));
    }

    [Theory, ChaqueMoteur]
    public async Task L_indisponibilite_du_partenaire_se_ferme_quand_il_revient(Moteur moteur)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(moteur);
        var formulaire = await portail.Serveur.OuvrirAsync("/incidents/declarer-incident");
        var refus = await portail.Serveur.PosterAsync("/incidents/declarer-incident", formulaire, ("Origine", "FranceTravail"), ("Nature", "Disponibilite"), ("Titre", "t"), ("Description", "d"), ("ChezLePartenaire", "true"));
        Assert.Contains("peut être la sienne", refus.Body!.TextContent, StringComparison.Ordinal);
        var fiche = await portail.Serveur.PosterAsync("/incidents/declarer-incident", formulaire, ("Origine", "Partenaire"), ("Nature", "Disponibilite"), ("Titre", "Notre serveur est éteint"), ("Description", "maintenance"), ("PreDiagnostic", "c'est chez nous"), ("ChezLePartenaire", "true"));
        Assert.Contains("c'est le partenaire qui rétablit", fiche.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Un correspondant manque", fiche.Body!.TextContent, StringComparison.Ordinal);
        var id = await portail.Plateforme.LireAsync(c => c.Incidents.Select(i => i.Id).SingleAsync());
        await portail.Serveur.PosterAsync($"/incidents/consulter-incident/{id}", fiche, ("Etape", nameof(GenreEtape.Retablissement)), ("Texte", "revenu"));
        Assert.NotNull(await portail.Plateforme.LireAsync(c => c.Incidents.Select(i => i.ClosLe).SingleAsync()));
        Assert.Equal(0, await portail.Plateforme.LireAsync(c => c.Courriels.CountAsync()));
    }

    private static async Task DesignerAsync(PortailDeTest portail, string cote)
    {
        var page = await portail.Serveur.OuvrirAsync("/correspondants/designer-correspondant");
        var refus = await portail.Serveur.PosterAsync("/correspondants/designer-correspondant", page, ("Cote", cote), ("Role", "Incidents"), ("Nom", "Centre de services"), ("Courriel", "pas une adresse"));
        Assert.Contains("nom@domaine", refus.Body!.TextContent, StringComparison.Ordinal);
        var liste = await portail.Serveur.PosterAsync("/correspondants/designer-correspondant", page, ("Cote", cote), ("Role", "Incidents"), ("Nom", "Centre de services"), ("Courriel", $"{cote.ToLowerInvariant()}@exemple.fr"));
        Assert.Contains("Centre de services", liste.Body!.TextContent, StringComparison.Ordinal);
    }
}
