namespace Socle.Fictif;

/// <summary>Activité déclarée : code ACT du flux, jours de début et de fin (null si elle dure encore).</summary>
public sealed record ActiviteFictive(string Code, DateOnly Debut, DateOnly? Fin)
{
    /// <summary>Codes ACT d'un travail rémunéré.</summary>
    public bool EstUnTravail => Code is "CDI" or "CDD" or "INT" or "CUI" or "APP" or "AEN" or "SAL";
}

/// <summary>Personne inventée, telle qu'un organisme la connaît à un instant donné. Immuable : chaque changement en fait une autre.</summary>
public sealed record PersonneFictive
{
    /// <summary>Le revenu mensuel d'activité sous lequel une personne est soumise aux droits et devoirs, en euros.</summary>
    public const decimal SeuilDroitsEtDevoirs = 500m;

    /// <summary>Stable pendant toute la vie, jamais écrit dans un fichier.</summary>
    public required int Id { get; init; }

    /// <summary>M ou F.</summary>
    public required char Sexe { get; init; }

    /// <summary>Nom d'usage.</summary>
    public required string Nom { get; init; }

    public required string NomNaissance { get; init; }

    public required string Prenom { get; init; }

    public string? SecondPrenom { get; init; }

    public required DateOnly Naissance { get; init; }

    /// <summary>Libellé de la commune de naissance.</summary>
    public required string LieuNaissance { get; init; }

    /// <summary>Cinq caractères : code commune, ou 99 et le pays.</summary>
    public required string CodeLieuNaissance { get; init; }

    /// <summary>Code pays à trois lettres.</summary>
    public required string PaysNaissance { get; init; }

    /// <summary>F, C ou A (NATI).</summary>
    public required char Nationalite { get; init; }

    /// <summary>Le numéro que la personne porte ou portera, 15 caractères, clé juste.</summary>
    public required string NirDefinitif { get; init; }

    /// <summary>Le numéro écrit dans le flux : 13 ou 15 caractères, NIA, clé parfois fausse, null s'il manque.</summary>
    public string? NirTransmis { get; init; }

    /// <summary>Revenu mensuel d'activité en euros.</summary>
    public decimal Revenu { get; init; }

    public IReadOnlyList<ActiviteFictive> Activites { get; init; } = [];

    /// <summary>Dix chiffres, dans une plage réservée à la fiction par l'ARCEP.</summary>
    public string? Telephone { get; init; }

    public string? Courriel { get; init; }

    /// <summary>Ce que dit TOPPERSDRODEVORSA.</summary>
    public bool SoumisDroitsEtDevoirs => Revenu < SeuilDroitsEtDevoirs;
}
