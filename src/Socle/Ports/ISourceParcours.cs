namespace Socle.Ports;

/// <summary>
/// Source des chiffres du pilotage : les parcours des personnes, rendus un à un. Parcours la tient, Pilotage la lit, et aucun ne
/// connaît l'autre (ADR 0010).
/// </summary>
public interface ISourceParcours
{
    /// <summary>Les parcours de toutes les personnes, dans l'état d'un même instant de la base.</summary>
    IAsyncEnumerable<ParcoursPersonne> LireAsync(DemandeParcours demande, CancellationToken ct);
}

/// <summary>Ce qu'un calcul de chiffres veut voir.</summary>
public sealed record DemandeParcours
{
    /// <summary>Premier jour de la période.</summary>
    public required DateOnly Du { get; init; }

    /// <summary>Dernier jour de la période, et jour dont on donne l'état.</summary>
    public required DateOnly Au { get; init; }

    /// <summary>Ignore ce qui fut enregistré après cet instant UTC ; nul : rien n'est ignoré.</summary>
    public DateTime? ConnuAu { get; init; }
}

/// <summary>Le parcours d'une personne.</summary>
public sealed record ParcoursPersonne
{
    /// <summary>Identifiant interne.</summary>
    public required long Id { get; init; }

    /// <summary>Code INSEE de sa commune au dernier flux reçu à la fin de la période, à défaut au dernier connu ; nul à l'étranger ou sans adresse.</summary>
    public string? CodeInsee { get; init; }

    /// <summary>Ouverture de son droit au même flux : DTODRSA, sinon DTDEMRSA.</summary>
    public DateOnly? OuvertureDroit { get; init; }

    /// <summary>Ses entrées.</summary>
    public required IReadOnlyList<EntreeParcours> Entrees { get; init; }

    /// <summary>Ses contrats, emplois, activités et diagnostics, par date puis référence.</summary>
    public required IReadOnlyList<FaitParcours> Faits { get; init; }

    /// <summary>L'entrée ouverte au soir de ce jour ; nulle s'il n'y en a pas.</summary>
    public EntreeParcours? EntreeOuverteAu(DateOnly jour) => Entrees.FirstOrDefault(e => e.T0 <= jour && (e.FermeeLe is not { } fin || fin > jour));

    /// <summary>Une entrée a été ouverte au moins un jour de la période, jours d'ouverture et de fermeture compris.</summary>
    public bool AEntreePendant(Periode periode) => Entrees.Any(e => e.T0 <= periode.Au && (e.FermeeLe is not { } fin || fin >= periode.Du));
}

/// <summary>Une entrée.</summary>
public sealed record EntreeParcours
{
    /// <summary>T0 : jour de réception du flux qui l'ouvre.</summary>
    public required DateOnly T0 { get; init; }

    /// <summary>File active, et non nouvel entrant.</summary>
    public required bool Stock { get; init; }

    /// <summary>Jour de fermeture ; nul tant qu'elle est ouverte.</summary>
    public DateOnly? FermeeLe { get; init; }

    /// <summary>SORTIE, FIN_DROIT, SUSPENSION ou REMPLACEE.</summary>
    public string? Motif { get; init; }

    /// <summary>Première orientation notifiée dans le délai (lignes 2008-2014).</summary>
    public required bool DansLeDelai { get; init; }

    /// <summary>Premier rendez-vous d'accompagnement honoré.</summary>
    public DateOnly? PremierEntretien { get; init; }

    /// <summary>EMPLOI, SOCIO_PRO ou SOCIAL : dernière orientation à la fin de la période ; nul si aucune.</summary>
    public string? TypeParcours { get; init; }

    /// <summary>Cette orientation mène à un portefeuille intensif (ligne 1715).</summary>
    public bool Intensif { get; init; }

    /// <summary>Premier diagnostic ; donné quand une activité de la période a pu le suivre.</summary>
    public DateOnly? PremierDiagnostic { get; init; }

    /// <summary>Première activité ce jour-là ou après lui.</summary>
    public DateOnly? PremiereActionApresDiagnostic { get; init; }
}

/// <summary>Nature d'un fait que les chiffres comptent.</summary>
public enum NatureFait
{
    /// <summary>Diagnostic ; détail : contraintes, séparées par des virgules.</summary>
    Diagnostic,

    /// <summary>Contrat ; valeur CER, PPAE ou CE.</summary>
    Contrat,

    /// <summary>Activité ; détail : sa nature au sens de l'article L5411-6.</summary>
    Activite,

    /// <summary>Emploi ; valeur CDI, CDD, INTERIM, IAE, ALTERNANCE ou INDEPENDANT, détail : date de fin.</summary>
    Emploi,
}

/// <summary>Un fait du parcours.</summary>
public sealed record FaitParcours(NatureFait Nature, DateOnly Date, string? Valeur, string? Detail);

/// <summary>Une période, bornes comprises.</summary>
public readonly record struct Periode(DateOnly Du, DateOnly Au)
{
    /// <summary>Le jour est dans la période.</summary>
    public bool Contient(DateOnly? jour) => jour is { } j && Du <= j && j <= Au;
}
