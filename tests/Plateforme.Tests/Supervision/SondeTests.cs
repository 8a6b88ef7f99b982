using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Plateforme.Correspondants;
using Plateforme.Incidents;
using Plateforme.Supervision;
using Plateforme.Tests.Donnees;
using Socle.Bases;
using Socle.Courriels;

namespace Plateforme.Tests.Supervision;

public sealed class SondeTests
{
    // Un mercredi ouvré, à 11 h à Paris.
    private static readonly DateTime Depart = new(2026, 11, 25, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Une_base_qui_manque_alerte_par_courriel_ouvre_un_incident_et_se_lit_dans_la_disponibilite()
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(Moteur.Sqlite);
        await plateforme.AvecAsync(async s =>
        {
            var contexte = s.GetRequiredService<Plateforme.Bases.PlateformeContexte>();
            contexte.Add(new Correspondant { Cote = Cote.FranceTravail, Role = RoleCorrespondant.Incidents, Nom = "Centre de service opération", Courriel = "cso@exemple.fr" });
            return await contexte.SaveChangesAsync();
        });
        var recus = new List<string>();
        await using var smtp = new ServeurSmtpLocal(0, Path.Combine(plateforme.Dossier, "courriels")) { Recu = chemin => recus.Add(File.ReadAllText(chemin)) };
        var horloge = new HorlogeReglee(Depart);
        await using var serveur = await ServeurDeTest.DemarrerAsync($"sqlite:{plateforme.Choix.Chaine}", Path.Combine(plateforme.Dossier, "plateforme", "cles"), s =>
        {
            s.Replace(ServiceDescriptor.Singleton<TimeProvider>(horloge));
            s.Replace(ServiceDescriptor.Singleton(new ReglagesCourriels { Hote = "127.0.0.1", Port = smtp.Port, Tls = TlsCourriel.Aucun, Expediteur = "plateforme@exemple.fr" }));
            s.Remove(s.Single(d => d.ServiceType == typeof(IHostedService) && d.ImplementationType == typeof(SondePeriodique)));
        });
        var sonde = serveur.Services.GetRequiredService<SonderServices>();

        Assert.True((await sonde.PasserAsync(CancellationToken.None))!.Rendu);
        Assert.Null(await sonde.PasserAsync(CancellationToken.None));
        Assert.Empty(recus);

        horloge.Avancer(TimeSpan.FromMinutes(1));
        Deplacer(plateforme.Choix.Chaine, plateforme.Choix.Chaine + ".cachee");
        await File.WriteAllTextAsync(plateforme.Choix.Chaine, new string('x', 4096));
        var defaut = await sonde.PasserAsync(CancellationToken.None);
        Assert.Equal((false, "base"), (defaut!.Rendu, defaut.Defauts));
        Assert.Contains("cso@exemple.fr", Assert.Single(recus), StringComparison.Ordinal);

        horloge.Avancer(TimeSpan.FromMinutes(1));
        File.Delete(plateforme.Choix.Chaine);
        Deplacer(plateforme.Choix.Chaine + ".cachee", plateforme.Choix.Chaine);
        Assert.True((await sonde.PasserAsync(CancellationToken.None))!.Rendu);
        Assert.Equal(2, recus.Count);

        // Ce que la base éteinte n'a pu prendre est écrit à son retour.
        Assert.Equal([true, false, true], await plateforme.LireAsync(c => c.Releves.OrderBy(r => r.Instant).Select(r => r.Rendu).ToListAsync()));
        var incident = await plateforme.LireAsync(c => c.Incidents.SingleAsync());
        Assert.Equal((true, NatureIncident.Disponibilite, Depart.AddMinutes(1)), (incident.ParLaSonde, incident.Nature, incident.ConstateLe));

        horloge.Avancer(TimeSpan.FromMinutes(3));
        Assert.Equal(new DisponibiliteJour(new DateOnly(2026, 11, 25), 5, 2, 1), Assert.Single(await LireAsync(serveur)));
        Assert.Equal(2, Assert.Single(await LireAsync(serveur)).SansReleve);
        var page = await serveur.OuvrirAsync("/supervision/afficher-niveaux");
        Assert.Contains("40,00 %", page.Body!.TextContent.Replace(' ', ' ').Replace(' ', ' '), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("figure.graphique table"));

        // Éteint ces deux dernières minutes, le partenaire les retire du compte.
        await plateforme.AvecAsync(async s =>
        {
            var contexte = s.GetRequiredService<Plateforme.Bases.PlateformeContexte>();
            contexte.Add(new Incident { Origine = OrigineIncident.Partenaire, Nature = NatureIncident.Disponibilite, ChezLePartenaire = true, Titre = "t", Description = "d", ConstateLe = Depart.AddMinutes(3), DeclareLe = Depart.AddMinutes(3), ClosLe = Depart.AddMinutes(5) });
            return await contexte.SaveChangesAsync();
        });
        Assert.Equal(new DisponibiliteJour(new DateOnly(2026, 11, 25), 3, 2, 1), Assert.Single(await LireAsync(serveur)));

        horloge.Avancer(TimeSpan.FromDays(3));
        Assert.Null(await sonde.PasserAsync(CancellationToken.None));
    }

    [Theory, ChaqueMoteur]
    public async Task Chaque_API_est_sondee_et_repond(Moteur moteur)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(moteur);
        var adresses = portail.Serveur.Services.GetRequiredService<AdressesSondees>().Lister();
        Assert.Equal(Plateforme.Acces.ApiServie.Toutes.Select(a => a.Cle).Append("base").Order(), adresses.Select(a => a.Service).Order());
        foreach (var adresse in adresses)
        {
            using var demande = new HttpRequestMessage(adresse.Methode, adresse.Chemin);
            using var reponse = await portail.Serveur.Client.SendAsync(demande);
            Assert.Equal(adresse.Attendu, (int)reponse.StatusCode);
        }
        await portail.Serveur.Services.GetRequiredService<Plateforme.Portail.TraceAppels>().EcrireAsync(CancellationToken.None);
        // La sonde, sans jeton, n'enjolive pas les mesures.
        Assert.Empty(await portail.Plateforme.LireAsync(c => c.Mesures.ToListAsync()));
        Assert.NotNull((await portail.Serveur.OuvrirAsync("/supervision/afficher-niveaux")).QuerySelector(".liste-vide a"));
    }

    private static async Task<IReadOnlyList<DisponibiliteJour>> LireAsync(ServeurDeTest serveur)
    {
        await using var portee = serveur.Services.CreateAsyncScope();
        return await portee.ServiceProvider.GetRequiredService<DisponibiliteMesuree>().LireAsync(new DateOnly(2026, 11, 1), CancellationToken.None);
    }

    private static void Deplacer(string de, string vers)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var suite in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(de + suite))
                File.Move(de + suite, vers + suite, overwrite: true);
        }
    }

    private sealed class HorlogeReglee(DateTime depart) : TimeProvider
    {
        private DateTime maintenant = depart;

        public void Avancer(TimeSpan duree) => maintenant += duree;

        public override DateTimeOffset GetUtcNow() => new(maintenant, TimeSpan.Zero);
    }
}
