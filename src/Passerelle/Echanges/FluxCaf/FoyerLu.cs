namespace Passerelle.Echanges.FluxCaf;

/// <summary>Un foyer tel que lu, en texte : un champ par feuille retenue, sans contrôle.</summary>
internal sealed class FoyerLu
{
    private readonly string?[] valeurs = new string?[(int)Champ.Nombre];

    public required int Rang { get; init; }

    public required long Ligne { get; init; }

    /// <summary>Foyer d'un flux d'instruction.</summary>
    public required bool Instruction { get; init; }

    public List<PersonneLue> Personnes { get; } = [];

    public List<AdresseLue> Adresses { get; } = [];

    /// <summary>Dates DDSUS… : toutes comptent, la plus ancienne fait foi.</summary>
    public List<(Champ Champ, string Texte)> DatesSuspension { get; } = [];

    public List<string> MotifsSuspension { get; } = [];

    public List<string> Anomalies { get; } = [];

    /// <summary>Premier champ trop long pour être lu.</summary>
    public (Champ Champ, int Longueur, long Ligne)? TropLong { get; set; }

    public string? this[Champ champ]
    {
        get => valeurs[(int)champ];
        set => valeurs[(int)champ] = value;
    }
}

/// <summary>Une personne telle que lue.</summary>
internal sealed class PersonneLue
{
    private readonly string?[] valeurs = new string?[(int)Champ.Nombre];

    public required long Ligne { get; init; }

    /// <summary>Rôle RSA : un bloc Prestations PFA n'en donne pas.</summary>
    public string? Role { get; set; }

    /// <summary>Activité la plus récente et sa date.</summary>
    public (string Debut, string Code)? Activite { get; set; }

    public string? this[Champ champ]
    {
        get => valeurs[(int)champ];
        set => valeurs[(int)champ] = value;
    }
}

/// <summary>Une adresse telle que lue ; RGADR 01 est la dernière.</summary>
internal sealed class AdresseLue
{
    private readonly string?[] valeurs = new string?[(int)Champ.Nombre];

    public string? this[Champ champ]
    {
        get => valeurs[(int)champ];
        set => valeurs[(int)champ] = value;
    }
}
