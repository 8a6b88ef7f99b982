using Socle.Ecrans;

namespace Passerelle.Echanges.Desaccords;

/// <summary>Un désaccord, dit à un agent.</summary>
internal static class DesaccordLisible
{
    public static string Dire(this NatureDesaccord nature) => nature switch
    {
        NatureDesaccord.Parcours => "le parcours",
        NatureDesaccord.Sortie => "la sortie",
        NatureDesaccord.Structure => "qui suit",
        _ => "l'inscription",
    };

    public static (Sens Sens, string Mot) Dire(this Desaccord d) => d.Statut switch
    {
        StatutDesaccord.Ouvert => (Sens.EnRetard, "à régler"),
        StatutDesaccord.Regle => (Sens.Fait, d.Garde == VersionGardee.Notre ? "réglé, la nôtre" : "réglé, la leur"),
        _ => (Sens.Neutre, "refermé de lui-même"),
    };
}
