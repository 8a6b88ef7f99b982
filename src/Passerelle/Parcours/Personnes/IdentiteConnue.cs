namespace Passerelle.Parcours.Personnes;

/// <summary>Ce que le rapprochement sait d'une identité, en base ou déjà lue du fichier.</summary>
internal sealed record IdentiteConnue
{
    public required long Id { get; init; }

    /// <summary>Personne ; change quand deux fiches se révèlent n'en faire qu'une.</summary>
    public required long PersonneId { get; set; }

    public required long DossierId { get; init; }

    public required string Role { get; init; }

    public required string Empreinte { get; init; }

    /// <summary>Empreinte du NIR, en texte comparable ; nulle sans NIR.</summary>
    public string? Nir { get; init; }

    /// <summary>NIR définitif et de clé juste : seul il peut contredire.</summary>
    public required bool NirDefinitif { get; init; }

    public required DateOnly DateNaissance { get; init; }

    public required string Recherche { get; init; }

    public required bool DuFichier { get; init; }

    /// <summary>Même dossier, même rôle.</summary>
    public bool MemePlace(IdentiteConnue autre) => DossierId == autre.DossierId && Role == autre.Role;

    /// <summary>Deux NIR connus et égaux.</summary>
    public bool MemeNir(IdentiteConnue autre) => Nir is not null && Nir == autre.Nir;

    /// <summary>Deux NIR définitifs et différents.</summary>
    public bool NirContraire(IdentiteConnue autre) => NirDefinitif && autre.NirDefinitif && Nir != autre.Nir;
}
