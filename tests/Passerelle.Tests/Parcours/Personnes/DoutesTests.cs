using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Echanges.Reprise;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Passerelle.Parcours.Personnes;
using Passerelle.Tests.Donnees;
using Passerelle.Tests.Echanges.Reprise;
using Socle.Bases;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Tests.Parcours.Personnes;

/// <summary>Un doute se règle à l'écran, réunit pour de bon, et se défait.</summary>
public sealed class DoutesTests(ApplicationsPartagees applications)
{
    private static readonly DateOnly Mars = new(2026, 3, 2);
    private static readonly DateOnly Naissance = new(1990, 5, 20);

    [Theory, ChaqueMoteur]
    public async Task Reunir_recalcule_les_entrees_et_defaire_rend_a_chacune_les_siennes(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var (ancienne, nouvelle, doute) = await DouterAsync(application, "REUNIR");
        var avant = await EntreesAsync(application, ancienne, nouvelle);
        Assert.Equal([$"{ancienne} {Mars:O}", $"{nouvelle} {Mars.AddMonths(1):O}"], avant);
        var navigateur = await application.ConnecterAsync(Role.PlateformeOrientation);
        var file = await navigateur.LireAsync("/parcours/personnes/lister-doutes");
        Assert.Contains(file.Html.QuerySelectorAll("tbody a"), a => a.GetAttribute("href") == $"/parcours/personnes/regler-doute/{doute}");
        var page = await navigateur.LireAsync($"/parcours/personnes/regler-doute/{doute}");
        Assert.Contains("déjà en base", page.Texte, StringComparison.Ordinal);
        Assert.Contains("différent", page.Html.QuerySelectorAll("tbody tr").Single(l => l.TextContent.Contains("Dossier", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);

        var reponse = await navigateur.EnvoyerAsync(page);
        Assert.Equal($"/parcours/personnes/consulter-personne/{ancienne}", reponse.Vers);
        // Deux dossiers dans l'ordre des flux : le second n'ouvre rien, la première entrée court encore.
        Assert.Equal([$"{ancienne} {Mars:O}"], await EntreesAsync(application, ancienne, nouvelle));
        Assert.Equal($"/parcours/personnes/consulter-personne/{ancienne}", (await navigateur.LireAsync($"/parcours/personnes/consulter-personne/{nouvelle}")).Vers);

        var fiche = await navigateur.LireAsync($"/parcours/personnes/consulter-personne/{ancienne}/informations");
        var defaire = fiche.Html.QuerySelectorAll("#identites a").Single(a => a.TextContent == "Défaire la fusion").GetAttribute("href")!;
        var separee = await navigateur.EnvoyerAsync(await navigateur.LireAsync(defaire));
        Assert.Equal($"/parcours/personnes/consulter-personne/{nouvelle}", separee.Vers);
        Assert.Equal(avant, await EntreesAsync(application, ancienne, nouvelle));
        Assert.Equal(HttpStatusCode.OK, (await navigateur.LireAsync(separee.Vers!)).Code);
        Assert.Contains(await application.JournalAsync(), e => e.Operation == nameof(DefaireFusion) && e.Objet == nouvelle.ToString());
    }

    [Theory, ChaqueMoteur]
    public async Task Regler_deux_fois_ne_change_rien_et_l_inverse_est_un_conflit(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var (ancienne, nouvelle, doute) = await DouterAsync(application, "CONFLIT");
        Assert.True((await ReglerAsync(application, doute, StatutDoute.Distinct)).Reussi);
        Assert.True((await ReglerAsync(application, doute, StatutDoute.Distinct)).Reussi);
        Assert.Equal(PersonnesErreurs.DouteDejaRegle, (await ReglerAsync(application, doute, StatutDoute.Fusionne)).Erreurs.Single());
        Assert.Equal(PersonnesErreurs.DouteAbsent, (await ReglerAsync(application, Guid.NewGuid(), StatutDoute.Fusionne)).Erreurs.Single());
        Assert.Equal(2, (await EntreesAsync(application, ancienne, nouvelle)).Count);
        Assert.Equal(2, (await application.JournalAsync()).Count(e => e.Operation == nameof(ReglerDoute) && (e.Objet == ancienne.ToString() || e.Objet == nouvelle.ToString())));
    }

    [Theory, ChaqueMoteur]
    public async Task Des_fusions_enchainees_se_defont_dans_tous_les_ordres(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        foreach (var premiereDabord in new[] { true, false })
        {
            var (a, b, c) = await TroisFichesAsync(application);
            var avant = await EntreesAsync(application, a, b, c);
            var fusionBc = await FusionnerAsync(application, b, c);
            var fusionAb = await FusionnerAsync(application, a, b);
            Assert.Single(await EntreesAsync(application, a, b, c));
            await DefaireAsync(application, premiereDabord ? fusionBc : fusionAb);
            Assert.Equal(premiereDabord ? [a, c] : new[] { a, b }, await PorteusesAsync(application, a, b, c));
            await DefaireAsync(application, premiereDabord ? fusionAb : fusionBc);
            Assert.Equal([a, b, c], await PorteusesAsync(application, a, b, c));
            Assert.Equal(avant, await EntreesAsync(application, a, b, c));
        }
    }

    /// <summary>Un fait reçu après la fusion ne dépend pas d'elle : sa clé dit de qui il est.</summary>
    [Theory, ChaqueMoteur]
    public async Task Defaire_rend_aussi_les_faits_venus_depuis_dont_la_cle_designe_la_fiche_rendue(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var (a, b, _) = await TroisFichesAsync(application);
        var (deA, deB) = (await NumeroAsync(application, a), await NumeroAsync(application, b));
        var fusion = await FusionnerAsync(application, a, b);
        await ReprendreAsync(application, $"{deA};DEM;;;INVITATION;10/04/2026;;;;;;;;{deA}", $"{deB};DEM;;;INVITATION;11/04/2026;;;;;;;;{deB}");
        Assert.Equal([a, a], await FaitsAsync(application, deA, deB));

        await DefaireAsync(application, fusion);

        Assert.Equal([a, b], await FaitsAsync(application, deA, deB));
        Assert.Equal(new DateOnly(2026, 4, 11), await application.LireAsync(c => (from e in c.Entrees join p in c.Personnes on e.PersonneId equals p.Id where p.Cle == b select e.DateInvitation).SingleAsync()));
    }

    [Theory, ChaqueMoteur]
    public async Task Des_places_en_desaccord_se_separent_par_lot_apres_relecture(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var numero = FluxDEssai.Numero();
        await application.RecevoirAsync(Mars, FluxDEssai.Foyer(numero, FluxDEssai.Personne("PLACEUNE", "ALIX", Naissance)));
        await application.RecevoirAsync(Mars.AddMonths(1), FluxDEssai.Foyer(numero, FluxDEssai.Personne("PLACEDEUX", "BÉRÉNICE", Naissance.AddYears(4))));
        var navigateur = await application.ConnecterAsync(Role.GestionnaireDonnees);
        var file = await navigateur.LireAsync("/parcours/personnes/lister-doutes?nature=PlaceEnDesaccord");
        var id = file.Html.QuerySelectorAll("tbody tr").Single(l => l.TextContent.Contains("PLACEUNE", StringComparison.Ordinal)).QuerySelector("input")!.GetAttribute("value")!;
        var relecture = await navigateur.EnvoyerAsync(file, ("Ids", id));
        Assert.Contains("PLACEDEUX BÉRÉNICE (20/05/1994)", relecture.Texte, StringComparison.Ordinal);
        Assert.Equal(StatutDoute.Ouvert, await StatutAsync(application, Guid.Parse(id)));
        await navigateur.EnvoyerAsync(relecture);
        Assert.Equal(StatutDoute.Distinct, await StatutAsync(application, Guid.Parse(id)));
    }

    [Theory, ChaqueMoteur]
    public async Task La_reponse_a_une_personne_dit_ce_que_le_parcours_tient_d_elle(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var (ancienne, _, _) = await DouterAsync(application, "ACCES");
        await using var portee = application.Services.CreateAsyncScope();
        var parcours = portee.ServiceProvider.GetServices<IContributeurDonnees>().Single(c => c.Partie == "parcours");
        var donnees = await parcours.LireAsync(ancienne, CancellationToken.None);
        Assert.Equal(["identites", "droits", "entrees", "faits", "identifiants_france_travail", "contacts"], donnees!.Keys);
        Assert.Equal("Droit ouvert et versable", Assert.Single((List<Dictionary<string, object?>>)donnees["droits"]!)["etat"]);
        Assert.Null(await parcours.LireAsync(Guid.NewGuid(), CancellationToken.None));
    }

    /// <summary>Même état civil dans deux dossiers, un NIR absent : jamais réunis seuls, un doute.</summary>
    private static async Task<(Guid Ancienne, Guid Nouvelle, Guid Doute)> DouterAsync(ApplicationDeTest application, string nom)
    {
        await application.RecevoirAsync(Mars, FluxDEssai.Foyer(FluxDEssai.Numero(), FluxDEssai.Personne(nom, "SIDONIE", Naissance)));
        await application.RecevoirAsync(Mars.AddMonths(1), FluxDEssai.Foyer(FluxDEssai.Numero(), FluxDEssai.Personne(nom, "SIDONIE", Naissance)));
        return await application.LireAsync(c =>
        {
            var fiches = c.Personnes.Where(p => c.Set<Identite>().Any(i => i.PersonneId == p.Id && i.Nom == nom)).OrderBy(p => p.Id).ToList();
            return Task.FromResult((fiches[0].Cle, fiches[1].Cle, c.Doutes.Single(d => d.PersonneId == fiches[0].Id && d.AutrePersonneId == fiches[1].Id).Id));
        });
    }

    private static async Task<(Guid A, Guid B, Guid C)> TroisFichesAsync(ApplicationDeTest application)
    {
        var nom = $"CHAINE{Guid.NewGuid():N}".ToUpperInvariant();
        for (var i = 0; i < 3; i++)
            await application.RecevoirAsync(Mars.AddMonths(i), FluxDEssai.Foyer(FluxDEssai.Numero(), FluxDEssai.Personne(nom, $"FICHE{"ABC"[i]}", Naissance.AddYears(i))));
        var cles = await application.LireAsync(c => Task.FromResult(c.Personnes.Where(p => c.Set<Identite>().Any(i => i.PersonneId == p.Id && i.Nom == nom)).OrderBy(p => p.Id).Select(p => p.Cle).ToList()));
        return (cles[0], cles[1], cles[2]);
    }

    private static async Task<Guid> FusionnerAsync(ApplicationDeTest application, Guid gardee, Guid absorbee)
    {
        await using var portee = application.Services.CreateAsyncScope();
        var contexte = portee.ServiceProvider.GetRequiredService<Passerelle.Bases.PasserelleContexte>();
        var (g, a) = (contexte.Personnes.Single(p => p.Cle == gardee).Id, contexte.Personnes.Single(p => p.Cle == absorbee).Id);
        await using var session = await SessionLot.OuvrirAsync(contexte, CancellationToken.None);
        await portee.ServiceProvider.GetRequiredService<FusionnerPersonnes>().ExecuterAsync(session, g, a, null, CancellationToken.None);
        await Passerelle.Parcours.Entrees.RecalculerEntrees.MaintenantAsync(session, [g], CancellationToken.None);
        await session.ValiderAsync(CancellationToken.None);
        return contexte.Fusions.Single(f => f.GardeeId == g && f.AbsorbeeId == a).Id;
    }

    private static Task<string> NumeroAsync(ApplicationDeTest application, Guid personne) => application.LireAsync(c =>
        (from p in c.Personnes join i in c.Identites on p.IdentiteId equals i.Id join d in c.Dossiers on i.DossierId equals d.Id where p.Cle == personne select d.NumeroDemande).SingleAsync());

    private static async Task ReprendreAsync(ApplicationDeTest application, params string[] lignes)
    {
        await using var portee = application.Services.CreateAsyncScope();
        var contenu = EssaiReprise.Fichier(lignes);
        Assert.True((await portee.ServiceProvider.GetRequiredService<ImporterReprise>().ExecuterAsync(new ImporterRepriseCommand { Ouvrir = () => new MemoryStream(contenu), Nom = "reprise.csv" }, null, CancellationToken.None)).Reussi);
    }

    /// <summary>La personne de chaque fait, par sa référence.</summary>
    private static async Task<Guid[]> FaitsAsync(ApplicationDeTest application, params string[] references)
    {
        var personnes = await application.LireAsync(c => (from f in c.Faits join p in c.Personnes on f.PersonneId equals (long?)p.Id where references.Contains(f.Reference) select new { f.Reference, p.Cle })
            .ToDictionaryAsync(f => f.Reference, f => f.Cle));
        return Array.ConvertAll(references, r => personnes[r]);
    }

    private static async Task DefaireAsync(ApplicationDeTest application, Guid fusion)
    {
        await using var portee = application.Services.CreateAsyncScope();
        Assert.True((await portee.ServiceProvider.GetRequiredService<DefaireFusion>().ExecuterAsync(fusion, CancellationToken.None)).Reussi);
    }

    private static async Task<Socle.Resultats.Resultat<Guid>> ReglerAsync(ApplicationDeTest application, Guid doute, StatutDoute issue)
    {
        await using var portee = application.Services.CreateAsyncScope();
        return await portee.ServiceProvider.GetRequiredService<ReglerDoute>().ExecuterAsync(new ReglerDouteCommand(doute, issue), CancellationToken.None);
    }

    private static Task<StatutDoute> StatutAsync(ApplicationDeTest application, Guid doute) =>
        application.LireAsync(c => Task.FromResult(c.Doutes.Where(d => d.Id == doute).Select(d => d.Statut).Single()));

    /// <summary>Fiches qui portent encore une identité, dans l'ordre donné.</summary>
    private static Task<Guid[]> PorteusesAsync(ApplicationDeTest application, params Guid[] cles) => application.LireAsync(c =>
    {
        var portees = c.Personnes.Where(p => p.FusionneeDansId == null && c.Set<Identite>().Any(i => i.PersonneId == p.Id)).Select(p => p.Cle).ToHashSet();
        return Task.FromResult(cles.Where(portees.Contains).ToArray());
    });

    private static Task<List<string>> EntreesAsync(ApplicationDeTest application, params Guid[] cles) => application.LireAsync(c => Task.FromResult(
        c.Entrees.Join(c.Personnes, e => e.PersonneId, p => p.Id, (e, p) => new { p.Cle, e.PersonneId, e.T0 }).Where(e => cles.Contains(e.Cle))
            .OrderBy(e => e.PersonneId).ThenBy(e => e.T0).AsEnumerable().Select(e => $"{e.Cle} {e.T0:O}").ToList()));
}
