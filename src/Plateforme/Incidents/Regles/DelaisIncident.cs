using Socle.Calendrier;

namespace Plateforme.Incidents.Regles;

/// <summary>Un délai d'un incident.</summary>
/// <param name="Regle">Ce qui est dû.</param>
/// <param name="Lignes">Lignes du recueil.</param>
/// <param name="TermeLe">Instant UTC où il est épuisé.</param>
/// <param name="FaitLe">Instant UTC où c'est fait ; nul tant que ce ne l'est pas.</param>
public sealed record DelaiIncident(string Regle, string Lignes, DateTime TermeLe, DateTime? FaitLe)
{
    /// <summary>Vrai quand le délai est passé, fait ou non.</summary>
    public bool EstManque(DateTime maintenant) => (FaitLe ?? maintenant) > TermeLe;
}

/// <summary>
/// Délais d'un incident : information du partenaire sous 24 heures (applicatif) ou 1 heure (disponibilité) et retour au service sous 6 jours ou
/// 8 heures ouvrables (lignes 2213-2215) ; prise en compte d'un signalement de disponibilité sous 15 minutes (2216) ; faille communiquée sous
/// 48 heures (2228). Les six jours sont de calendrier ; un retour convenu avec le partenaire les remplace (2217).
/// </summary>
public static class DelaisIncident
{
    private static readonly TimeSpan InformerApplicatif = TimeSpan.FromHours(24);
    private static readonly TimeSpan InformerDisponibilite = TimeSpan.FromHours(1);
    private static readonly TimeSpan PrendreEnCompte = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan CommuniquerFaille = TimeSpan.FromHours(48);
    private static readonly TimeSpan RetablirApplicatif = TimeSpan.FromDays(6);
    private static readonly TimeSpan RetablirDisponibilite = TimeSpan.FromHours(8);

    /// <summary>Délais de l'incident, dans l'ordre où ils courent.</summary>
    public static IEnumerable<DelaiIncident> De(Incident incident, HeuresOuvrees heures)
    {
        if (incident.Nature == NatureIncident.Faille)
        {
            // Constatée par le partenaire, la déclarer est la communiquer.
            var faite = incident.Origine == OrigineIncident.Partenaire ? incident.DeclareLe : incident.PremierFait(GenreEtape.Information);
            yield return new DelaiIncident("Faille communiquée sous 48 heures", "2228", incident.ConstateLe + CommuniquerFaille, faite);
            yield break;
        }
        // Ce que le partenaire rétablit chez lui n'engage pas France Travail.
        if (incident.ChezLePartenaire)
            yield break;
        var disponibilite = incident.Nature == NatureIncident.Disponibilite;
        if (incident.Origine == OrigineIncident.FranceTravail)
            yield return new DelaiIncident(disponibilite ? "Partenaire informé sous 1 heure" : "Partenaire informé sous 24 heures", "2213-2215", incident.ConstateLe + (disponibilite ? InformerDisponibilite : InformerApplicatif), incident.PremierFait(GenreEtape.Information));
        else if (disponibilite)
            yield return new DelaiIncident("Pris en compte sous 15 minutes", "2216", incident.DeclareLe + PrendreEnCompte, incident.PremierFait(GenreEtape.PriseEnCompte));
        var depart = incident.Origine == OrigineIncident.FranceTravail ? incident.ConstateLe : incident.DeclareLe;
        // Un contournement rend le service, en tout ou partie : il ne ferme pas le délai.
        yield return disponibilite
            ? new DelaiIncident("Service rendu sous 8 heures ouvrables", "2213-2215", heures.Ajouter(depart, RetablirDisponibilite), incident.RetabliLe)
            : new DelaiIncident(incident.RetourPrevuLe is null ? "Service rendu sous 6 jours" : "Service rendu à la date convenue", "2213-2217", incident.RetourPrevuLe ?? depart + RetablirApplicatif, incident.RetabliLe);
    }
}
