using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Passerelle.Bases;
using Passerelle.Echanges.Partages;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Personnes;
using Passerelle.Parcours.RendezVous;
using Passerelle.Parcours.Structures;
using Socle.Bases;
using Socle.Courriels;

namespace Passerelle.Tests.Donnees;

/// <summary>Une application avec sa passerelle de SMS en fichiers et son adresse publique, une maison et ses créneaux.</summary>
public sealed partial class RendezVousDeTest : IAsyncDisposable
{
    private readonly string sms;

    private RendezVousDeTest(ApplicationDeTest application, string sms) => (Application, this.sms) = (application, sms);

    /// <summary>L'application.</summary>
    public ApplicationDeTest Application { get; }

    /// <summary>Structure qui publie.</summary>
    public Structure Maison { get; private set; } = null!;

    /// <summary>Sa référente.</summary>
    public Referent Ada { get; private set; } = null!;

    /// <summary>Démarre ; Ada a quatre créneaux, dans cinq jours.</summary>
    public static async Task<RendezVousDeTest> DemarrerAsync(Moteur moteur)
    {
        var sms = Directory.CreateTempSubdirectory("passerelle-sms-").FullName;
        var essai = new RendezVousDeTest(await ApplicationDeTest.DemarrerAsync(moteur, new Reglages(sms)), sms);
        (essai.Maison, var referents) = await essai.Application.StructureAsync("Maison de Verdun", "CD", null, ParcoursDeTest.Referent("Ada"));
        essai.Ada = referents[0];
        await essai.PublierAsync(5, 4);
        return essai;
    }

    /// <summary>Publie des créneaux d'Ada dans tant de jours ; rend leurs identifiants.</summary>
    public async Task<IReadOnlyList<Guid>> PublierAsync(int jours, int nombre, int places = 1) => (await AvecAsync<PublierCreneaux, Socle.Resultats.Resultat<IReadOnlyList<Guid>>>(s => s.ExecuterAsync(new PublierCreneauxCommand
    {
        Pour = Ada.Id,
        Jour = Application.Jour().AddDays(jours),
        De = new TimeOnly(9, 0),
        Minutes = 30,
        Nombre = nombre,
        Semaines = 1,
        Places = places,
        Lieu = "bureau 2",
    }, CancellationToken.None))).Valeur;

    /// <summary>Une personne suivie par Ada, avec ces coordonnées.</summary>
    public async Task<PersonneEntree> SuivreAsync(string nom, string? telephone, string? courriel = null)
    {
        var personne = await Application.EntrerAsync(nom, Application.Jour().AddDays(-20));
        await Application.OrienterAsync(personne, Application.Jour().AddDays(-10), Maison.Nom, "Ada");
        await Application.LireAsync(async c =>
        {
            c.Add(new ContactListe { Id = personne.Id + 900_000_000, FluxId = await c.FluxRecus.MaxAsync(f => f.Id), Rang = (int)personne.Id, PersonneId = personne.Id, Telephone = telephone, Courriel = courriel });
            return await c.SaveChangesAsync();
        });
        return personne;
    }

    /// <summary>Invite ; rend l'adresse locale du lien, lue dans le SMS.</summary>
    public async Task<string> InviterAsync(PersonneEntree personne)
    {
        Assert.True((await AvecAsync<InviterPersonne, Socle.Resultats.Resultat<Guid>>(s => s.ExecuterAsync(personne.Cle, [], CancellationToken.None))).Reussi);
        await EnvoyerAsync();
        return new Uri(AdresseDeLien().Match(Sms()[^1]).Value).AbsolutePath;
    }

    /// <summary>Exécute un service dans une portée neuve.</summary>
    public async Task<TRendu> AvecAsync<TService, TRendu>(Func<TService, Task<TRendu>> acte)
        where TService : notnull
    {
        await using var portee = Application.Services.CreateAsyncScope();
        return await acte(portee.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Fait une passe d'envoi.</summary>
    public Task<int> EnvoyerAsync() => AvecAsync<ExpedierCourriels, int>(s => s.ExecuterAsync(CancellationToken.None));

    /// <summary>SMS partis, dans l'ordre où leurs messages furent écrits.</summary>
    public IReadOnlyList<string> Sms() => [.. Directory.EnumerateFiles(sms, "*.sms").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>Rendez-vous de cette personne, non annulés.</summary>
    public Task<List<RendezVousFixe>> PrisAsync(PersonneEntree personne) => Application.LireAsync(c => c.RendezVous.AsNoTracking().Where(r => r.PersonneId == personne.Id && r.Etat != EtatRendezVous.Annule).ToListAsync());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        Directory.Delete(sms, recursive: true);
    }

    [GeneratedRegex(@"http://localhost/rdv/\S+")]
    private static partial Regex AdresseDeLien();

    private sealed class Reglages(string sms) : IModulePasserelle
    {
        public void AjouterServices(IServiceCollection services)
        {
            services.Replace(ServiceDescriptor.Singleton(new ReglagesPartages { AdressePublique = "http://localhost", DemandesParMinute = 100_000 }));
            services.Replace(ServiceDescriptor.Singleton<IPasserelleSms>(new PasserelleSmsFichier(sms)));
        }
    }
}
