using System.Globalization;

namespace Socle.Calendrier;

/// <summary>Une plage d'heures légales, chaque jour ouvré. Une fin à minuit (00:00) vaut la fin du jour.</summary>
/// <param name="Debut">Première heure.</param>
/// <param name="Fin">Dernière heure, exclue.</param>
public sealed record HeuresOuvrees(TimeOnly Debut, TimeOnly Fin)
{
    /// <summary>Durée de la plage.</summary>
    public TimeSpan ParJour => (Fin == TimeOnly.MinValue ? TimeSpan.FromDays(1) : Fin.ToTimeSpan()) - Debut.ToTimeSpan();

    /// <summary>Lit « 09:00-17:00 » ; nul quand ce n'en est pas une.</summary>
    public static HeuresOuvrees? Lire(string ecrite)
    {
        var bornes = ecrite.Split('-', StringSplitOptions.TrimEntries);
        return bornes.Length == 2 && Heure(bornes[0]) is { } debut && Heure(bornes[1] == "24:00" ? "00:00" : bornes[1]) is { } fin && new HeuresOuvrees(debut, fin) is { ParJour.Ticks: > 0 } lue ? lue : null;
    }

    /// <summary>Vrai à cet instant UTC.</summary>
    public bool Contient(DateTime utc)
    {
        var local = HeureLegale.VersParis(utc);
        var depuisMinuit = local.TimeOfDay - Debut.ToTimeSpan();
        return DateOnly.FromDateTime(local).EstOuvre() && depuisMinuit >= TimeSpan.Zero && depuisMinuit < ParJour;
    }

    /// <summary>Instant UTC où cette durée ouvrée est épuisée.</summary>
    public DateTime Ajouter(DateTime utc, TimeSpan duree)
    {
        for (var jour = DateOnly.FromDateTime(HeureLegale.VersParis(utc)); ; jour = jour.AddDays(1))
        {
            if (Plage(jour) is not { } plage)
                continue;
            var depart = plage.Debut > utc ? plage.Debut : utc;
            var reste = plage.Fin - depart;
            if (reste >= duree)
                return depart + duree;
            if (reste > TimeSpan.Zero)
                duree -= reste;
        }
    }

    /// <summary>Temps ouvré entre deux instants UTC.</summary>
    public TimeSpan Entre(DateTime du, DateTime au)
    {
        var total = TimeSpan.Zero;
        for (var jour = DateOnly.FromDateTime(HeureLegale.VersParis(du)); DebutDe(jour) < au; jour = jour.AddDays(1))
        {
            if (Plage(jour) is not { } plage)
                continue;
            var (debut, fin) = (plage.Debut > du ? plage.Debut : du, plage.Fin < au ? plage.Fin : au);
            if (fin > debut)
                total += fin - debut;
        }
        return total;
    }

    /// <inheritdoc/>
    public override string ToString() => ParJour == TimeSpan.FromDays(1) ? "jour et nuit" : string.Create(CultureInfo.InvariantCulture, $"de {Debut:HH\\:mm} à {Fin:HH\\:mm}");

    private static DateTime DebutDe(DateOnly jour) => HeureLegale.DebutUtc(jour);

    private (DateTime Debut, DateTime Fin)? Plage(DateOnly jour) => jour.EstOuvre()
        ? (HeureLegale.VersUtc(jour, Debut), Fin == TimeOnly.MinValue ? HeureLegale.DebutUtc(jour.AddDays(1)) : HeureLegale.VersUtc(jour, Fin))
        : null;

    private static TimeOnly? Heure(string ecrite) => TimeOnly.TryParseExact(ecrite, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var lue) ? lue : null;
}
