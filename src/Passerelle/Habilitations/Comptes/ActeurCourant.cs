using Socle.Ports;

namespace Passerelle.Habilitations.Comptes;

/// <summary>L'agent de la requête ou de la commande en cours ; le système tant que rien ne l'a dit.</summary>
public sealed class ActeurCourant : IActeur
{
    /// <inheritdoc/>
    public Guid? Id { get; set; }
}
