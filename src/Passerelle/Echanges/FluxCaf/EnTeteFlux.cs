namespace Passerelle.Echanges.FluxCaf;

/// <summary>Ce que la première passe sait du fichier : mise en page, dates, nombre de foyers, empreinte.</summary>
internal sealed record EnTeteFlux
{
    /// <summary>VRSB0801, VRSD0301 ou VIRS0901.</summary>
    public required string Version { get; init; }

    /// <summary>« mensuel » (tout) ou « quotidien » (ce qui a changé) ; « inconnue » quand l'en-tête ne le dit pas.</summary>
    public required string Nature { get; init; }

    /// <summary>DTREF ; absente d'un flux d'instruction.</summary>
    public DateOnly? Reference { get; init; }

    /// <summary>DTCREAFLUX.</summary>
    public required DateOnly CreeLe { get; init; }

    /// <summary>HEUCREAFLUX.</summary>
    public required string HeureCreation { get; init; }

    /// <summary>Foyers, comptés et conformes au total annoncé.</summary>
    public required int Foyers { get; init; }

    /// <summary>SHA-256 du fichier, en hexadécimal.</summary>
    public required string Empreinte { get; init; }

    /// <summary>Flux d'instruction.</summary>
    public bool Instruction => Version == "VIRS0901";

    /// <summary>Ordre entre deux flux d'un même jour : DTREF, création, empreinte.</summary>
    public string Ordre => FormattableString.Invariant($"{Reference ?? CreeLe:yyyy-MM-dd}|{CreeLe:yyyy-MM-dd}|{HeureCreation}|{Empreinte}");
}
