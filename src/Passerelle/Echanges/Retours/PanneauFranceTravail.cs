using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Desaccords;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Socle.Calendrier;
using Socle.Ports;

namespace Passerelle.Echanges.Retours;

/// <summary>Ce que dit un retour d'une personne, et le jour dont il donne l'état.</summary>
public sealed record ObservationDatee(ObservationRetour Observation, DateOnly Au);

/// <summary>Ce que la fiche montre de France Travail.</summary>
/// <param name="Observations">Observations, la plus récente d'abord.</param>
/// <param name="Desaccords">Désaccords, ouverts d'abord.</param>
/// <param name="Aujourdhui">Jour légal.</param>
public sealed record FranceTravailPersonne(IReadOnlyList<ObservationDatee> Observations, IReadOnlyList<Desaccord> Desaccords, DateOnly Aujourdhui);

/// <summary>Panneau de la fiche : ce que France Travail dit de la personne, depuis quand, et ce sur quoi nous différons.</summary>
internal sealed class PanneauFranceTravail(PasserelleContexte contexte, TimeProvider horloge) : IPanneauPersonne
{
    /// <inheritdoc/>
    public string Titre => "France Travail";

    /// <inheritdoc/>
    public string Permission => Habilitations.Roles.Permission.PersonnesLire;

    /// <inheritdoc/>
    public string Vue => "/Echanges/Retours/_FranceTravailPersonne.cshtml";

    /// <inheritdoc/>
    public async Task<object?> LireAsync(Guid cle, CancellationToken ct)
    {
        var observations = await LireObservationsAsync(contexte, cle, ct);
        var desaccords = await (
            from d in contexte.Desaccords.AsNoTracking()
            join p in contexte.Personnes on d.PersonneId equals p.Id
            where p.Cle == cle
            orderby d.Statut, d.OuvertLe descending
            select d).ToListAsync(ct);
        return observations.Count == 0 && desaccords.Count == 0 ? null : new FranceTravailPersonne(observations, desaccords, horloge.Aujourdhui());
    }

    /// <summary>Les observations d'une personne, la plus récente d'abord.</summary>
    internal static async Task<List<ObservationDatee>> LireObservationsAsync(PasserelleContexte contexte, Guid cle, CancellationToken ct) => await (
        from o in contexte.Observations.AsNoTracking()
        join p in contexte.Personnes on o.PersonneId equals p.Id
        join t in contexte.Transmissions on o.TransmissionId equals t.Id
        where p.Cle == cle
        orderby o.Courante descending, t.RecuLe descending, o.Id descending
        select new ObservationDatee(o, t.RecuLe)).ToListAsync(ct);
}
