using System.Net;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;

namespace Passerelle.Tests.Parcours.Personnes;

/// <summary>La recherche trouve malgré accents, tirets et ordre des mots ; un NIR n'y laisse aucune trace.</summary>
public sealed class RechercheTests(ApplicationsPartagees applications)
{
    private const string Liste = "/parcours/personnes/lister-personnes";
    private static readonly DateOnly Recu = new(2026, 11, 2);
    private static readonly DateOnly Naissance = new(1985, 3, 12);

    [Theory, ChaqueMoteur]
    public async Task Noms_prenoms_et_dates_se_cherchent_dans_tous_les_sens(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var numero = FluxDEssai.Numero();
        await application.RecevoirAsync(Recu, FluxDEssai.Foyer(numero, FluxDEssai.Personne("D'ORVAL-QUENTIER", "ÉLOÏSE-ANNE", Naissance, nomNaissance: "MARTINVAST")));
        var navigateur = await application.ConnecterAsync(Role.Referent);
        foreach (var tape in new[] { "d'orval-quentier", "QUENTIER eloise", "éloïse anne dorval d orval", "Martinvast", "quent 12/03/1985", "1985-03-12 quentier", "12031985 quentier", numero, numero[^7..] })
        {
            var attendu = !tape.Contains("dorval", StringComparison.Ordinal);
            var page = await navigateur.LireAsync($"{Liste}?recherche={Uri.EscapeDataString(tape)}");
            Assert.True(attendu == page.Texte.Contains("D'ORVAL-QUENTIER ÉLOÏSE-ANNE", StringComparison.Ordinal), tape);
        }
        Assert.Contains("Personne ne répond", (await navigateur.LireAsync($"{Liste}?recherche=uentier")).Texte, StringComparison.Ordinal);
    }

    [Theory, ChaqueMoteur]
    public async Task Un_nom_d_avant_mene_a_la_fiche_d_aujourd_hui(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var numero = FluxDEssai.Numero();
        var nir = FluxDEssai.NirDe(101);
        await application.RecevoirAsync(Recu, FluxDEssai.Foyer(numero, FluxDEssai.Personne("AVANTMARIAGE", "NOÉMIE", Naissance, nir)));
        await application.RecevoirAsync(Recu.AddDays(7), FluxDEssai.Foyer(numero, FluxDEssai.Personne("APRESMARIAGE", "NOÉMIE", Naissance, nir)));
        var page = await (await application.ConnecterAsync(Role.Referent)).LireAsync($"{Liste}?recherche=avantmariage");
        Assert.Equal("APRESMARIAGE NOÉMIE", Assert.Single(page.Html.QuerySelectorAll("tbody a")).TextContent);
    }

    [Theory, ChaqueMoteur]
    public async Task Un_NIR_trouve_sans_paraitre_ni_dans_l_adresse_ni_dans_le_journal(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var nir = FluxDEssai.NirDe(202);
        await application.RecevoirAsync(Recu, FluxDEssai.Foyer(FluxDEssai.Numero(), FluxDEssai.Personne("NIRCHERCHE", "ODILE", Naissance, nir)));
        var navigateur = await application.ConnecterAsync(Role.Referent);
        var vide = await navigateur.LireAsync(Liste);
        foreach (var tape in new[] { nir.Ecriture, nir.Treize, $"2 85 03 55 545 202 {nir.Cle}" })
        {
            var reponse = await navigateur.EnvoyerAsync(vide, ("Recherche", tape));
            Assert.Equal(HttpStatusCode.OK, reponse.Code);
            Assert.Contains("NIRCHERCHE ODILE", reponse.Texte, StringComparison.Ordinal);
            Assert.DoesNotContain(nir.Treize[7..], reponse.Html.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
        // Un NIR mal tapé n'est pas renvoyé dans l'adresse ; collé dans l'adresse, il en est ôté.
        Assert.Equal(HttpStatusCode.OK, (await navigateur.EnvoyerAsync(vide, ("Recherche", nir.Treize + "9"))).Code);
        var collee = await navigateur.LireAsync($"{Liste}?recherche={nir.Treize}");
        Assert.Equal(Liste, collee.Vers);
        Assert.DoesNotContain(await application.JournalAsync(), e => $"{e.Objet} {e.Detail}".Contains(nir.Treize, StringComparison.Ordinal));
    }

    [Theory, ChaqueMoteur]
    public async Task Des_mots_de_nom_reviennent_dans_l_adresse(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var navigateur = await application.ConnecterAsync(Role.Referent);
        var reponse = await navigateur.EnvoyerAsync(await navigateur.LireAsync(Liste), ("Recherche", "quentier"), ("Entree", "Ouverte"));
        Assert.Equal($"{Liste}?Recherche=quentier&Entree=Ouverte", reponse.Vers);
    }

    [Theory, ChaqueMoteur]
    public async Task Chaque_lecture_est_au_journal_avec_son_compte_et_sans_les_mots(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        await application.RecevoirAsync(Recu, FluxDEssai.Foyer(FluxDEssai.Numero(), FluxDEssai.Personne("JOURNALIER", "OCTAVIE", Naissance)));
        var compte = await application.CreerCompteAsync(null, Role.Referent);
        var navigateur = application.Ouvrir();
        await navigateur.SeConnecterAsync(compte);
        var page = await navigateur.LireAsync($"{Liste}?recherche=journalier");
        var fiche = page.Html.QuerySelector("tbody a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await navigateur.LireAsync(fiche)).Code);
        var lectures = (await application.JournalAsync()).Where(e => e.Acteur == compte.Id && e.Acte == ActeJournal.Lecture).ToList();
        Assert.Equal(["ListerPersonnes", "ConsulterPersonne"], lectures.Select(e => e.Operation));
        Assert.Equal("1 personnes, page 1", lectures[0].Detail);
        Assert.Equal(fiche.Split('/')[^1], lectures[1].Objet);
    }

    [Theory, ChaqueMoteur]
    public async Task Les_filtres_choisissent_et_l_export_les_suit(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var numero = FluxDEssai.Numero();
        await application.RecevoirAsync(Recu, FluxDEssai.Foyer(numero, FluxDEssai.Personne("=FILTRANTE", "ALBANE", Naissance)));
        var compte = await application.CreerCompteAsync(null, Role.GestionnaireDonnees);
        var navigateur = application.Ouvrir();
        await navigateur.SeConnecterAsync(compte);
        foreach (var (filtre, attendu) in new[]
                 {
                     ("entree=NonOrientee&cohorte=NouvelEntrant", true), ("cohorte=FileActive", false), ("entree=Sans", false), ("etat=versable", true),
                     ("etat=suspendu", false), ("commune=55545", true), ("commune=verd", true), ("commune=Stenay", false),
                 })
        {
            var page = await navigateur.LireAsync($"{Liste}?recherche=filtrante&{filtre}");
            Assert.True(attendu == page.Texte.Contains("ALBANE", StringComparison.Ordinal), filtre);
        }
        var export = await navigateur.LireAsync("/parcours/personnes/exporter-personnes?recherche=filtrante");
        var texte = await export.Reponse.Content.ReadAsStringAsync();
        Assert.Contains($"'=FILTRANTE;;ALBANE;12/03/1985;{numero};DEM;droit versable;VERDUN;55545;02/11/2026;nouvel entrant;;", texte, StringComparison.Ordinal);
        Assert.Equal("1 personnes", Assert.Single(await application.JournalAsync(), e => e.Acteur == compte.Id && e.Acte == ActeJournal.Export).Detail);
        Assert.Equal(HttpStatusCode.BadRequest, (await navigateur.LireAsync("/parcours/personnes/exporter-personnes")).Code);
    }

    [Theory, ChaqueMoteur]
    public async Task Chaque_page_repond_200_ou_403_selon_la_matrice(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        await application.RecevoirAsync(Recu, FluxDEssai.Foyer(FluxDEssai.Numero(), FluxDEssai.Personne("DROITSDESPAGES", "IRÈNE", Naissance)));
        var cle = await application.LireAsync(c => Task.FromResult(c.Personnes.Join(c.Identites.Where(i => i.Nom == "DROITSDESPAGES"), p => p.Id, i => i.PersonneId, (p, _) => p.Cle).First()));
        foreach (var role in Role.Tous)
        {
            var navigateur = await application.ConnecterAsync(role);
            foreach (var (adresse, permission) in new[]
                     {
                         (Liste, Permission.PersonnesRechercher), ($"/parcours/personnes/consulter-personne/{cle}", Permission.PersonnesLire),
                         ("/parcours/personnes/lister-doutes", Permission.DoutesRegler), ("/parcours/personnes/exporter-personnes?etat=versable", Permission.PilotageExporter),
                     })
            {
                var attendu = MatriceDesDroits.Permet(role, permission) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
                Assert.True(attendu == (await navigateur.LireAsync(adresse)).Code, $"{role.Code} {adresse}");
            }
        }
    }
}
