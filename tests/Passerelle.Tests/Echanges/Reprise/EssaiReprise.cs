using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Passerelle.Bases;
using Passerelle.Echanges;
using Passerelle.Echanges.FluxCaf;
using Passerelle.Echanges.Reprise;
using Passerelle.Echanges.Transmissions;
using Passerelle.Habilitations;
using Passerelle.Habilitations.Comptes;
using Passerelle.Parcours;
using Passerelle.Pilotage;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Cles;
using Socle.Resultats;

namespace Passerelle.Tests.Echanges.Reprise;

/// <summary>Une base neuve où importer flux et reprises, et de quoi en lire l'essentiel.</summary>
public sealed class EssaiReprise : IAsyncDisposable
{
    private const string EnTete = "numero_demande_rsa;role;nir;date_naissance;fait;date;date_notification;type_parcours;organisme;structure;referent;valeur;detail;reference";
    private readonly BaseDeTest baseDeTest;
    private readonly ServiceProvider services;

    private EssaiReprise(Moteur moteur)
    {
        baseDeTest = new BaseDeTest(moteur);
        var collection = new Execution([new HabilitationsModule(), new ParcoursModule(), new EchangesModule(), new PilotageModule()]).Services(baseDeTest.Choix);
        collection.Replace(ServiceDescriptor.Singleton(_ => Trousseau.Ouvrir(Path.Combine(baseDeTest.Dossier, "cles"), creer: true)));
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Compte qui agit.</summary>
    public Guid? Acteur { get; set; }

    /// <summary>Ouvre une base neuve.</summary>
    public static async Task<EssaiReprise> OuvrirAsync(Moteur moteur)
    {
        var essai = new EssaiReprise(moteur);
        await essai.DansAsync(async s =>
        {
            await PreparerBase.ExecuterAsync(s.GetRequiredService<PasserelleContexte>(), CancellationToken.None);
            return 0;
        });
        return essai;
    }

    /// <summary>Fichier UTF-8 de ces lignes, en-tête ajouté.</summary>
    public static byte[] Fichier(params IEnumerable<string> lignes) => Encoding.UTF8.GetBytes(string.Join("\r\n", [EnTete, .. lignes]));

    /// <summary>Importe une reprise qui doit passer.</summary>
    public async Task<ResultatImportReprise> ImporterAsync(params IEnumerable<string> lignes) => (await ImporterAsync(Fichier(lignes), null)).Valeur;

    /// <summary>Importe une reprise.</summary>
    public Task<Resultat<ResultatImportReprise>> ImporterAsync(byte[] contenu, IProgress<AvancementImport>? progres) => DansAsync(s =>
    {
        s.GetRequiredService<ActeurCourant>().Id = Acteur;
        return s.GetRequiredService<ImporterReprise>().ExecuterAsync(
            new ImporterRepriseCommand { Ouvrir = () => new MemoryStream(contenu), Nom = "reprise.csv" }, progres, TestContext.Current.CancellationToken);
    });

    /// <summary>Importe un flux de droits.</summary>
    public Task<Resultat<ResultatImportFlux>> RecevoirAsync(DateOnly jour, params FoyerMinimal[] foyers) => DansAsync(s =>
    {
        var contenu = FluxMinimal.Ecrire(jour, foyers);
        return s.GetRequiredService<ImporterFluxCaf>().ExecuterAsync(
            new ImporterFluxCommand { Ouvrir = () => new MemoryStream(contenu), Nom = "flux.xml" }, null, TestContext.Current.CancellationToken);
    });

    /// <summary>Lit la base.</summary>
    public Task<T> LireAsync<T>(Func<PasserelleContexte, Task<T>> lecture) => DansAsync(s => lecture(s.GetRequiredService<PasserelleContexte>()));

    /// <summary>
    /// Ce qui doit être égal quel que soit le chemin : les faits courants avec le dossier qui nomme leur personne, et les entrées.
    /// </summary>
    public Task<List<string>> EtatAsync() => LireAsync(async contexte =>
    {
        var noms = (await contexte.Identites.Join(contexte.Dossiers, i => i.DossierId, d => d.Id, (i, d) => new { i.PersonneId, Nom = d.NumeroDemande + i.Role }).ToListAsync())
            .GroupBy(i => i.PersonneId).ToDictionary(g => g.Key, g => string.Join('+', g.Select(i => i.Nom).Distinct().Order(StringComparer.Ordinal)));
        var faits = (await contexte.Faits.Where(f => f.RemplaceLe == null).ToListAsync()).Select(f =>
            $"{f.Reference} {(f.PersonneId is { } id ? noms[id] : "attend")} {f.Type} {f.Date:O} {f.DateEffective:O} {f.TypeParcours} {f.Organisme} {f.Structure} {f.Referent} {f.Valeur} {f.Detail}");
        var entrees = (await contexte.Entrees.ToListAsync()).Select(e => $"entrée {noms[e.PersonneId]} {e.T0:O} {e.FermeeLe:O} {e.Motif} {e.Stock} {e.DateOrientation:O} {e.DateCer:O} {e.StructureReferente}");
        return faits.Concat(entrees).Order(StringComparer.Ordinal).ToList();
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await baseDeTest.DisposeAsync();
    }

    private async Task<T> DansAsync<T>(Func<IServiceProvider, Task<T>> travail)
    {
        await using var portee = services.CreateAsyncScope();
        return await travail(portee.ServiceProvider);
    }
}
