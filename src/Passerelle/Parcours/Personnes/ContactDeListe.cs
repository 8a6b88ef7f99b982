namespace Passerelle.Parcours.Personnes;

/// <summary>Une ligne de liste lue et contrôlée, pas encore en base.</summary>
public sealed record ContactDeListe
{
    /// <summary>Rang de la ligne dans sa liste.</summary>
    public required int Rang { get; init; }

    /// <summary>Empreinte du NIR.</summary>
    public byte[]? NirEmpreinte { get; init; }

    /// <summary>Naissance.</summary>
    public DateOnly? DateNaissance { get; init; }

    /// <summary>NUMDEMRSA.</summary>
    public string? NumeroDemande { get; init; }

    /// <summary>Matricule, sur 7 caractères au moins.</summary>
    public string? Matricule { get; init; }

    /// <summary>DEM ou CJT.</summary>
    public string? Role { get; init; }

    /// <summary>Téléphone préféré.</summary>
    public string? Telephone { get; init; }

    /// <summary>Second téléphone.</summary>
    public string? AutreTelephone { get; init; }

    /// <summary>A ou R ; nul si la liste n'en dit rien.</summary>
    public string? AccordTelephone { get; init; }

    /// <summary>Courriel.</summary>
    public string? Courriel { get; init; }

    /// <summary>A ou R ; nul si la liste n'en dit rien.</summary>
    public string? AccordCourriel { get; init; }
}
