using System.Data.Common;
using Socle.Bases;

namespace Plateforme.Usagers;

/// <summary>Ce qu'il faut savoir d'un inscrit pour le reconnaître et le mettre à jour.</summary>
internal sealed record InscritConnu
{
    public const string Colonnes = "u.id, u.cle, u.identifiant, u.nir_empreinte, u.nir_chiffre, u.date_naissance, u.nom_compare, u.contenu, u.inscrit_le, u.vu_le, u.code_insee_entree, u.categorie";

    public required long Id { get; init; }
    public required Guid Cle { get; init; }
    public required string Identifiant { get; init; }
    public required string? Nir { get; init; }
    public required byte[]? NirChiffre { get; init; }
    public required DateOnly DateNaissance { get; init; }
    public required string NomCompare { get; init; }
    public required byte[] Contenu { get; init; }
    public required DateOnly InscritLe { get; init; }
    public required DateOnly VuLe { get; init; }
    public required string? CodeInseeEntree { get; init; }
    public required CategorieInscription Categorie { get; init; }

    public static InscritConnu Lire(DbDataReader l) => new()
    {
        Id = l.GetInt64(0),
        Cle = l.GetGuid(1),
        Identifiant = l.GetString(2),
        Nir = l.Octets(3) is { } empreinte ? Convert.ToHexString(empreinte) : null,
        NirChiffre = l.Octets(4),
        DateNaissance = l.Date(5)!.Value,
        NomCompare = l.GetString(6),
        Contenu = l.Octets(7)!,
        InscritLe = l.Date(8)!.Value,
        VuLe = l.Date(9)!.Value,
        CodeInseeEntree = l.Texte(10),
        Categorie = (CategorieInscription)l.GetInt32(11),
    };
}
