namespace Plateforme.Portail;

/// <summary>Marque un appel dont la panne ou l'attente fut jouée à la demande : il ne compte pas dans les niveaux de service.</summary>
internal sealed class PanneJouee
{
    public static readonly PanneJouee Marque = new();
}
