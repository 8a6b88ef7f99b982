using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Parcours;
using Passerelle.Parcours.RendezVous;
using Passerelle.Parcours.Structures;
using Socle.Calendrier;
using Socle.Fichiers;

namespace Passerelle.Demonstration;

/// <summary>
/// Déclare les structures que nomme la population inventée, et leur donne les territoires et capacités, inventés eux aussi, de
/// <c>donnees/structures-inventees.csv</c>. Les mêmes cas d'usage que l'écran.
/// </summary>
internal static class PeuplerStructures
{
    private const string StructureDeLaReferente = "Maison de la solidarité de Verdun";

    /// <summary>Déclare ; rend le nom de la référente qui aura un compte : la plus chargée de sa structure.</summary>
    public static async Task<string> DeclarerAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var portee = services.CreateAsyncScope();
        await portee.ServiceProvider.GetRequiredService<DeclarerStructures>().ExecuterAsync(ct);
        var structures = await portee.ServiceProvider.GetRequiredService<LirePortefeuilles>().ExecuterAsync(portee.ServiceProvider.GetRequiredService<TimeProvider>().Aujourdhui(), null, ct);
        var sienne = structures.FirstOrDefault(s => s.Structure.Nom == StructureDeLaReferente) ?? structures[0];
        return sienne.Referents.MaxBy(r => r.Suivies)!.Referent.Nom;
    }

    /// <summary>Règle territoires, capacités et portefeuilles intensifs ; donne son compte à la référente.</summary>
    public static async Task ReglerAsync(IServiceProvider services, CancellationToken ct)
    {
        foreach (var ligne in DonneesEmbarquees.Lire(typeof(PeuplerStructures).Assembly, "structures-inventees.csv", "structure", "territoire", "capacite_par_referent", "intensifs"))
            await ReglerAsync(services, ligne[0], ligne[1], Entier(ligne[2]), Entier(ligne[3]), ct);
    }

    private static async Task ReglerAsync(IServiceProvider services, string nom, string territoire, int capacite, int intensifs, CancellationToken ct)
    {
        await using var portee = services.CreateAsyncScope();
        var contexte = portee.ServiceProvider.GetRequiredService<PasserelleContexte>();
        // Une petite population ne va pas dans toutes les structures.
        if (await contexte.Structures.SingleOrDefaultAsync(s => s.Nom == nom, ct) is not { } structure)
            return;
        var referents = await contexte.Referents.AsNoTracking().Where(r => r.StructureId == structure.Id).OrderBy(r => r.Nom).ToListAsync(ct);
        var structures = portee.ServiceProvider.GetRequiredService<LirePortefeuilles>();
        var charges = (await structures.ExecuterAsync(portee.ServiceProvider.GetRequiredService<TimeProvider>().Aujourdhui(), structure.Id, ct)).Single().Referents;
        var referente = nom == StructureDeLaReferente ? charges.MaxBy(r => r.Suivies)?.Referent.Id : null;
        await portee.ServiceProvider.GetRequiredService<EnregistrerStructure>().ExecuterAsync(new EnregistrerStructureCommand
        {
            Id = structure.Id,
            Version = structure.Version,
            Organisme = structure.Organisme,
            Territoire = territoire.Split(',', StringSplitOptions.RemoveEmptyEntries),
        }, ct);
        foreach (var (referent, rang) in referents.Select((r, rang) => (r, rang)))
        {
            var intensif = rang >= referents.Count - intensifs;
            await portee.ServiceProvider.GetRequiredService<EnregistrerReferent>().ExecuterAsync(new EnregistrerReferentCommand
            {
                Id = referent.Id,
                Version = referent.Version,
                StructureId = structure.Id,
                Capacite = intensif ? capacite / 3 : capacite,
                Intensif = intensif,
                Compte = referent.Id == referente ? CompteDemo.Referente : null,
            }, ct);
            await portee.ServiceProvider.GetRequiredService<PublierCreneaux>().ExecuterAsync(new PublierCreneauxCommand
            {
                Pour = referent.Id,
                Jour = portee.ServiceProvider.GetRequiredService<TimeProvider>().Aujourdhui().AddDays(1 + (rang % 5)),
                De = new TimeOnly(9, 0),
                Minutes = 45,
                Nombre = 4,
                Semaines = 3,
                Places = 1,
            }, ct);
        }
    }

    private static int Entier(string texte) => int.Parse(texte, CultureInfo.InvariantCulture);
}
