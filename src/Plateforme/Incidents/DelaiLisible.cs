using System.Globalization;
using Plateforme.Incidents.Regles;
using Socle.Ecrans;

namespace Plateforme.Incidents;

/// <summary>Un délai, comme l'écran le dit : à la minute, ces délais-là se comptent en heures.</summary>
internal static class DelaiLisible
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Sens et mot, à cet instant.</summary>
    public static (Sens Sens, string Mot) Dit(this DelaiIncident delai, DateTime maintenant) => delai switch
    {
        { FaitLe: { } fait } when fait <= delai.TermeLe => (Sens.Fait, "tenu"),
        { FaitLe: { } fait } => (Sens.Bloque, $"tenu avec {Duree(fait - delai.TermeLe)} de retard"),
        _ when delai.TermeLe < maintenant => (Sens.EnRetard, $"en retard de {Duree(maintenant - delai.TermeLe)}"),
        _ => (Sens.AEcheance, $"reste {Duree(delai.TermeLe - maintenant)}"),
    };

    /// <summary>État d'un incident.</summary>
    public static (Sens Sens, string Mot) Etat(this Incident incident) => incident switch
    {
        { ClosLe: not null } => (Sens.Fait, "clos"),
        { RetabliLe: not null } => (Sens.AEcheance, "service rendu, à essayer par le partenaire"),
        _ when incident.Etapes.Count == 0 => (Sens.Bloque, "déclaré"),
        _ => (Sens.AEcheance, incident.Etapes[^1].Genre.Libelle()),
    };

    private static string Duree(TimeSpan duree) => duree switch
    {
        { TotalMinutes: < 1 } => "moins d'une minute",
        { TotalHours: < 1 } => string.Create(Francais, $"{(int)duree.TotalMinutes} min"),
        { TotalDays: < 2 } => string.Create(Francais, $"{(int)duree.TotalHours} h {duree.Minutes:00}"),
        _ => string.Create(Francais, $"{(int)duree.TotalDays} jours"),
    };
}
