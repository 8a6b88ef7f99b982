using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.RendezVous;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Courriels;

namespace Passerelle.Tests.Parcours.RendezVous;

/// <summary>La personne choisit elle-même : par SMS ou par lettre, une seule fois quoi qu'il arrive, et l'agent voit où en est chaque message.</summary>
public sealed class InviterPersonneTests
{
    private const string Mobile = "0639980042";

    [Theory, ChaqueMoteur]
    public async Task Du_sms_au_rendez_vous_pris_change_et_annule(Moteur moteur)
    {
        await using var essai = await RendezVousDeTest.DemarrerAsync(moteur);
        var personne = await essai.SuivreAsync("CHOISIT", Mobile);
        var agent = await essai.Application.ConnecterAsync(Role.Referent);
        var inviter = await agent.LireAsync($"/parcours/rendez-vous/inviter-personne/{personne.Cle}");
        Assert.Equal("Sms", inviter.Html.QuerySelector("input[name=Canaux][checked]")!.GetAttribute("value"));
        Assert.Contains("courriel : aucune adresse connue", inviter.Texte, StringComparison.Ordinal);
        await agent.EnvoyerAsync(inviter, ("Canaux", "Sms"));
        Assert.Equal(1, await essai.EnvoyerAsync());
        var sms = Assert.Single(essai.Sms());
        Assert.StartsWith("À : +33639980042", sms, StringComparison.Ordinal);
        Assert.True(sms.Split("\n\n")[1].Trim().Length <= 160, sms);
        Assert.Contains("relance d'invitation", (await agent.LireAsync(inviter.Adresse)).Texte, StringComparison.Ordinal);

        var lien = new Uri(sms[sms.IndexOf("http", StringComparison.Ordinal)..].Trim()).AbsolutePath;
        using var elle = essai.Application.Ouvrir();
        // Une messagerie, puis elle, l'ouvrent : rien n'est pris.
        await elle.LireAsync(lien);
        var page = await elle.LireAsync(lien);
        Assert.Equal("Choisissez votre rendez-vous", page.Html.QuerySelector("h1")!.TextContent);
        Assert.Empty(await essai.PrisAsync(personne));
        var choix = page.Html.QuerySelectorAll("button[name=Creneau]").Select(b => b.GetAttribute("value")!).ToList();
        Assert.Equal(4, choix.Count);
        var pris = await elle.ActionnerAsync(page, "Choisir", ("Creneau", choix[0]));
        Assert.Equal((HttpStatusCode.Redirect, lien), (pris.Code, pris.Vers));
        page = await elle.LireAsync(lien);
        Assert.Equal("Votre rendez-vous est pris", page.Html.QuerySelector("h1")!.TextContent);
        Assert.Contains("09 h 00", page.Texte, StringComparison.Ordinal);

        // Le même envoi refait, puis un vieil onglet qui en choisit un autre : toujours un seul, le premier.
        await elle.ActionnerAsync(page, "Choisir", ("Creneau", choix[0]));
        await elle.ActionnerAsync(page, "Choisir", ("Creneau", choix[1]));
        var premier = Assert.Single(await essai.PrisAsync(personne));
        Assert.Equal(choix[0], premier.CreneauId.ToString());
        Assert.Equal("PREVU", await FaitAsync(essai, personne));

        await elle.ActionnerAsync(page, "Choisir", ("Creneau", choix[2]), ("Remplace", premier.Id.ToString()));
        var change = Assert.Single(await essai.PrisAsync(personne));
        Assert.Equal(choix[2], change.CreneauId.ToString());
        // La confirmation du premier n'était pas partie : elle ne part plus.
        Assert.Equal(1, await essai.EnvoyerAsync());
        Assert.Contains("10 h 00, Maison de Verdun, bureau 2. Changer ou annuler", essai.Sms()[^1], StringComparison.Ordinal);
        // Celui qu'elle a quitté ne se rappellera pas à elle ; le nouveau, deux jours avant.
        Assert.Equal([(premier.Id, StatutCourriel.Annule), (change.Id, StatutCourriel.EnAttente)], (await essai.Application.LireAsync(c => c.Set<Courriel>().AsNoTracking().Where(m => m.Nature == "rappel de rendez-vous").OrderBy(m => m.Id).ToListAsync())).Select(m => (m.Objet, m.Statut)));

        var annule = await elle.ActionnerAsync(await elle.LireAsync(lien), "Annuler");
        Assert.Equal("Votre rendez-vous est annulé", annule.Html.QuerySelector("h1")!.TextContent);
        Assert.Empty(await essai.PrisAsync(personne));
        Assert.Equal("ANNULE", await FaitAsync(essai, personne));
        essai.Application.Horloge.Avancer(TimeSpan.FromDays(4));
        // Rien ne part plus : ni rappel d'un rendez-vous annulé, ni relance de qui a répondu.
        Assert.Equal(0, await essai.EnvoyerAsync());
        Assert.Equal(4, (await essai.Application.JournalAsync()).Count(e => e.Operation is nameof(ReserverCreneau) or nameof(PointerRendezVous) && e.Objet == personne.Cle.ToString()));
    }

    [Theory, ChaqueMoteur]
    public async Task Huit_envois_dans_la_meme_seconde_ne_font_qu_un_rendez_vous(Moteur moteur)
    {
        await using var essai = await RendezVousDeTest.DemarrerAsync(moteur);
        var personne = await essai.SuivreAsync("PRESSEE", Mobile);
        var lien = await essai.InviterAsync(personne);
        var jeton = lien["/rdv/".Length..];
        var creneaux = await essai.Application.LireAsync(c => c.Creneaux.Select(x => x.Id).ToListAsync());
        var issues = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => essai.AvecAsync<ReserverParLien, Socle.Resultats.Resultat<Guid>?>(s => s.ExecuterAsync(jeton, creneaux[i % 4], null, CancellationToken.None)))));
        var pris = Assert.Single(await essai.PrisAsync(personne));
        Assert.All(issues, i => Assert.Equal(pris.Id, i!.Value.Valeur));
        // La base elle-même refuse le second, quel que soit le chemin.
        await Assert.ThrowsAsync<DbUpdateException>(() => essai.Application.LireAsync(async c =>
        {
            c.RendezVous.Add(new RendezVousFixe { Id = Guid.CreateVersion7(), CreneauId = creneaux.First(x => x != pris.CreneauId), PersonneId = personne.Id + 5_000_000, Place = 1, Etat = EtatRendezVous.Prevu, PrisLe = DateTime.UnixEpoch, InvitationId = pris.InvitationId });
            return await c.SaveChangesAsync();
        }));
    }

    [Theory, ChaqueMoteur]
    public async Task Tous_les_liens_morts_repondent_de_meme(Moteur moteur)
    {
        await using var essai = await RendezVousDeTest.DemarrerAsync(moteur);
        var (expire, change) = (await essai.SuivreAsync("EXPIREE", Mobile), await essai.SuivreAsync("REINVITEE", "0739980043"));
        var morts = new List<string> { await essai.InviterAsync(expire), await essai.InviterAsync(change) };
        using var elle = essai.Application.Ouvrir();
        var vivante = await elle.LireAsync(morts[0]);
        var passe = await essai.InviterAsync(await essai.SuivreAsync("PASSEE", "0639980044"));
        await elle.ActionnerAsync(await elle.LireAsync(passe), "Choisir", ("Creneau", (await elle.LireAsync(passe)).Html.QuerySelector("button[name=Creneau]")!.GetAttribute("value")!));
        await essai.InviterAsync(change);
        essai.Application.Horloge.Avancer(TimeSpan.FromDays(InvitationRdv.Jours) + TimeSpan.FromMinutes(1));
        morts.AddRange([passe, "/rdv/0123456789ABCDEF", "/rdv/" + vivante.Adresse["/rdv/".Length..^1] + (vivante.Adresse[^1] == 'A' ? 'B' : 'A'), "/rdv/%C3%A9"]);
        foreach (var acte in new[] { null, "Choisir", "Annuler", "Refuser" })
        {
            var dites = new List<string>();
            foreach (var lien in morts)
            {
                var reponse = acte is null ? await elle.LireAsync(lien) : await elle.EnvoyerBrutAsync($"{lien}?handler={acte}", ("__RequestVerificationToken", ((IHtmlInputElement)vivante.Html.QuerySelector("input[name=__RequestVerificationToken]")!).Value), ("Creneau", Guid.NewGuid().ToString()), ("Canal", "Sms"));
                dites.Add($"{(int)reponse.Code}\n{reponse.Html.DocumentElement.OuterHtml}");
            }
            Assert.All(dites, d => Assert.Equal(dites[0], d));
            Assert.StartsWith("404", dites[0], StringComparison.Ordinal);
        }
        Confidentialite.Verifier((await essai.Application.JournalAsync()).Select(e => $"{e.Objet} {e.Detail}"), [.. morts.Select(l => l["/rdv/".Length..]), Mobile[1..]]);
    }

    [Theory, ChaqueMoteur]
    public async Task Absente_elle_est_reinvitee_d_un_geste(Moteur moteur)
    {
        await using var essai = await RendezVousDeTest.DemarrerAsync(moteur);
        var personne = await essai.SuivreAsync("ABSENTE", Mobile);
        var creneau = (await essai.PublierAsync(1, 1))[0];
        Assert.True((await essai.AvecAsync<ReserverCreneau, Socle.Resultats.Resultat<Guid>>(s => s.ExecuterAsync(personne.Cle, creneau, CancellationToken.None))).Reussi);
        await essai.EnvoyerAsync();
        Assert.Contains("Vous avez rendez-vous", essai.Sms()[^1], StringComparison.Ordinal);
        essai.Application.Horloge.Avancer(TimeSpan.FromDays(1));
        var agent = await essai.Application.ConnecterAsync(Role.Referent);
        var feuille = await agent.LireAsync($"/parcours/rendez-vous/afficher-feuille?jour={essai.Application.Jour():O}&Pour=");
        await agent.EnvoyerAsync(feuille, ("Etat", "Absent"));
        feuille = await agent.LireAsync(feuille.Adresse);
        var bouton = feuille.Html.QuerySelector("button[name=Reinviter]")!;
        await agent.EnvoyerBrutAsync(bouton.GetAttribute("formaction")!, ("__RequestVerificationToken", ((IHtmlInputElement)feuille.Html.QuerySelector("main input[name=__RequestVerificationToken]")!).Value), ("Reinviter", bouton.GetAttribute("value")!));
        Assert.Equal(1, await essai.EnvoyerAsync());
        Assert.Contains("Choisissez votre heure", essai.Sms()[^1], StringComparison.Ordinal);
        Assert.Equal(1, await essai.Application.LireAsync(c => c.InvitationsRdv.CountAsync(i => i.PersonneId == personne.Id)));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_refus_arrete_ce_qui_etait_deja_ecrit(Moteur moteur)
    {
        await using var essai = await RendezVousDeTest.DemarrerAsync(moteur);
        var personne = await essai.SuivreAsync("REFUSE", Mobile);
        var lien = await essai.InviterAsync(personne);
        using var elle = essai.Application.Ouvrir();
        var page = await elle.ActionnerAsync(await elle.LireAsync(lien), "Refuser", ("Canal", "Sms"));
        Assert.Contains("ne vous enverra plus de SMS", page.Texte, StringComparison.Ordinal);
        essai.Application.Horloge.Avancer(TimeSpan.FromDays(InvitationRdv.JoursAvantRelance) + TimeSpan.FromMinutes(1));
        Assert.Equal(0, await essai.EnvoyerAsync());
        var relance = await essai.Application.LireAsync(c => c.Set<Courriel>().AsNoTracking().SingleAsync(m => m.Nature == "relance d'invitation"));
        Assert.Equal((StatutCourriel.Annule, null, "La personne refuse d'être jointe ainsi."), (relance.Statut, relance.Contenu, relance.Raison));

        var agent = await essai.Application.ConnecterAsync(Role.Referent);
        var inviter = await agent.LireAsync($"/parcours/rendez-vous/inviter-personne/{personne.Cle}");
        Assert.Contains("SMS : elle le refuse", inviter.Texte, StringComparison.Ordinal);
        Assert.Contains("On ne peut pas la joindre ainsi", (await agent.EnvoyerAsync(inviter, ("Canaux", "Sms"))).Texte, StringComparison.Ordinal);
        await agent.ActionnerAsync(inviter, "Refus", ("Refus", "-Sms"));
        Assert.NotNull((await essai.Application.LireAsync(c => c.RefusCanaux.AsNoTracking().SingleAsync())).LeveLe);
    }

    [Theory, ChaqueMoteur]
    public async Task Sans_telephone_une_lettre_porte_un_code(Moteur moteur)
    {
        await using var essai = await RendezVousDeTest.DemarrerAsync(moteur);
        var personne = await essai.SuivreAsync("LETTREE", null);
        await essai.Application.LireAsync(c => c.Versions.ExecuteUpdateAsync(v => v.SetProperty(x => x.Adresse, "3 RUE INVENTEE").SetProperty(x => x.CodePostal, "55100").SetProperty(x => x.Commune, "VERDUN")));
        var agent = await essai.Application.ConnecterAsync(Role.Referent);
        var inviter = await agent.LireAsync($"/parcours/rendez-vous/inviter-personne/{personne.Cle}");
        Assert.Equal("Lettre", inviter.Html.QuerySelector("input[name=Canaux][checked]")?.GetAttribute("value"));
        await agent.EnvoyerAsync(inviter, ("Canaux", "Lettre"));
        Assert.Equal(0, await essai.EnvoyerAsync());
        inviter = await agent.LireAsync(inviter.Adresse);
        var pdf = await (await agent.Client.GetAsync(inviter.Html.QuerySelector("a[href*='handler=Lettre']")!.GetAttribute("href"))).Content.ReadAsByteArrayAsync();
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        await agent.ActionnerAsync(inviter, "Postee");
        var lettre = await essai.Application.LireAsync(c => c.Set<Courriel>().AsNoTracking().SingleAsync());
        Assert.Equal((CanalMessage.Lettre, StatutCourriel.Envoye, null), (lettre.Canal, lettre.Statut, lettre.Contenu));

        using var elle = essai.Application.Ouvrir();
        var mene = await elle.EnvoyerAsync(await elle.LireAsync("/rdv"), ("Code", "k7qm 3xwp-9tra 2hsd"));
        Assert.Equal("/rdv/K7QM3XWP9TRA2HSD", mene.Vers);
    }

    private static async Task<string?> FaitAsync(RendezVousDeTest essai, PersonneEntree personne) => await essai.Application.LireAsync(c => c.Faits
        .Where(f => f.PersonneId == personne.Id && f.Type == TypeFait.RdvAccompagnement && f.RemplaceLe == null).OrderByDescending(f => f.Id).Select(f => f.Valeur).FirstAsync());
}
