using Socle.Ecrans;

namespace Passerelle.Echanges.Retours;

/// <summary>Une ligne de retour, dite à un agent.</summary>
internal static class RetourLisible
{
    public static (Sens Sens, string Mot) Dire(this EtatRapprochement etat, bool reglee) => etat switch
    {
        EtatRapprochement.Attachee => (Sens.Fait, reglee ? "attachée par un agent" : "attachée"),
        EtatRapprochement.SansCandidat => (Sens.EnRetard, "personne de connu"),
        EtatRapprochement.PlusieursCandidats => (Sens.EnRetard, "plusieurs personnes"),
        EtatRapprochement.PlusieursLignes => (Sens.EnRetard, "plusieurs lignes pour une personne"),
        _ => (Sens.Neutre, "pas des nôtres"),
    };

    public static string Age(DateOnly au, DateOnly aujourdhui) => (aujourdhui.DayNumber - au.DayNumber) switch
    {
        < 0 => "daté d'un jour à venir",
        0 => "d'aujourd'hui",
        1 => "d'hier",
        var jours => $"il y a {jours} jours",
    };
}
