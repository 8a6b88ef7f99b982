using Socle.Ports;

namespace Passerelle.Bases;

/// <summary>L'agent de la requête ou de la commande en cours ; le système tant que rien ne l'a dit.</summary>
public sealed class ActeurCourant : IActeur
{
    /// <inheritdoc/>
    public Guid? Id { get; set; }
}
