using Passerelle.Bases;
using Passerelle.Contractualisation;
using Passerelle.Echanges;
using Passerelle.Exploitation;
using Passerelle.Habilitations;
using Passerelle.Parcours;
using Passerelle.Pilotage;

namespace Passerelle;

/// <summary>La table des matières : un module par ligne.</summary>
public static class ModulesPasserelle
{
    /// <summary>Tous les modules.</summary>
    public static IReadOnlyList<IModulePasserelle> Tous { get; } =
    [
        new HabilitationsModule(),
        new ParcoursModule(),
        new EchangesModule(),
        new PilotageModule(),
        new ContractualisationModule(),
        new ExploitationModule(),
    ];
}
