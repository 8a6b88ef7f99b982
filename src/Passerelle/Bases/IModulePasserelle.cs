using System.CommandLine;
using Socle.Ports;

namespace Passerelle.Bases;

/// <summary>Un module de Passerelle : il ajoute aussi ses verbes à la ligne de commande.</summary>
public interface IModulePasserelle : IModule
{
    /// <summary>Ajoute ses verbes.</summary>
    void AjouterVerbes(RootCommand racine, Execution execution)
    {
    }
}
