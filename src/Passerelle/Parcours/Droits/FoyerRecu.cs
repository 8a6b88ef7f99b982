using Passerelle.Parcours.Personnes;

namespace Passerelle.Parcours.Droits;

/// <summary>Un foyer lu et contrôlé, prêt à être appliqué.</summary>
public sealed record FoyerRecu
{
    /// <summary>Rang dans le fichier, à partir de 1.</summary>
    public required int Rang { get; init; }

    /// <summary>NUMDEMRSA.</summary>
    public required string NumeroDemande { get; init; }

    /// <summary>Empreinte à clé de tout ce que l'application retient du foyer.</summary>
    public required byte[] Empreinte { get; init; }

    /// <summary>FONORG.</summary>
    public required string Organisme { get; init; }

    /// <summary>NUMORG.</summary>
    public required string NumeroOrganisme { get; init; }

    /// <summary>MATRICULE.</summary>
    public required string Matricule { get; init; }

    /// <summary>DTDEMRSA.</summary>
    public DateOnly? DateDemande { get; init; }

    /// <summary>DTODRSA.</summary>
    public DateOnly? DateOuverture { get; init; }

    /// <summary>ETATDOSRSA ; vide dans un flux d'instruction, qui n'en porte pas.</summary>
    public string Etat { get; init; } = "";

    /// <summary>La plus ancienne date DDSUS….</summary>
    public DateOnly? DebutSuspension { get; init; }

    /// <summary>Motifs de suspension.</summary>
    public string? MotifsSuspension { get; init; }

    /// <summary>MOTICLORSA.</summary>
    public string? MotifCloture { get; init; }

    /// <summary>DTCLORSA.</summary>
    public DateOnly? DateCloture { get; init; }

    /// <summary>SITFAM.</summary>
    public string? SituationFamille { get; init; }

    /// <summary>Enfants au foyer.</summary>
    public int Enfants { get; init; }

    /// <summary>Adresse RGADR 01.</summary>
    public string? Adresse { get; init; }

    /// <summary>Complément d'adresse.</summary>
    public string? ComplementAdresse { get; init; }

    /// <summary>Code postal.</summary>
    public string? CodePostal { get; init; }

    /// <summary>Nom de la commune.</summary>
    public string? Commune { get; init; }

    /// <summary>Code INSEE.</summary>
    public string? CodeInsee { get; init; }

    /// <summary>Doutes de l'expéditeur.</summary>
    public string? Anomalies { get; init; }

    /// <summary>Demandeur et conjoint.</summary>
    public required IReadOnlyList<PersonneRecue> Personnes { get; init; }
}
