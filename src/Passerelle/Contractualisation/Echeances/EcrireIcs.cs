using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>L'agenda en iCalendar (RFC 5545) : un événement d'une journée par date, un rappel sept jours avant ce qui est dû.</summary>
public static class EcrireIcs
{
    /// <summary>Écrit. L'identifiant de chaque date est stable : réimporter met à jour, ne double pas.</summary>
    public static string Executer(IEnumerable<DateAgenda> agenda, DateTime instant)
    {
        var calendrier = new Calendar { ProductId = "-//Passerelle//Pacte des solidarites//FR" };
        foreach (var date in agenda)
        {
            var evenement = new CalendarEvent
            {
                Uid = $"{date.Cle}@pacte.passerelle",
                Summary = date.Fait is null ? date.Intitule : $"Fait : {date.Intitule}",
                Description = string.Join(". ", new[] { date.Aupres, date.Ligne is { } ligne ? $"Recueil du 20 juin 2024, ligne {ligne}" : "" }.Where(t => t.Length > 0)),
                Start = new CalDateTime(date.Date),
                End = new CalDateTime(date.Date.AddDays(1)),
                DtStamp = new CalDateTime(instant, "UTC"),
                Transparency = TransparencyType.Transparent,
            };
            if (date.Reste)
                evenement.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = date.Intitule, Trigger = new Trigger(Duration.FromDays(-7)) });
            calendrier.Events.Add(evenement);
        }
        return new CalendarSerializer().SerializeToString(calendrier)!;
    }
}
