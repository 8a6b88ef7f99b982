using Socle.Identifiants;

namespace Plateforme.Usagers;

/// <summary>Une ligne d'annexe 1 contrôlée (lignes 2161-2180).</summary>
internal sealed record InscriptionRecue
{
    public required string? Civilite { get; init; }
    public required string Nom { get; init; }
    public required string Prenom { get; init; }
    public required string NomCompare { get; init; }
    public required DateOnly DateNaissance { get; init; }
    public required Nir? Nir { get; init; }
    public required string? Sexe { get; init; }
    public required string? Nationalite { get; init; }
    public required string Role { get; init; }
    public required string? Telephone { get; init; }
    public required string? Courriel { get; init; }
    public required string? Adresse { get; init; }
    public required string? ComplementAdresse { get; init; }
    public required string? CodePostal { get; init; }
    public required string? Commune { get; init; }
    public required string? CodeInsee { get; init; }
    public required DateOnly? DateEntreeRsa { get; init; }
    public required string? CodeOrganisme { get; init; }
    public required string? Orientation { get; init; }
    public required string TypeParcours { get; init; }
    public required string? Structure { get; init; }
    public required string? Referent { get; init; }
    public required DateOnly DateOrientation { get; init; }

    /// <summary>Les 13 caractères d'un NIR définitif : un numéro d'attente ne rapproche personne.</summary>
    public string? NirDefinitif => Nir is { Definitif: true } nir ? nir.Treize : null;

    /// <summary>Ce qui dit l'état civil et les coordonnées ; l'orientation est gardée à part.</summary>
    public string Contenu => string.Join('\u001f', Civilite, Nom, Prenom, DateNaissance.DayNumber, Nir?.Ecriture, Sexe, Nationalite, Role, Telephone, Courriel, Adresse,
        ComplementAdresse, CodePostal, Commune, CodeInsee, DateEntreeRsa?.DayNumber, CodeOrganisme, Referent);
}
