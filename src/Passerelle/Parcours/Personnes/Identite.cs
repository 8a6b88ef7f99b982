using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Personnes;

/// <summary>
/// Une identité observée dans un flux : la place (dossier et rôle), le NIR, la naissance, les noms. Une personne en a
/// plusieurs au fil de sa vie ; une identité n'est jamais modifiée, seulement rattachée à une autre personne par une fusion.
/// </summary>
public sealed class Identite
{
    /// <summary>Identifiant interne.</summary>
    public long Id { get; init; }

    /// <summary>Personne à qui cette identité appartient.</summary>
    public required long PersonneId { get; set; }

    /// <summary>Dossier RSA.</summary>
    public required long DossierId { get; init; }

    /// <summary>ROLEPERS : DEM ou CJT.</summary>
    public required string Role { get; init; }

    /// <summary>Empreinte à clé de toute l'identité : la même identité ne s'écrit qu'une fois par place.</summary>
    public required byte[] Empreinte { get; init; }

    /// <summary>Empreinte du NIR (13 premiers caractères) ; nulle sans NIR.</summary>
    public byte[]? NirEmpreinte { get; init; }

    /// <summary>NIR chiffré, tel que reçu.</summary>
    public byte[]? NirChiffre { get; init; }

    /// <summary>État du NIR (<see cref="Socle.Identifiants.EtatNir"/>) ; nul sans NIR.</summary>
    public int? NirEtat { get; init; }

    /// <summary>DTNAI.</summary>
    public required DateOnly DateNaissance { get; init; }

    /// <summary>QUAL ramenée à M ou MME ; nulle si inconnue.</summary>
    public string? Civilite { get; init; }

    /// <summary>M ou F.</summary>
    public required string Sexe { get; init; }

    /// <summary>NOM.</summary>
    public required string Nom { get; init; }

    /// <summary>NOMNAI.</summary>
    public string? NomNaissance { get; init; }

    /// <summary>PRENOM.</summary>
    public required string Prenom { get; init; }

    /// <summary>Noms et prénoms sans accents ni tirets, en minuscules, chaque mot précédé d'une espace : la recherche les lit.</summary>
    public required string Recherche { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Identite>
    {
        public void Configure(EntityTypeBuilder<Identite> builder)
        {
            builder.ToTable("identite");
            builder.Property(i => i.Id).ValueGeneratedNever();
            builder.HasIndex(i => i.PersonneId);
            builder.HasIndex(i => new { i.DossierId, i.Role });
            builder.HasIndex(i => i.NirEmpreinte).HasFilter("nir_empreinte IS NOT NULL");
            builder.HasIndex(i => i.DateNaissance);
            // Le rapprochement cherche, à chaque lot, les rares identités sans NIR nées un même jour.
            builder.HasIndex(i => i.DateNaissance, "sans_nir").HasFilter("nir_empreinte IS NULL").HasDatabaseName("ix_identite_date_naissance_sans_nir");
        }
    }
}
