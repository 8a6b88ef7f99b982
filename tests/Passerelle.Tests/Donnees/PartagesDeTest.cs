using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;
using Passerelle.Bases;
using Passerelle.Echanges.Partages;
using Socle.Bases;
using Socle.Courriels;

namespace Passerelle.Tests.Donnees;

/// <summary>L'application, un vrai serveur SMTP local sur un port libre, et de quoi jouer un partage de bout en bout.</summary>
public sealed partial class PartagesDeTest : IAsyncDisposable
{
    /// <summary>Une adresse inventée.</summary>
    public const string Adresse = "odile.ferrand@france-travail.example";

    private readonly string dossier;

    private PartagesDeTest(ApplicationDeTest application, ServeurSmtpLocal serveur, string dossier) => (Application, Serveur, this.dossier) = (application, serveur, dossier);

    /// <summary>L'application.</summary>
    public ApplicationDeTest Application { get; }

    /// <summary>Le serveur de messagerie.</summary>
    public ServeurSmtpLocal Serveur { get; }

    /// <summary>Dossier des contenus chiffrés.</summary>
    public string DossierContenus => Path.Combine(Path.GetDirectoryName(Application.Services.GetRequiredService<Socle.Cles.Trousseau>().Dossier)!, "partages");

    /// <summary>Démarre.</summary>
    public static async Task<PartagesDeTest> DemarrerAsync(Moteur moteur, Func<ReglagesPartages, ReglagesPartages>? regler = null, Func<string?>? repondre = null)
    {
        var dossier = Directory.CreateTempSubdirectory("passerelle-courriels-").FullName;
        var serveur = repondre is null ? new ServeurSmtpLocal(0, dossier) : new ServeurSmtpLocal(0, dossier) { Repondre = repondre };
        var reglages = new ReglagesPartages { AdressePublique = "http://localhost", DemandesParMinute = 100_000 };
        var application = await ApplicationDeTest.DemarrerAsync(moteur, new Reglages(regler?.Invoke(reglages) ?? reglages, serveur.Port));
        return new PartagesDeTest(application, serveur, dossier);
    }

    /// <summary>Exécute un service dans une portée neuve.</summary>
    public async Task<TRendu> AvecAsync<TService, TRendu>(Func<TService, Task<TRendu>> acte)
        where TService : notnull
    {
        await using var portee = Application.Services.CreateAsyncScope();
        return await acte(portee.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Partage un contenu par le cas d'usage.</summary>
    public async Task<PartageCree> PartagerAsync(byte[] contenu, Func<CreerPartageCommand, CreerPartageCommand>? regler = null)
    {
        var commande = new CreerPartageCommand { Ouvrir = () => new MemoryStream(contenu), Nom = "annexe.csv", Destinataires = [Adresse], CleIdempotence = Guid.NewGuid().ToString() };
        return (await AvecAsync<CreerPartage, Socle.Resultats.Resultat<PartageCree>>(s => s.ExecuterAsync(regler?.Invoke(commande) ?? commande, CancellationToken.None))).Valeur;
    }

    /// <summary>Adresse locale du lien d'un partage à un destinataire.</summary>
    public async Task<string> LienAsync(byte[] contenu, Func<CreerPartageCommand, CreerPartageCommand>? regler = null) =>
        new Uri((await PartagerAsync(contenu, regler)).Liens[0]).AbsolutePath;

    /// <summary>Fait une passe d'envoi.</summary>
    public Task<int> EnvoyerAsync() => AvecAsync<ExpedierCourriels, int>(s => s.ExecuterAsync(CancellationToken.None));

    /// <summary>Messages reçus par le serveur, dans l'ordre.</summary>
    public IReadOnlyList<MimeMessage> Recus() => [.. Directory.EnumerateFiles(dossier, "*.eml").Order(StringComparer.Ordinal).Select(f => MimeMessage.Load(f))];

    /// <summary>Le lien que porte un message.</summary>
    public static string Lien(MimeMessage message) => new Uri(AdresseDeLien().Match(message.TextBody!).Value).AbsolutePath;

    /// <summary>Envoie un formulaire d'une page sans compte, par son gestionnaire, avec le jeton d'une page donnée.</summary>
    public static Task<HttpResponseMessage> PosterAsync(HttpClient client, PageLue jetonDe, string adresse, string gestionnaire, string? code = null)
    {
        var jeton = ((IHtmlInputElement)jetonDe.Html.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        return client.PostAsync($"{adresse}?handler={gestionnaire}", new FormUrlEncodedContent([new("__RequestVerificationToken", jeton), .. code is null ? Array.Empty<KeyValuePair<string, string>>() : [new("Code", code)]]));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        await Serveur.DisposeAsync();
        Directory.Delete(dossier, recursive: true);
    }

    [GeneratedRegex(@"http://localhost/(partages|depots)/\S+")]
    private static partial Regex AdresseDeLien();

    private sealed class Reglages(ReglagesPartages partages, int port) : IModulePasserelle
    {
        public void AjouterServices(IServiceCollection services)
        {
            services.Replace(ServiceDescriptor.Singleton(partages));
            services.Replace(ServiceDescriptor.Singleton(new ReglagesCourriels { Hote = IPAddress.Loopback.ToString(), Port = port, Tls = TlsCourriel.Aucun, Expediteur = "passerelle@departement.example" }));
        }
    }
}
