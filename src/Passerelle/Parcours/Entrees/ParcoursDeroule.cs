namespace Passerelle.Parcours.Entrees;

/// <summary>
/// État d'un parcours pendant qu'on en déroule les événements, dans l'ordre. Les règles sont celles des nouveaux entrants
/// (lignes 1993-2007).
/// </summary>
internal sealed class ParcoursDeroule
{
    private const int MoisDeSuspension = 12;

    private readonly List<EntreeEnCours> entrees = [];
    private EntreeEnCours? ouverte;
    private bool accompagne;
    private bool etaitEligible;
    private DateOnly? premierFluxSuspendu;
    private DateOnly? premierDebutSuspension;
    private DerniereCloture? derniereCloture;

    /// <summary>Les entrées ouvertes jusqu'ici, dans l'ordre.</summary>
    public IReadOnlyList<EntreeEnCours> Entrees => entrees;

    /// <summary>Une orientation a ouvert un accompagnement que rien n'a clos.</summary>
    public bool Accompagne => accompagne;

    public void Recevoir(in ObservationDroit flux)
    {
        if (flux.EstSuspendu) ProlongerSuspension(flux);

        if (flux.EstFinDroit)
            Clore(flux.RecuLe, MotifFermeture.FinDroit);
        else if (EcheanceSuspension() <= flux.RecuLe)
            Clore(flux.RecuLe, MotifFermeture.Suspension);

        if (!flux.EstSuspendu) premierFluxSuspendu = premierDebutSuspension = null;
        if (flux.EstEligible) Entrer(flux);
        etaitEligible = flux.EstEligible;
    }

    public void Orienter() => accompagne = true;

    public void Sortir(DateOnly jour) => Clore(jour, MotifFermeture.Sortie);

    /// <summary>
    /// Jour de réception à partir duquel une observation semblable à la dernière agirait sur l'état présent
    /// (<see cref="DateOnly.MinValue"/> : dès maintenant) ; absent si aucune n'agirait.
    /// </summary>
    public DateOnly? Sensibilite(in ObservationDroit derniere)
    {
        if (derniere.EstEligible) return accompagne && ouverte is null ? DateOnly.MinValue : null;
        if (!accompagne && ouverte is null) return null;
        if (derniere.EstFinDroit) return DateOnly.MinValue;
        return EcheanceSuspension() is { } echeance && echeance <= derniere.RecuLe ? DateOnly.MinValue : EcheanceSuspension();
    }

    private void Entrer(in ObservationDroit flux)
    {
        if (ouverte is null && (flux.Stock || accompagne))
        {
            Ouvrir(flux.RecuLe, stock: true);
        }
        else if (!etaitEligible && !accompagne)
        {
            ouverte?.Fermer(flux.RecuLe, MotifFermeture.Remplacee);
            Ouvrir(flux.RecuLe, stock: false);
        }
    }

    /// <summary>Une entrée est une personne et un T0 : celle que le même jour a ouverte puis refermée ne compte pas deux fois.</summary>
    private void Ouvrir(DateOnly t0, bool stock)
    {
        if (entrees is [.., { } precedente] && precedente.T0 == t0)
            entrees.RemoveAt(entrees.Count - 1);
        ouverte = new EntreeEnCours(t0, stock, derniereCloture);
        entrees.Add(ouverte);
    }

    private void Clore(DateOnly jour, MotifFermeture motif)
    {
        ouverte?.Fermer(jour, motif);
        ouverte = null;
        accompagne = false;
        derniereCloture = new DerniereCloture(jour, motif == MotifFermeture.Sortie);
    }

    private void ProlongerSuspension(in ObservationDroit flux)
    {
        premierFluxSuspendu ??= flux.RecuLe;
        if (flux.DebutSuspension is { } debut && (premierDebutSuspension is null || debut < premierDebutSuspension))
            premierDebutSuspension = debut;
    }

    /// <summary>Jour où la suspension en cours atteint 12 mois de calendrier ; une date des flux peut valoir 31/12/9999.</summary>
    private DateOnly? EcheanceSuspension() =>
        (premierDebutSuspension ?? premierFluxSuspendu) is { } debut && debut < DateOnly.MaxValue.AddMonths(-MoisDeSuspension)
            ? debut.AddMonths(MoisDeSuspension)
            : null;
}
