namespace Socle.Fictif;

/// <summary>Adresse du flux ; <c>Commune</c> null : adresse à l'étranger, <c>Pays</c> dit où.</summary>
public sealed record AdresseFictive
{
    public required DateOnly Depuis { get; init; }

    public CommuneFictive? Commune { get; init; }

    /// <summary>Code pays à trois lettres.</summary>
    public string Pays { get; init; } = "FRA";

    public string ComplementIdentification { get; init; } = "";

    public string Complement { get; init; } = "";

    public string Numero { get; init; } = "";

    public string TypeVoie { get; init; } = "";

    public string Voie { get; init; } = "";

    public string LieuDit { get; init; } = "";
}

/// <summary>Suspension : motif du flux et jour de début, que l'organisme ne donne pas toujours.</summary>
public sealed record SuspensionFictive(string Motif, DateOnly? Debut);

/// <summary>Fin de droit : MOTICLORSA et DTCLORSA.</summary>
public sealed record FinDeDroitFictive(string Motif, DateOnly Jour);

/// <summary>Mutation entre organismes : d'où le dossier vient (matricule connu) ou bien où il part.</summary>
public sealed record MutationFictive(string Organisme, string Numero, long? Matricule, DateOnly Jour);

/// <summary>Foyer RSA inventé, tel qu'un organisme le transmet à un instant donné. Immuable : chaque changement en fait un autre.</summary>
public sealed record FoyerFictif
{
    /// <summary>NUMDEMRSA, 11 chiffres, unique ; survit à un changement d'organisme.</summary>
    public required string NumeroDemande { get; init; }

    /// <summary>NUMDEMRSAPRECE.</summary>
    public string? NumeroPrecedent { get; init; }

    /// <summary>Unique, partagé par les deux membres d'un couple.</summary>
    public required long Matricule { get; init; }

    /// <summary>CAF ou MSA.</summary>
    public required string Organisme { get; init; }

    public required DateOnly DateDemande { get; init; }

    public required PersonneFictive Demandeur { get; init; }

    public PersonneFictive? Conjoint { get; init; }

    public IReadOnlyList<PersonneFictive> Enfants { get; init; } = [];

    /// <summary>SITFAM et sa date.</summary>
    public required string SituationFamille { get; init; }

    public required DateOnly DateSituation { get; init; }

    /// <summary>La première est l'actuelle (RGADR 01) ; trois au plus.</summary>
    public required IReadOnlyList<AdresseFictive> Adresses { get; init; }

    public bool SansDomicileFixe { get; init; }

    /// <summary>ETATDOSRSA, de 0 à 6.</summary>
    public required char Etat { get; init; }

    public SuspensionFictive? Suspension { get; init; }

    public FinDeDroitFictive? FinDeDroit { get; init; }

    /// <summary>DTREFURSA, quand l'état est 1.</summary>
    public DateOnly? Refus { get; init; }

    public MutationFictive? Cedant { get; init; }

    public MutationFictive? Prenant { get; init; }

    /// <summary>Premier mois du trimestre de ressources prises en compte.</summary>
    public required DateOnly Trimestre { get; init; }

    /// <summary>Dernière liquidation.</summary>
    public required DateOnly Liquidation { get; init; }

    /// <summary>Doute de l'organisme sur son propre dossier (LIBANO).</summary>
    public string? Anomalie { get; init; }

    /// <summary>Ouverture du droit : le premier jour du mois de la demande.</summary>
    public DateOnly DateOuverture => new(DateDemande.Year, DateDemande.Month, 1);

    public bool EstSuspendu => Etat is '3' or '4';

    public bool EstClos => Etat is '5' or '6';

    /// <summary>Le demandeur, puis le conjoint s'il y en a un, avec leur rôle.</summary>
    public IEnumerable<(string Role, PersonneFictive Personne)> Adultes
    {
        get
        {
            yield return ("DEM", Demandeur);
            if (Conjoint is not null)
                yield return ("CJT", Conjoint);
        }
    }
}
