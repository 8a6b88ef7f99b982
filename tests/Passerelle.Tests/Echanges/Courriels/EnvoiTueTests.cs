using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Passerelle.Bases;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Courriels;

namespace Passerelle.Tests.Echanges.Courriels;

/// <summary>Le vrai programme tué (SIGKILL) pendant qu'il remet un courriel à un vrai serveur : rien de perdu, rien en double.</summary>
public sealed class EnvoiTueTests
{
    private const int Courriels = 5;

    [Theory, ChaqueMoteur]
    public async Task Tue_pendant_la_remise(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        using var coup = new CancellationTokenSource();
        using var mort = new ManualResetEventSlim();
        var dossier = Path.Combine(imports.Dossier, "courriels");
        var remises = 0;
        await using var serveur = new ServeurSmtpLocal(0, dossier)
        {
            // Au troisième message, reçu entier, le serveur se tait jusqu'à ce que l'expéditeur soit mort.
            Repondre = () =>
            {
                if (Interlocked.Increment(ref remises) == 3)
                {
                    coup.Cancel();
                    mort.Wait(TimeSpan.FromMinutes(2));
                }
                return "250 2.0.0 Pris";
            },
        };
        imports.Variables["PASSERELLE_SMTP_HOTE"] = "127.0.0.1";
        imports.Variables["PASSERELLE_SMTP_PORT"] = serveur.Port.ToString(CultureInfo.InvariantCulture);
        imports.Variables["PASSERELLE_SMTP_TLS"] = "aucun";
        imports.Variables["PASSERELLE_COURRIEL_EXPEDITEUR"] = "passerelle@departement.example";
        await EcrireAsync(imports);

        Assert.True((await ProcessusMortel.LancerAsync("Passerelle", imports, coup.Token, Arguments(imports))).Tue);
        mort.Set();
        var fin = await EnvoyerAsync(imports);
        Assert.True(fin.Code == 0, fin.Erreurs);
        await RendreLesMortsAsync(imports);
        fin = await EnvoyerAsync(imports);
        Assert.True(fin.Code == 0, fin.Erreurs);

        var etats = await imports.LireAsync(c => c.Set<Courriel>().AsNoTracking().ToDictionaryAsync(m => $"{m.Id:N}@departement.example", m => m.Statut));
        var recus = Directory.EnumerateFiles(dossier, "*.eml").Select(f => MimeMessage.Load(f).MessageId).ToList();
        Assert.Equal(recus.Distinct().Count(), recus.Count);
        Assert.Single(etats.Values, StatutCourriel.Incertain);
        Assert.All(etats, e => Assert.True(e.Value is StatutCourriel.Incertain || (e.Value == StatutCourriel.Envoye && recus.Contains(e.Key)), $"{e.Key} : {e.Value}"));
    }

    private static string[] Arguments(ImportsDeTest imports) => ["courriels", "envoyer", "--base", imports.OptionBase];

    private static Task<FinDeProcessus> EnvoyerAsync(ImportsDeTest imports) => ProcessusMortel.LancerAsync("Passerelle", imports, (TimeSpan?)null, Arguments(imports));

    /// <summary>Le temps passe : ce qu'un processus mort tenait lui est repris à la passe suivante.</summary>
    private static Task<int> RendreLesMortsAsync(ImportsDeTest imports)
    {
        var ancien = TimeProvider.System.GetUtcNow().UtcDateTime - ExpedierCourriels.PasseMorte - TimeSpan.FromMinutes(1);
        return imports.LireAsync(c => c.Set<Courriel>().Where(m => m.Statut == StatutCourriel.EnCours).ExecuteUpdateAsync(m => m.SetProperty(x => x.ReclameLe, ancien)));
    }

    private static Task<bool> EcrireAsync(ImportsDeTest imports) => imports.AvecAsync(async s =>
    {
        var boite = s.GetRequiredService<BoiteEnvoi>();
        for (var i = 0; i < Courriels; i++)
            boite.Ajouter(new CourrielAEcrire { Cle = $"essai:{i}", Nature = "essai", Objet = Guid.NewGuid(), Destinataire = PartagesDeTest.Adresse, Sujet = "Essai", Corps = "Un courriel d'essai." });
        await s.GetRequiredService<PasserelleContexte>().SaveChangesAsync();
        return true;
    });
}
