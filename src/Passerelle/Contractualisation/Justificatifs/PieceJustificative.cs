using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Justificatifs;

/// <summary>Ce qu'une pièce justifie.</summary>
public enum ObjetJustifie
{
    /// <summary>Une dépense ; clé : sa référence, qui survit à ses corrections.</summary>
    Depense = 1,

    /// <summary>Une mesure d'indicateur ; clé : indicateur et jour.</summary>
    Resultat = 2,

    /// <summary>Un devoir accompli ; clé : son identifiant.</summary>
    Devoir = 3,
}

/// <summary>
/// Une pièce jointe à une dépense, un résultat ou un devoir (326, 1269). Son contenu est au coffre, chiffré sous sa propre clé ; la retirer
/// détruit la clé, la ligne reste.
/// </summary>
public sealed class PieceJustificative
{
    /// <summary>Identifiant public, et nom du contenu dans le coffre.</summary>
    public required Guid Id { get; init; }

    /// <summary>Ce qu'elle justifie.</summary>
    public required ObjetJustifie Objet { get; init; }

    /// <summary>Clé de ce qu'elle justifie.</summary>
    public required string Cle { get; init; }

    /// <summary>Nom du fichier, tel que déposé.</summary>
    public required string Nom { get; init; }

    /// <summary>Extension du format reconnu à son contenu : « pdf ».</summary>
    public required string Format { get; init; }

    /// <summary>Octets.</summary>
    public required long Taille { get; init; }

    /// <summary>SHA-256 du clair, en hexadécimal.</summary>
    public required string Empreinte { get; init; }

    /// <summary>Clé de données enveloppée ; nulle dès que la pièce est retirée.</summary>
    public byte[]? CleEnveloppee { get; set; }

    /// <summary>Compte qui l'a jointe.</summary>
    public Guid? Auteur { get; init; }

    /// <summary>Instant UTC.</summary>
    public required DateTime JointeLe { get; init; }

    /// <summary>Pourquoi elle est retirée ; nul tant qu'elle vaut.</summary>
    public string? MotifRetrait { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PieceJustificative>
    {
        public void Configure(EntityTypeBuilder<PieceJustificative> builder)
        {
            builder.ToTable("piece_justificative");
            builder.Property(p => p.Id).ValueGeneratedNever();
            builder.HasIndex(p => new { p.Objet, p.Cle });
        }
    }
}
