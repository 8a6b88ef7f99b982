using System.Globalization;
using Passerelle.Contractualisation.Echeances;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Comites;

/// <summary>Un comité tient-il son rythme (180-187, 1752) ? Trois fois par an, chaque mois, deux fois par mois : compté sur douze mois.</summary>
/// <param name="Comite">Comité.</param>
/// <param name="Tenues">Réunions tenues dans les douze derniers mois.</param>
/// <param name="Derniere">Dernière tenue.</param>
/// <param name="Prochaine">Prochaine prévue.</param>
/// <param name="Aujourdhui">Jour légal.</param>
public sealed record RythmeComite(Comite Comite, int Tenues, DateOnly? Derniere, DateOnly? Prochaine, DateOnly Aujourdhui)
{
    /// <summary>Prochaine à tenir au plus tard pour garder le rythme : la dernière plus un intervalle (365 jours par le nombre dit) ; nulle quand le rythme n'est pas dit ou que rien n'est tenu.</summary>
    public DateOnly? AuPlusTard => Comite.ParAn is { } n && Derniere is { } d ? d.AddDays(365 / n) : null;

    /// <summary>Sens et mot.</summary>
    public (Sens Sens, string Mot) Etat => (Comite.ParAn, AuPlusTard) switch
    {
        (null, _) => (Sens.Neutre, "rythme non dit"),
        (_, null) => Prochaine is null ? (Sens.EnRetard, "aucune réunion") : (Sens.AEcheance, "première à venir"),
        (_, { } terme) when terme < Aujourdhui && (Prochaine is null || Prochaine > terme) => (Sens.EnRetard, DateLisible.Delai(terme, Aujourdhui)),
        (_, { } terme) when Prochaine is null || Prochaine > terme => (Sens.AEcheance, $"à prévoir avant le {terme.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}"),
        _ => (Sens.Fait, "tenu"),
    };

    /// <summary>Le rythme d'un comité, depuis ses réunions.</summary>
    public static RythmeComite De(Comite comite, IReadOnlyCollection<ReunionComite> reunions, DateOnly aujourdhui)
    {
        var siennes = reunions.Where(r => r.Comite == comite.Code && r.AnnuleeLe is null).ToList();
        var tenues = siennes.Where(r => r.Releve is not null && r.PrevueLe > aujourdhui.AddYears(-1)).ToList();
        var (passees, futures) = (siennes.Where(r => r.Releve is not null).Select(r => r.PrevueLe).ToList(), siennes.Where(r => r.Releve is null && r.PrevueLe >= aujourdhui).Select(r => r.PrevueLe).ToList());
        return new RythmeComite(comite, tenues.Count, passees.Count > 0 ? passees.Max() : null, futures.Count > 0 ? futures.Min() : null, aujourdhui);
    }
}
