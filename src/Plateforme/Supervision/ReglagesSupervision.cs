using Socle.Calendrier;

namespace Plateforme.Supervision;

/// <summary>
/// Les deux plages de la supervision : celle où les sondes sont actives (« 5j/7, sur la plage horaire d'ouverture du service », or les services sont
/// ouverts jour et nuit : lignes 2206, 2222), et celle des « 8 heures ouvrables » d'un jour (2215), que la convention ne borne pas.
/// Réglables : <c>PLATEFORME_PLAGE_SONDES</c>, <c>PLATEFORME_HEURES_OUVRABLES</c>, écrites « 09:00-17:00 ».
/// </summary>
/// <param name="Sondes">Heures où les sondes sont actives, les jours ouvrés.</param>
/// <param name="Ouvrables">Heures ouvrables, les jours ouvrés.</param>
public sealed record ReglagesSupervision(HeuresOuvrees Sondes, HeuresOuvrees Ouvrables)
{
    /// <summary>Lit les variables.</summary>
    /// <exception cref="InvalidOperationException">Une plage est mal écrite.</exception>
    public static ReglagesSupervision Lire(Func<string, string?> variable) =>
        new(Plage(variable, "PLATEFORME_PLAGE_SONDES", "00:00-24:00"), Plage(variable, "PLATEFORME_HEURES_OUVRABLES", "09:00-17:00"));

    private static HeuresOuvrees Plage(Func<string, string?> variable, string nom, string defaut) =>
        HeuresOuvrees.Lire(variable(nom) is { Length: > 0 } dite ? dite : defaut) ?? throw new InvalidOperationException($"Réglage {nom} : attendu deux heures, « 09:00-17:00 ».");
}
