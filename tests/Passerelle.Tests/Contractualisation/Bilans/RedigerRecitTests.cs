using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Contractualisation;
using Passerelle.Contractualisation.Bilans;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Documents;

namespace Passerelle.Tests.Contractualisation.Bilans;

/// <summary>Le récit du rapport à mi-parcours : rédigé par partie, gardé par version, repris dans le document.</summary>
public sealed class RedigerRecitTests
{
    [Theory, ChaqueMoteur]
    public async Task Un_recit_se_redige_se_reprend_et_entre_au_rapport(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        Assert.Contains("à compléter par le pilote", await RapportAsync(application), StringComparison.Ordinal);
        var page = await chef.LireAsync("/contractualisation/bilans/rediger-recit/S01");
        Assert.Contains("10 à 6 000 caractères", (await chef.EnvoyerAsync(page, ("Texte", "Court"))).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await chef.EnvoyerAsync(page, ("Texte", "Les gardes ont commencé.\r\n\r\nCinquante familles en disent du bien."))).Code);
        Assert.Equal(HttpStatusCode.Found, (await chef.EnvoyerAsync(page, ("Texte", "Les gardes ont commencé en mai.\r\n\r\nCinquante familles en disent du bien."))).Code);
        var rapport = await RapportAsync(application);
        Assert.Contains("<p>Les gardes ont commencé en mai.</p>", rapport, StringComparison.Ordinal);
        Assert.Contains("<p>Cinquante familles en disent du bien.</p>", rapport, StringComparison.Ordinal);
        Assert.Equal((2, 1), (await application.LireAsync(c => c.RecitsRapport.CountAsync()), await application.LireAsync(c => c.RecitsRapport.CountAsync(r => r.RemplaceLe == null))));
        Assert.Contains(await application.JournalAsync(), e => e.Operation == nameof(RedigerRecit) && e.Objet == "S01" && !e.Detail!.Contains("gardes", StringComparison.Ordinal));
        Assert.Contains("rédigé", (await chef.LireAsync("/contractualisation/bilans/rediger-recit")).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await chef.LireAsync("/contractualisation/bilans/rediger-recit/E1")).Code);
    }

    private static async Task<string> RapportAsync(ApplicationDeTest application)
    {
        await using var portee = application.Services.CreateAsyncScope();
        return System.Text.Encoding.UTF8.GetString((await portee.ServiceProvider.GetRequiredService<ProduireDocument>().ExecuterAsync(new("mi-parcours", 2025, FormatDocument.Html), CancellationToken.None)).Valeur.Contenu);
    }
}
