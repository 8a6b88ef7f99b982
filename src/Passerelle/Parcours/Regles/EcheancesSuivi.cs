namespace Passerelle.Parcours.Regles;

/// <summary>Ce qui attend un référent pour une personne qu'il suit, dans l'ordre d'urgence à délai égal.</summary>
public enum NatureEcheance
{
    /// <summary>Un rendez-vous passé dont on n'a pas dit s'il fut honoré.</summary>
    RendezVousAPointer,

    /// <summary>Absente au dernier rendez-vous, aucun autre fixé.</summary>
    AbsenteARevoir,

    /// <summary>Contrat d'engagement à signer.</summary>
    ContratASigner,

    /// <summary>Premier entretien à fixer.</summary>
    PremierEntretienAFixer,

    /// <summary>Diagnostic à faire après le premier entretien.</summary>
    DiagnosticAFaire,

    /// <summary>Accompagnement social à réexaminer.</summary>
    RevueSociale,

    /// <summary>Contrat d'engagement à revoir au jour convenu.</summary>
    ContratARevoir,

    /// <summary>Ni rendez-vous récent, ni rendez-vous prochain.</summary>
    SansRendezVous,
}

/// <summary>Un rendez-vous d'accompagnement.</summary>
public sealed record RendezVousSuivi(DateOnly Date, string? Valeur);

/// <summary>Ce que les règles regardent du suivi d'une personne.</summary>
public sealed record SuiviPersonne
{
    /// <summary>Première orientation notifiée de l'entrée.</summary>
    public required DateOnly Orientee { get; init; }

    /// <summary>Orientation qui l'a confiée à son référent.</summary>
    public required DateOnly Confiee { get; init; }

    /// <summary>Vrai quand son organisme référent signe le contrat d'engagement (art. D. 5411-14-1).</summary>
    public required bool DoitContracter { get; init; }

    /// <summary>Parcours social.</summary>
    public required bool Social { get; init; }

    /// <summary>Dernier contrat de l'entrée.</summary>
    public DateOnly? Contrat { get; init; }

    /// <summary>Jour où ce contrat doit être revu ; nul quand il ne le dit pas.</summary>
    public DateOnly? RevoirLe { get; init; }

    /// <summary>Un diagnostic a été fait depuis l'orientation.</summary>
    public required bool Diagnostiquee { get; init; }

    /// <summary>Rendez-vous d'accompagnement depuis l'orientation.</summary>
    public required IReadOnlyList<RendezVousSuivi> RendezVous { get; init; }
}

/// <summary>Une échéance.</summary>
/// <param name="Nature">Ce qui est à faire.</param>
/// <param name="Depuis">Depuis quand.</param>
/// <param name="Regle">Délai qui court ; nul quand aucun texte n'en fixe.</param>
public sealed record EcheanceSuivi(NatureEcheance Nature, DateOnly Depuis, HorlogeLegale? Regle)
{
    /// <summary>Jour convenu avec la personne ; nul quand seul un texte le fixe.</summary>
    public DateOnly? Convenu { get; init; }

    /// <summary>Dernier jour ; nul sans délai.</summary>
    public DateOnly? Terme => Convenu ?? Regle?.Terme(Depuis);
}

/// <summary>
/// Ce qui est dû, en retard ou oublié dans un suivi, à un jour donné : ni base, ni horloge. Aucun texte lu ne fixe de délai au premier
/// entretien, ni au diagnostic : ils se disent depuis quand, sans terme.
/// </summary>
public static class EcheancesSuivi
{
    /// <summary>Réexamen annoncé ce nombre de jours avant son terme.</summary>
    private const int Preavis = 30;

    /// <summary>Échéances d'une personne.</summary>
    public static IEnumerable<EcheanceSuivi> De(SuiviPersonne suivi, DateOnly jour)
    {
        var passes = suivi.RendezVous.Where(r => r.Date <= jour).OrderBy(r => r.Date).ToList();
        var prevu = suivi.RendezVous.Any(r => r.Date >= jour && r.Valeur == "PREVU");
        var aPointer = passes.FindAll(r => r.Valeur == "PREVU" && r.Date < jour);
        var dernier = passes.FindLast(r => r.Valeur is "HONORE" or "ABSENT");
        var premier = passes.Find(r => r.Valeur == "HONORE");

        if (aPointer.Count > 0)
            yield return new EcheanceSuivi(NatureEcheance.RendezVousAPointer, aPointer[0].Date, null);
        if (dernier is { Valeur: "ABSENT" } && !prevu)
            yield return new EcheanceSuivi(NatureEcheance.AbsenteARevoir, dernier.Date, null);
        else if (premier is null && !prevu && aPointer.Count == 0)
            yield return new EcheanceSuivi(NatureEcheance.PremierEntretienAFixer, suivi.Confiee, null);
        if (suivi is { DoitContracter: true, Contrat: null })
            yield return new EcheanceSuivi(NatureEcheance.ContratASigner, suivi.Orientee, HorlogeLegale.Pour(HorlogeLegale.Contrat, suivi.Orientee));
        if (premier is not null && !suivi.Diagnostiquee)
            yield return new EcheanceSuivi(NatureEcheance.DiagnosticAFaire, premier.Date, null);
        if (suivi is { Social: true, Contrat: { } signe } && HorlogeLegale.Pour(HorlogeLegale.RevueSocial, signe) is { } revue && revue.Terme(signe) <= jour.AddDays(Preavis))
            yield return new EcheanceSuivi(NatureEcheance.RevueSociale, signe, revue);
        if (suivi is { Contrat: { } contrat, RevoirLe: { } convenu } && convenu <= jour.AddDays(Preavis))
            yield return new EcheanceSuivi(NatureEcheance.ContratARevoir, contrat, null) { Convenu = convenu };
        if (premier is not null && dernier is { Valeur: "HONORE" } && HorlogeLegale.Pour(HorlogeLegale.Rythme, dernier.Date) is { } rythme
            && rythme.Terme(dernier.Date) < jour && !suivi.RendezVous.Any(r => r.Valeur == "PREVU" && r.Date >= jour && r.Date <= rythme.Terme(jour)))
            yield return new EcheanceSuivi(NatureEcheance.SansRendezVous, dernier.Date, rythme);
    }
}
