namespace Passerelle.Parcours.Entrees;

/// <summary>État du droit d'une personne tel qu'un flux le montre.</summary>
public readonly record struct ObservationDroit
{
    /// <summary>Jour où le département a reçu le flux : T0 de tout délai (lignes 2009 et 2013).</summary>
    public required DateOnly RecuLe { get; init; }

    /// <summary>
    /// Rang du flux dans l'ordre total (jour de réception, DTREF, date et heure de création, empreinte).
    /// Deux observations d'une personne de même rang viennent de deux foyers d'un même fichier.
    /// </summary>
    public required long Rang { get; init; }

    /// <summary>ETATDOSRSA : « 0 » à « 6 », « Z » ou espace.</summary>
    public required char Etat { get; init; }

    /// <summary>TOPPERSDRODEVORSA : soumis aux droits et devoirs.</summary>
    public required bool Soumis { get; init; }

    /// <summary>Plus ancienne date de suspension (DDSUS…) du foyer ; n'est lue que pour un état 3 ou 4.</summary>
    public DateOnly? DebutSuspension { get; init; }

    /// <summary>Le flux est une reprise de stock.</summary>
    public bool Stock { get; init; }

    public long VersionId { get; init; }

    public long IdentiteId { get; init; }

    /// <summary>NUMDEMRSA du foyer, vide si inconnu.</summary>
    public string NumeroDemande { get => field ?? ""; init; }

    /// <summary>Droit versable et personne soumise aux droits et devoirs (lignes 1995-1996).</summary>
    public bool EstEligible => Etat == '2' && Soumis;

    public bool EstSuspendu => Etat is '3' or '4';

    public bool EstFinDroit => Etat is '5' or '6';
}
