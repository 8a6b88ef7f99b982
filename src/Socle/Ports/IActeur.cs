namespace Socle.Ports;

/// <summary>Qui agit : l'agent connecté, celui de <c>--agent</c>, ou le système.</summary>
public interface IActeur
{
    /// <summary>Compte ; nul pour le système.</summary>
    Guid? Id { get; }
}

/// <summary>Acteur fixé d'avance : ligne de commande, travaux.</summary>
public sealed record ActeurFixe(Guid? Id) : IActeur;
