using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Usagers;

/// <summary>
/// Une personne inscrite par un fichier de l'annexe 1 (lignes 2161-2180), telle que le dernier fichier la montre. Ses orientations
/// successives sont des <see cref="OrientationRecue"/>, ce qui lui arrive ensuite des <see cref="Evenement"/>.
/// </summary>
public sealed class Usager
{
    /// <summary>Identifiant interne.</summary>
    public required long Id { get; init; }

    /// <summary>Clé publique, pour les adresses et le journal.</summary>
    public required Guid Cle { get; init; }

    /// <summary>Identifiant national France Travail : 11 chiffres, attribués à l'inscription, jamais repris.</summary>
    public required string Identifiant { get; init; }

    /// <summary>M ou MME.</summary>
    public string? Civilite { get; init; }

    /// <summary>Nom.</summary>
    public required string Nom { get; init; }

    /// <summary>Prénom.</summary>
    public required string Prenom { get; init; }

    /// <summary>Nom et prénom ramenés à ce que le rapprochement compare.</summary>
    public required string NomCompare { get; init; }

    /// <summary>Date de naissance.</summary>
    public required DateOnly DateNaissance { get; init; }

    /// <summary>Naissance au premier du mois, comme l'annexe 4 l'écrit.</summary>
    public required DateOnly MoisNaissance { get; init; }

    /// <summary>NIR ou NIA chiffré.</summary>
    public byte[]? NirChiffre { get; init; }

    /// <summary>Empreinte à clé d'un NIR définitif ; nulle pour un numéro d'attente.</summary>
    public byte[]? NirEmpreinte { get; init; }

    /// <summary>F ou M.</summary>
    public string? Sexe { get; init; }

    /// <summary>F, C ou A.</summary>
    public string? Nationalite { get; init; }

    /// <summary>DEM ou CJT.</summary>
    public required string Role { get; init; }

    /// <summary>Téléphone.</summary>
    public string? Telephone { get; init; }

    /// <summary>Courriel.</summary>
    public string? Courriel { get; init; }

    /// <summary>Voie.</summary>
    public string? Adresse { get; init; }

    /// <summary>Complément d'adresse.</summary>
    public string? ComplementAdresse { get; init; }

    /// <summary>Code postal.</summary>
    public string? CodePostal { get; init; }

    /// <summary>Nom de la commune.</summary>
    public string? Commune { get; init; }

    /// <summary>Code INSEE de la commune.</summary>
    public string? CodeInsee { get; init; }

    /// <summary>Code INSEE de la commune du premier fichier.</summary>
    public string? CodeInseeEntree { get; init; }

    /// <summary>Entrée au RSA.</summary>
    public DateOnly? DateEntreeRsa { get; init; }

    /// <summary>CAF ou MSA.</summary>
    public string? CodeOrganisme { get; init; }

    /// <summary>Référent nommé par le dernier fichier.</summary>
    public string? Referent { get; init; }

    /// <summary>Catégorie d'inscription, de la dernière orientation (ligne 2092).</summary>
    public required CategorieInscription Categorie { get; init; }

    /// <summary>Date d'inscription : réception du premier fichier qui montre la personne.</summary>
    public required DateOnly InscritLe { get; init; }

    /// <summary>Réception du fichier dont viennent ces valeurs.</summary>
    public required DateOnly VuLe { get; init; }

    /// <summary>Empreinte à clé de la ligne, pour savoir si elle a changé.</summary>
    public required byte[] Contenu { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Usager>
    {
        public void Configure(EntityTypeBuilder<Usager> builder)
        {
            builder.ToTable("usager");
            builder.Property(u => u.Id).ValueGeneratedNever();
            builder.Property(u => u.Identifiant).HasMaxLength(11);
            builder.HasIndex(u => u.Cle).IsUnique();
            builder.HasIndex(u => u.Identifiant).IsUnique();
            builder.HasIndex(u => u.NirEmpreinte);
            builder.HasIndex(u => new { u.DateNaissance, u.NomCompare });
            builder.HasIndex(u => new { u.MoisNaissance, u.CodeInsee, u.Role });
        }
    }
}
