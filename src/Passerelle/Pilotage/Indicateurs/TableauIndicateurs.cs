namespace Passerelle.Pilotage.Indicateurs;

/// <summary>Les indicateurs d'une période : le document de <c>indicateurs --json</c>.</summary>
public sealed record TableauIndicateurs
{
    /// <summary>Codes du territoire ; le numéro du département quand il est entier.</summary>
    public required string Territoire { get; init; }

    /// <summary>Premier jour.</summary>
    public required DateOnly Du { get; init; }

    /// <summary>Dernier jour.</summary>
    public required DateOnly Au { get; init; }

    /// <summary>Jour de connaissance demandé ; nul quand rien n'est ignoré.</summary>
    public DateOnly? ConnuAu { get; init; }

    /// <summary>Volet 2.</summary>
    public required Volet2 Volet2 { get; init; }

    /// <summary>Volet 3.</summary>
    public required Volet3 Volet3 { get; init; }

    /// <summary>Pour chaque chiffre nul, par son chemin : pourquoi il ne peut être calculé.</summary>
    public required IReadOnlyDictionary<string, string> Raisons { get; init; }
}

/// <summary>Volet 2 (lignes 1993-2014).</summary>
public sealed record Volet2
{
    /// <summary>Nouveaux entrants.</summary>
    public required int NouveauxEntrants { get; init; }

    /// <summary>Dont orientés dans le délai.</summary>
    public required int OrientesDansLeDelai { get; init; }

    /// <summary>Les mêmes, chaque mois de la période.</summary>
    public required IReadOnlyList<Volet2Mois> ParMois { get; init; }
}

/// <summary>Un mois, AAAA-MM.</summary>
public sealed record Volet2Mois(string Mois, int NouveauxEntrants, int OrientesDansLeDelai);

/// <summary>Volet 3.</summary>
public sealed record Volet3
{
    /// <summary>Personnes suivies au dernier jour.</summary>
    public required int Suivis { get; init; }

    /// <summary>Suivis que France Travail dit inscrits ; nul tant qu'elle n'a rien dit.</summary>
    public int? Inscrits { get; init; }

    /// <summary>Suivis dont elle ne dit pas s'ils le sont, et leur part ; nul tant qu'elle n'a rien dit.</summary>
    public EffectifPart? InscritsInconnus { get; init; }

    /// <summary>Nouveaux entrants.</summary>
    public required int NouveauxEntrants { get; init; }

    /// <summary>Entrées fermées dans la période, remplacées exceptées.</summary>
    public required int Sortants { get; init; }

    /// <summary>Sortants par motif de fermeture.</summary>
    public required IReadOnlyDictionary<string, int> SortantsParMotif { get; init; }

    /// <summary>Contrats signés par nature.</summary>
    public required IReadOnlyDictionary<string, int> ContratsSignes { get; init; }

    /// <summary>De l'ouverture du droit au premier entretien.</summary>
    public required Duree DelaiOuverturePremierEntretienJours { get; init; }

    /// <summary>Du diagnostic à la première action.</summary>
    public required Duree DelaiDiagnosticPremiereActionJours { get; init; }

    /// <summary>Suivis par type de parcours.</summary>
    public required IReadOnlyDictionary<string, int> RepartitionParcours { get; init; }

    /// <summary>Accompagnement intensif.</summary>
    public required EffectifPart AccompagnementIntensif { get; init; }

    /// <summary>Retour à l'emploi.</summary>
    public required RetourEmploi RetourEmploi { get; init; }

    /// <summary>Retour à l'emploi durable.</summary>
    public required EffectifPart RetourEmploiDurable6Mois { get; init; }

    /// <summary>Progression.</summary>
    public required Progression Progression { get; init; }

    /// <summary>Satisfaction ; nulle tant qu'aucune enquête n'est recueillie.</summary>
    public double? Satisfaction { get; init; }
}

/// <summary>Un effectif et sa part, de 0 à 1, d'une population ; part nulle quand la population est vide.</summary>
public sealed record EffectifPart(int Effectif, double? Part)
{
    /// <summary>Rapporte l'effectif à sa population.</summary>
    public static EffectifPart De(int effectif, int population) => new(effectif, population == 0 ? null : (double)effectif / population);
}

/// <summary>Retour à l'emploi.</summary>
public sealed record RetourEmploi(int Effectif, double? Part, IReadOnlyDictionary<string, int> ParContrat);

/// <summary>Progression, en personnes.</summary>
public sealed record Progression(int Immersions, int Formations, int ContratsCourts, int FreinsLeves);
