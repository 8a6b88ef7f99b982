using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Passerelle.Parcours.Personnes;
using Passerelle.Parcours.Structures;
using Passerelle.Tests.Parcours.Personnes;
using Socle.Bases;
using Socle.Calendrier;

namespace Passerelle.Tests.Donnees;

/// <summary>Une personne entrée dans le dispositif.</summary>
public sealed record PersonneEntree(long Id, Guid Cle, string Nom);

/// <summary>Des parcours inventés dans l'application partagée : chacun ses noms, chacun sa structure.</summary>
public static class ParcoursDeTest
{
    private static int rang;

    /// <summary>Jour légal de l'application.</summary>
    public static DateOnly Jour(this ApplicationDeTest application) => application.Horloge.Aujourdhui();

    /// <summary>Un nom jamais employé.</summary>
    public static string NomNeuf(string debut) => $"{debut} {Interlocked.Increment(ref rang)}";

    /// <summary>Un nouvel entrant à ce T0.</summary>
    public static async Task<PersonneEntree> EntrerAsync(this ApplicationDeTest application, string nom, DateOnly t0, DateOnly? naissance = null)
    {
        await application.RecevoirAsync(t0, FluxDEssai.Foyer(FluxDEssai.Numero(), FluxDEssai.Personne(nom, "LISON", naissance ?? new DateOnly(1988, 4, 12))));
        return await application.LireAsync(c => c.Personnes.Where(p => c.Set<Identite>().Any(i => i.PersonneId == p.Id && i.Nom == nom)).Select(p => new PersonneEntree(p.Id, p.Cle, nom)).SingleAsync());
    }

    /// <summary>Un fait de cette personne, comme une reprise l'apporte.</summary>
    public static async Task FaitAsync(this ApplicationDeTest application, PersonneEntree personne, FaitRecu fait)
    {
        await using var portee = application.Services.CreateAsyncScope();
        var contexte = portee.ServiceProvider.GetRequiredService<PasserelleContexte>();
        await using var session = await SessionLot.OuvrirAsync(contexte, CancellationToken.None);
        await portee.ServiceProvider.GetRequiredService<EnregistrerFaits>().ExecuterAsync(session, "reprise", [fait with { PersonneId = personne.Id }], CancellationToken.None);
        await session.ValiderAsync(CancellationToken.None);
    }

    /// <summary>Une orientation notifiée ce jour-là.</summary>
    public static Task OrienterAsync(this ApplicationDeTest application, PersonneEntree personne, DateOnly jour, string structure, string? referent, string parcours = "SOCIAL", string organisme = "CD") =>
        application.FaitAsync(personne, new FaitRecu { Type = TypeFait.Orientation, Date = jour, DateNotification = jour, TypeParcours = parcours, Organisme = organisme, Structure = structure, Referent = referent, Reference = $"E{Interlocked.Increment(ref rang)}" });

    /// <summary>Une structure et ses référents, déclarés.</summary>
    public static async Task<(Structure Structure, List<Referent> Referents)> StructureAsync(this ApplicationDeTest application, string nom, string organisme, string? territoire, params Referent[] referents)
    {
        await using var portee = application.Services.CreateAsyncScope();
        var contexte = portee.ServiceProvider.GetRequiredService<PasserelleContexte>();
        var structure = new Structure { Id = Guid.CreateVersion7(), Nom = nom, Organisme = organisme, Territoire = territoire };
        contexte.Add(structure);
        await contexte.SaveChangesAsync();
        var rattaches = referents.Select(r => new Referent
        {
            Id = Guid.CreateVersion7(),
            StructureId = structure.Id,
            Nom = r.Nom,
            CompteId = r.CompteId,
            Capacite = r.Capacite,
            Intensif = r.Intensif,
            Parcours = r.Parcours,
            Territoire = r.Territoire,
            AlphabetDe = r.AlphabetDe,
            AlphabetA = r.AlphabetA,
        }).ToList();
        contexte.AddRange(rattaches);
        await contexte.SaveChangesAsync();
        return (structure, rattaches);
    }

    /// <summary>Un référent à déclarer.</summary>
    public static Referent Referent(string nom) => new() { Id = Guid.Empty, StructureId = Guid.Empty, Nom = nom };
}
