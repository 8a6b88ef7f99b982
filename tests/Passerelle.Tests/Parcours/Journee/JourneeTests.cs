using Microsoft.EntityFrameworkCore;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Passerelle.Parcours.Contrats;
using Passerelle.Parcours.Diagnostics;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Passerelle.Parcours.Journee;
using Passerelle.Parcours.Structures;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Ports;

namespace Passerelle.Tests.Parcours.Journee;

/// <summary>L'accueil de chacun : ce qui attend, par délai, à un geste de l'acte qui le règle.</summary>
public sealed class JourneeTests
{
    [Theory, ChaqueMoteur]
    public async Task Un_referent_voit_ce_qui_attend_et_le_regle(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var jour = application.Jour();
        var compte = await application.CreerCompteAsync(null, Role.Referent);
        var (structure, _) = await application.StructureAsync("Maison du jour", "CD", null, new Referent { Id = Guid.Empty, StructureId = Guid.Empty, Nom = "Ada", CompteId = compte.Id });
        var presse = await application.EntrerAsync("PRESSE", jour.AddDays(-60));
        await application.OrienterAsync(presse, jour.AddDays(-40), structure.Nom, "Ada");
        await application.FaitAsync(presse, new FaitRecu { Type = TypeFait.RdvAccompagnement, Date = jour.AddDays(-4), Valeur = "HONORE", Reference = "r1" });
        var absente = await application.EntrerAsync("ABSENTE", jour.AddDays(-20));
        await application.OrienterAsync(absente, jour.AddDays(-10), structure.Nom, "Ada");
        await application.FaitAsync(absente, new FaitRecu { Type = TypeFait.RdvAccompagnement, Date = jour.AddDays(-2), Valeur = "ABSENT", Reference = "r2" });
        var autrui = await application.EntrerAsync("AUTRUI", jour.AddDays(-20));
        await application.OrienterAsync(autrui, jour.AddDays(-10), structure.Nom, "Bea");
        var navigateur = application.Ouvrir();
        await navigateur.SeConnecterAsync(compte);

        var accueil = await navigateur.LireAsync("/");
        var lignes = accueil.Html.QuerySelectorAll("main tbody tr").Select(l => (Personne: l.QuerySelector("th")!.TextContent.Trim(), Quoi: l.QuerySelectorAll("td")[0].TextContent.Trim().Split("Texte")[0].Trim(), Acte: l.QuerySelector("td:last-child a")!.GetAttribute("href")!)).ToList();
        Assert.Equal(
            [
                ("PRESSE LISON", "Contrat d'engagement à signer", $"/parcours/contrats/preparer-contrat/{presse.Cle}"),
                ("ABSENTE LISON", "Contrat d'engagement à signer", $"/parcours/contrats/preparer-contrat/{absente.Cle}"),
                ("ABSENTE LISON", "Absente au dernier rendez-vous", $"/parcours/rendez-vous/fixer-rendez-vous/{absente.Cle}"),
                ("PRESSE LISON", "Diagnostic à faire", $"/parcours/diagnostics/etablir-diagnostic/{presse.Cle}"),
            ],
            lignes);
        Assert.Contains("en retard de", accueil.Html.QuerySelector("main tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("D. 5411-14-1", accueil.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("AUTRUI", accueil.Texte, StringComparison.Ordinal);
        Assert.Contains(await application.JournalAsync(), e => e.Operation == nameof(ListerEcheances) && e.Acteur == compte.Id);

        // Sous quinze heures, il faut un motif ; signé, la ligne disparaît.
        var preparer = await navigateur.LireAsync(lignes[0].Acte);
        (string, string)[] saisie = [("Heures", "10"), ("Demandee", "false"), ("Quois", "Q39"), ("Activites", "DROITS_FREINS"), ("Engagements", "RENCONTRER"), ("Rythme", "21"), ("RevoirLe", $"{jour.AddMonths(6):O}")];
        var refus = await navigateur.EnvoyerAsync(preparer, [.. saisie, ("Motif", "")]);
        Assert.Contains("un motif de la loi", refus.Texte, StringComparison.Ordinal);
        Assert.NotNull(refus.Html.QuerySelector("input[name=Quois][value=Q39][checked]"));
        var contrat = (await navigateur.EnvoyerAsync(preparer, [.. saisie, ("Motif", "SANTE")])).Vers!;
        var signer = await navigateur.LireAsync(contrat.Replace("consulter-contrat", "signer-contrat", StringComparison.Ordinal));
        await navigateur.EnvoyerAsync(signer, ("SigneLe", $"{jour:O}"), ("ParLaPersonne", "true"), ("ParLeReferent", "true"));
        var fait = await application.LireAsync(c => c.Faits.SingleAsync(f => f.PersonneId == presse.Id && f.Type == TypeFait.Contrat));
        Assert.Equal(("CE", "10", "État de santé", jour), (fait.Valeur, fait.Detail, fait.Motif, fait.DateEffective));
        Assert.Equal("CE", (await application.LireAsync(c => c.Entrees.SingleAsync(e => e.PersonneId == presse.Id))).TypeContrat);
        Assert.Contains(await application.JournalAsync(), e => e.Operation == nameof(SignerContrat) && e.Objet == presse.Cle.ToString());

        // Deux diagnostics : le second dit ce qui est levé, et rien n'est effacé.
        var diagnostic = await navigateur.LireAsync(lignes[3].Acte);
        await navigateur.EnvoyerAsync(diagnostic, ("Codes", "contrainte:23"), ("Codes", "contrainte:27"), ("Codes", "situation:47"));
        Assert.Contains("vient d'être établi", (await navigateur.EnvoyerAsync(diagnostic, ("Codes", "contrainte:23"))).Texte, StringComparison.Ordinal);
        var suite = await navigateur.LireAsync(lignes[3].Acte);
        Assert.NotNull(suite.Html.QuerySelector("input[value='contrainte:27'][checked]"));
        await navigateur.EnvoyerAsync(suite, ("Codes", "contrainte:23"));
        var fiche = await navigateur.LireAsync($"/parcours/personnes/consulter-personne/{presse.Cle}/diagnostic");
        Assert.Contains("Faire face à des difficultés de logement", fiche.Html.QuerySelectorAll("td[data-libelle='Levé']")[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(["23,27", "23"], await application.LireAsync(c => c.Faits.Where(f => f.PersonneId == presse.Id && f.Type == TypeFait.Diagnostic && f.RemplaceLe == null).OrderBy(f => f.Id).Select(f => f.Detail).ToListAsync()));
        Assert.Equal(2, (await application.JournalAsync()).Count(e => e.Operation == nameof(EtablirDiagnostic) && e.Acte == Socle.Journal.ActeJournal.Changement));
        Assert.DoesNotContain("PRESSE", (await navigateur.LireAsync("/")).Texte, StringComparison.Ordinal);
    }

    [Theory, ChaqueMoteur]
    public async Task Qui_coordonne_et_la_plateforme_voient_leurs_files(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var jour = application.Jour();
        var (structure, _) = await application.StructureAsync("Maison en retard", "CD", null, ParcoursDeTest.Referent("Ada"));
        await application.OrienterAsync(await application.EntrerAsync("TARDIVE", jour.AddDays(-60)), jour.AddDays(-40), structure.Nom, "Ada");
        await application.OrienterAsync(await application.EntrerAsync("RECENTE", jour.AddDays(-30)), jour.AddDays(-20), structure.Nom, "Ada");
        await application.EntrerAsync("ENTRANTE", jour.AddDays(-3));
        var coordination = await (await application.ConnecterAsync(Role.ResponsableStructure)).LireAsync("/");
        var ligne = coordination.Html.QuerySelectorAll("main tbody tr").Single(l => l.TextContent.Contains("Maison en retard", StringComparison.Ordinal));
        Assert.Equal(["2", "2", "1"], ligne.QuerySelectorAll("td").Select(c => c.TextContent));
        var detail = await (await application.ConnecterAsync(Role.Coordinateur)).LireAsync(ligne.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(["2", "2", "1"], detail.Html.QuerySelectorAll("tbody td").Select(c => c.TextContent));
        var plateforme = await (await application.ConnecterAsync(Role.PlateformeOrientation)).LireAsync("/");
        Assert.Contains("À orienter : 1", plateforme.Texte, StringComparison.Ordinal);
        Assert.Contains("ENTRANTE LISON", plateforme.Html.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, ChaqueMoteur]
    public async Task Chaque_page_tient_en_douze_instructions(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var jour = application.Jour();
        var compte = await application.CreerCompteAsync(null, Role.Referent);
        var (structure, referents) = await application.StructureAsync("Maison comptée", "CD", null, new Referent { Id = Guid.Empty, StructureId = Guid.Empty, Nom = "Ada", CompteId = compte.Id });
        var personne = await application.EntrerAsync("COMPTEE", jour.AddDays(-60));
        await application.OrienterAsync(personne, jour.AddDays(-40), structure.Nom, "Ada");
        var entrante = await application.EntrerAsync("ATTENTE", jour);
        var navigateur = application.Ouvrir();
        await navigateur.SeConnecterAsync(compte);
        using var requetes = await RequetesComptees.EcouterAsync(application);
        foreach (var role in new[] { Role.Referent, Role.Coordinateur, Role.PlateformeOrientation, Role.ResponsableStructure })
        {
            var seul = role == Role.Referent ? navigateur : await application.ConnecterAsync(role);
            requetes.Vider();
            await seul.LireAsync("/");
            var accueil = requetes.Vider();
            Assert.True(accueil.Count is > 0 and <= 12, $"accueil de {role.Code} : {accueil.Count} instructions\n{string.Join("\n--\n", accueil)}");
        }
        navigateur = await application.ConnecterAsync(Role.Referent, Role.Coordinateur);
        foreach (var adresse in new[]
        {
            "/parcours/personnes/lister-personnes?Entree=Ouverte", "/parcours/structures/lister-structures", $"/parcours/structures/consulter-portefeuille/{referents[0].Id}", $"/parcours/structures/transferer-portefeuille/{referents[0].Id}",
            "/parcours/orientations/lister-orientations", "/parcours/orientations/lister-orientations?anotifier=true", $"/parcours/orientations/orienter-personne/{entrante.Cle}",
            "/parcours/rendez-vous/afficher-feuille", $"/parcours/rendez-vous/fixer-rendez-vous/{personne.Cle}", $"/parcours/contrats/preparer-contrat/{personne.Cle}",
            $"/parcours/diagnostics/etablir-diagnostic/{personne.Cle}", $"/parcours/profils/enregistrer-profil/{personne.Cle}", "/parcours/journee/suivre-referents",
        })
        {
            requetes.Vider();
            var page = await navigateur.LireAsync(adresse);
            var instructions = requetes.Vider();
            Assert.True(page.Code == System.Net.HttpStatusCode.OK && instructions.Count is > 0 and <= 12, $"{adresse} : {page.Code}, {instructions.Count} instructions\n{string.Join("\n--\n", instructions)}");
        }
        // La fiche : une lecture par nature de donnée, quel que soit son passé, et les seuls panneaux de l'onglet.
        foreach (var onglet in OngletPersonne.Tous)
        {
            requetes.Vider();
            var fiche = await navigateur.LireAsync($"/parcours/personnes/consulter-personne/{personne.Cle}/{onglet.Code}");
            var instructions = requetes.Vider();
            Assert.True(fiche.Code == System.Net.HttpStatusCode.OK && instructions.Count is > 0 and <= 12, $"{onglet.Code} : {fiche.Code}, {instructions.Count} instructions\n{string.Join("\n--\n", instructions)}");
        }
    }
}
