namespace Passerelle.Parcours.Entrees;

/// <summary>Une entrée pendant le calcul.</summary>
internal sealed class EntreeEnCours(DateOnly t0, bool stock, DerniereCloture? clotureAvant)
{
    public DateOnly T0 { get; } = t0;

    public bool Stock { get; } = stock;

    public DateOnly? FermeeLe { get; private set; }

    public MotifFermeture? Motif { get; private set; }

    /// <summary>Les faits de l'entrée, dans l'ordre des événements.</summary>
    public List<FaitCalcule> Faits { get; } = [];

    public void Fermer(DateOnly jour, MotifFermeture motif)
    {
        FermeeLe = jour;
        Motif = motif;
    }

    public bool Couvre(DateOnly jour) => T0 <= jour && (FermeeLe is not { } fin || jour <= fin);

    /// <summary>La file active recueille les faits de l'accompagnement en cours, mais aucun de ceux d'avant la dernière clôture.</summary>
    public bool Recueille(FaitCalcule fait) => Stock && (clotureAvant is not { } cloture || cloture.Precede(fait));
}
