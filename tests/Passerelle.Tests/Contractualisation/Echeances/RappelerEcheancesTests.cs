using System.Net;
using System.Text;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Contractualisation;
using Passerelle.Contractualisation.Echeances;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Courriels;

namespace Passerelle.Tests.Contractualisation.Echeances;

/// <summary>Rappels par courriel, sans double ; l'agenda en iCalendar.</summary>
public sealed class RappelerEcheancesTests
{
    [Theory, ChaqueMoteur]
    public async Task Un_rappel_par_palier_jamais_deux_et_plus_rien_une_fois_fait(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        application.Horloge.Regler(new DateTime(2026, 2, 15, 8, 0, 0, DateTimeKind.Utc));
        Assert.Equal(0, await PasserAsync(application));
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var page = await chef.LireAsync("/contractualisation/echeances/recevoir-rappels");
        Assert.Contains("une adresse électronique", (await chef.EnvoyerAsync(page, ("Adresse", "pas une adresse"))).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await chef.EnvoyerAsync(page, ("Adresse", "pacte@meuse.example"))).Code);
        Assert.Contains("p…@meuse.example", (await chef.LireAsync("/contractualisation/echeances/recevoir-rappels")).Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("pacte@", Encoding.UTF8.GetString((await application.LireAsync(c => c.AbonnementsRappels.SingleAsync())).Adresse), StringComparison.Ordinal);

        // Deux termes au 31 mars 2026 : le rapport (306) et le bilan final (1219). Le bilan intermédiaire de 2025 est trop ancien pour être rappelé.
        Assert.Equal(0, await PasserAsync(application));
        application.Horloge.Regler(new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc));
        Assert.Equal(2, await PasserAsync(application));
        Assert.Equal(0, await PasserAsync(application));
        application.Horloge.Regler(new DateTime(2026, 3, 24, 8, 0, 0, DateTimeKind.Utc));
        Assert.Equal(2, await PasserAsync(application));
        await FaireAsync(application, "CLS-RAPPORT");
        application.Horloge.Regler(new DateTime(2026, 3, 31, 8, 0, 0, DateTimeKind.Utc));
        Assert.Equal(1, await PasserAsync(application));
        application.Horloge.Regler(new DateTime(2026, 4, 2, 8, 0, 0, DateTimeKind.Utc));
        Assert.Equal((1, 0), (await PasserAsync(application), await PasserAsync(application)));
        application.Horloge.Regler(new DateTime(2026, 4, 20, 8, 0, 0, DateTimeKind.Utc));
        Assert.Equal(0, await PasserAsync(application));

        var cles = await application.LireAsync(c => c.Set<Courriel>().OrderBy(m => m.CreeLe).Select(m => m.Cle).ToListAsync());
        Assert.Equal(6, cles.Count);
        Assert.Equal(["J-30", "J-7", "J", "retard"], cles.Where(c => c.Contains("EMPLOI-BILAN-FINAL", StringComparison.Ordinal)).Select(c => c.Split('/')[3]));
    }

    [Theory, ChaqueMoteur]
    public async Task L_agenda_se_telecharge_et_se_relit(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        application.Horloge.Regler(new DateTime(2026, 2, 15, 8, 0, 0, DateTimeKind.Utc));
        var etat = await application.ConnecterAsync(Role.AuditeurEtat);
        var reponse = await etat.Client.GetAsync("/contractualisation/echeances/afficher-calendrier?handler=Ics");
        Assert.Equal("text/calendar", reponse.Content.Headers.ContentType!.MediaType);
        var texte = await reponse.Content.ReadAsStringAsync();
        Assert.All(texte.Split("\r\n"), l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75, l));

        var calendrier = Calendar.Load(texte)!;
        Assert.Equal(PacteDeTest.Signe.Obligations.Count(o => o.Date is not null), calendrier.Events.Count);
        var rapport = calendrier.Events.Single(e => e.Uid == "CLS-RAPPORT@pacte.passerelle");
        Assert.Equal(new DateOnly(2026, 3, 31), rapport.Start!.Date);
        Assert.False(rapport.Start.HasTime);
        Assert.Single(rapport.Alarms);
        Assert.Contains("ligne 306", rapport.Description, StringComparison.Ordinal);
        Assert.Empty(calendrier.Events.Single(e => e.Uid == "CLS-FIN@pacte.passerelle").Alarms);
    }

    private static async Task<int> PasserAsync(ApplicationDeTest application)
    {
        await using var portee = application.Services.CreateAsyncScope();
        return await portee.ServiceProvider.GetRequiredService<RappelerEcheances>().ExecuterAsync(CancellationToken.None);
    }

    private static async Task FaireAsync(ApplicationDeTest application, string obligation)
    {
        await using var portee = application.Services.CreateAsyncScope();
        Assert.True((await portee.ServiceProvider.GetRequiredService<AccomplirDevoir>().ExecuterAsync(obligation, new DateOnly(2026, 3, 24), "Délibération", CancellationToken.None)).Reussi);
    }
}
