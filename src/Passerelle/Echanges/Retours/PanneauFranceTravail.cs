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
    public bool ReserveAuxAllocataires => true;

    /// <inheritdoc/>
    public async Task<object?> LireAsync(Guid cle, CancellationToken ct)
    {
        var (observations, desaccords) = await LireDitsAsync(contexte, cle, ct);
        return observations.Count == 0 && desaccords.Count == 0 ? null : new FranceTravailPersonne(observations, desaccords, horloge.Aujourdhui());
    }

    /// <summary>Les observations d'une personne, la plus récente d'abord, et ses désaccords, ouverts d'abord ; en une instruction.</summary>
    internal static async Task<(List<ObservationDatee> Observations, List<Desaccord> Desaccords)> LireDitsAsync(PasserelleContexte contexte, Guid cle, CancellationToken ct)
    {
        var (retours, transmissions, tousDesaccords) = (contexte.Observations, contexte.Transmissions, contexte.Desaccords);
        var dits = await contexte.Personnes.AsNoTracking().Where(p => p.Cle == cle).Select(p => new
        {
            Observations = (
                from o in retours
                join t in transmissions on o.TransmissionId equals t.Id
                where o.PersonneId == p.Id
                orderby o.Courante descending, t.RecuLe descending, o.Id descending
                select new ObservationDatee(o, t.RecuLe)).ToList(),
            Desaccords = tousDesaccords.Where(d => d.PersonneId == p.Id).OrderBy(d => d.Statut).ThenByDescending(d => d.OuvertLe).ToList(),
        }).SingleOrDefaultAsync(ct);
        return dits is null ? ([], []) : (dits.Observations, dits.Desaccords);
    }
}
