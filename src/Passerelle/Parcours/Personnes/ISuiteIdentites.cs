using Socle.Bases;

namespace Passerelle.Parcours.Personnes;

/// <summary>
/// Ce qui suit des identités : un module qui attache ses lignes à des personnes les revoit, dans la même transaction, quand des identités
/// naissent ou passent d'une fiche à l'autre.
/// </summary>
public interface ISuiteIdentites
{
    /// <summary>Revoit ce que ces identités concernent.</summary>
    Task RevoirAsync(SessionLot session, IReadOnlyCollection<long> identites, CancellationToken ct);
}
