using Microsoft.EntityFrameworkCore;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Courriels;

namespace Passerelle.Tests.Echanges.Courriels;

/// <summary>Par un vrai SMTP : aucun courriel perdu, aucun envoyé deux fois de soi-même.</summary>
public sealed class ExpedierCourrielsTests
{
    private static readonly byte[] Contenu = [1, 2, 3];

    [Theory, ChaqueMoteur]
    public async Task Un_refus_net_se_reessaie_plus_tard_sous_le_meme_identifiant(Moteur moteur)
    {
        var reponses = new Queue<string?>(["451 4.3.0 Plus tard", "250 2.0.0 Pris"]);
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur, repondre: () => reponses.Dequeue());
        await essai.PartagerAsync(Contenu);

        Assert.Equal(0, await essai.EnvoyerAsync());
        Assert.Equal(0, await essai.EnvoyerAsync());
        var courriel = await LireAsync(essai);
        Assert.Equal((StatutCourriel.EnAttente, 1), (courriel.Statut, courriel.Essais));
        Assert.Contains("451", courriel.Raison, StringComparison.Ordinal);
        essai.Application.Horloge.Avancer(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await essai.EnvoyerAsync());

        var recu = Assert.Single(essai.Recus());
        Assert.Equal($"{courriel.Id:N}@departement.example", recu.MessageId);
        Assert.Equal((StatutCourriel.Envoye, null), ((await LireAsync(essai)).Statut, (await LireAsync(essai)).Contenu));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_refus_definitif_attend_un_agent(Moteur moteur)
    {
        var reponses = new Queue<string?>(["550 5.1.1 Inconnu de nous : odile.ferrand", "250 2.0.0 Pris"]);
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur, repondre: () => reponses.Dequeue());
        await essai.PartagerAsync(Contenu);
        await essai.EnvoyerAsync();
        essai.Application.Horloge.Avancer(TimeSpan.FromHours(30));
        Assert.Equal(0, await essai.EnvoyerAsync());
        var courriel = await LireAsync(essai);
        Assert.Equal(StatutCourriel.Refuse, courriel.Statut);
        Assert.DoesNotContain("odile", courriel.Raison, StringComparison.Ordinal);
    }

    [Theory, ChaqueMoteur]
    public async Task Une_remise_sans_reponse_est_incertaine_et_ne_repart_que_sur_decision(Moteur moteur)
    {
        var reponses = new Queue<string?>([null, "250 2.0.0 Pris"]);
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur, repondre: () => reponses.Dequeue());
        await essai.PartagerAsync(Contenu);
        await essai.EnvoyerAsync();
        essai.Application.Horloge.Avancer(TimeSpan.FromHours(30));
        Assert.Equal(0, await essai.EnvoyerAsync());
        // Écrit par le serveur avant de couper : il était bel et bien parti.
        var avant = Assert.Single(essai.Recus());
        Assert.Equal(StatutCourriel.Incertain, (await LireAsync(essai)).Statut);

        var agent = await essai.Application.ConnecterAsync(Role.GestionnaireDonnees);
        Assert.Contains("1 message incertain", (await agent.LireAsync("/")).Texte, StringComparison.Ordinal);
        var page = await agent.LireAsync("/echanges/courriels/lister-courriels?Etat=Incertain");
        Assert.Contains("o…@france-travail.example", page.Texte, StringComparison.Ordinal);
        var formulaire = (AngleSharp.Html.Dom.IHtmlFormElement)page.Html.QuerySelector("main form[method=post]")!;
        await agent.EnvoyerBrutAsync(formulaire.GetAttribute("action")!, ("__RequestVerificationToken", ((AngleSharp.Html.Dom.IHtmlInputElement)formulaire.QuerySelector("input[type=hidden]")!).Value), ("decision", "Renvoyer"));
        Assert.Equal(1, await essai.EnvoyerAsync());
        Assert.Equal([avant.MessageId, avant.MessageId], essai.Recus().Select(m => m.MessageId));
    }

    [Theory, ChaqueMoteur]
    public async Task Une_passe_tuee_avant_la_remise_se_refait_et_pendant_la_remise_est_incertaine(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        await essai.PartagerAsync(Contenu);
        await essai.PartagerAsync(Contenu);
        var ids = await essai.Application.LireAsync(c => c.Set<Courriel>().OrderBy(m => m.Id).Select(m => m.Id).ToListAsync());
        var instant = essai.Application.Horloge.GetUtcNow().UtcDateTime;
        // Ce que laisse en base un processus mort après avoir pris les deux, et commencé la remise du second.
        await MourirAsync(ids[0], null);
        await MourirAsync(ids[1], instant);
        Assert.Equal(0, await essai.EnvoyerAsync());

        essai.Application.Horloge.Avancer(ExpedierCourriels.PasseMorte + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await essai.EnvoyerAsync());
        Assert.Equal($"{ids[0]:N}@departement.example", Assert.Single(essai.Recus()).MessageId);
        Assert.Equal(StatutCourriel.Incertain, await essai.Application.LireAsync(c => c.Set<Courriel>().Where(m => m.Id == ids[1]).Select(m => m.Statut).SingleAsync()));

        Task<int> MourirAsync(Guid id, DateTime? remise) => essai.Application.LireAsync(c => c.Set<Courriel>().Where(m => m.Id == id).ExecuteUpdateAsync(m => m
            .SetProperty(x => x.Statut, StatutCourriel.EnCours).SetProperty(x => x.Reclamation, Guid.NewGuid()).SetProperty(x => x.ReclameLe, instant).SetProperty(x => x.RemiseLe, remise)));
    }

    [Theory, ChaqueMoteur]
    public async Task Dix_passes_ensemble_envoient_chaque_courriel_une_fois(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        for (var i = 0; i < 15; i++)
            await essai.PartagerAsync(Contenu);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => essai.EnvoyerAsync()));
        Assert.Equal(15, essai.Recus().Count);
        Assert.Equal(15, essai.Recus().Select(m => m.MessageId).Distinct().Count());
    }

    [Theory, ChaqueMoteur]
    public async Task Ni_adresse_ni_lien_en_clair_dans_la_base(Moteur moteur)
    {
        await using var essai = await PartagesDeTest.DemarrerAsync(moteur);
        var cree = await essai.PartagerAsync(Contenu);
        var courriel = await LireAsync(essai);
        var secret = System.Text.Encoding.UTF8.GetBytes(new Uri(cree.Liens[0]).Segments[^1]);
        Assert.Equal(-1, courriel.Contenu.AsSpan().IndexOf(secret));
        Assert.Equal(-1, courriel.Destinataire.AsSpan().IndexOf("odile"u8));
    }

    [Fact]
    public void Des_reglages_faux_sont_nommes()
    {
        var env = new Dictionary<string, string> { ["PASSERELLE_SMTP_HOTE"] = "smtp.departement.example", ["PASSERELLE_COURRIEL_EXPEDITEUR"] = "passerelle@departement.example" };
        Assert.Equal((587, TlsCourriel.Starttls), (Lire().Port, Lire().Tls));
        env["PASSERELLE_SMTP_TLS"] = "aucun";
        Assert.Contains("PASSERELLE_SMTP_TLS", Assert.Throws<InvalidOperationException>(Lire).Message, StringComparison.Ordinal);
        env["PASSERELLE_SMTP_HOTE"] = "127.0.0.1";
        Assert.Equal(TlsCourriel.Aucun, Lire().Tls);
        env["PASSERELLE_COURRIEL_EXPEDITEUR"] = "faux";
        Assert.Contains("PASSERELLE_COURRIEL_EXPEDITEUR", Assert.Throws<InvalidOperationException>(Lire).Message, StringComparison.Ordinal);

        ReglagesCourriels Lire() => ReglagesCourriels.Lire(n => env.GetValueOrDefault(n));
    }

    private static Task<Courriel> LireAsync(PartagesDeTest essai) => essai.Application.LireAsync(c => c.Set<Courriel>().AsNoTracking().SingleAsync());
}
