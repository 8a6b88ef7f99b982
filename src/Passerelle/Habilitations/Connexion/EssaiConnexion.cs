using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Habilitations.Connexion;

/// <summary>Essais comptés d'une fenêtre de cinq minutes, pour une clé (compte, adresse, appareil) dont on ne garde que l'empreinte.</summary>
public sealed class EssaiConnexion
{
    /// <summary>Empreinte de la clé, en hexadécimal.</summary>
    public required string Cle { get; init; }

    /// <summary>Début de la fenêtre, en secondes depuis 1970 (UTC).</summary>
    public required long Debut { get; init; }

    /// <summary>Essais pris dans la fenêtre.</summary>
    public required int Essais { get; init; }

    /// <summary>Table <c>essai_connexion</c>.</summary>
    public sealed class Configuration : IEntityTypeConfiguration<EssaiConnexion>
    {
        /// <inheritdoc/>
        public void Configure(EntityTypeBuilder<EssaiConnexion> builder)
        {
            builder.ToTable("essai_connexion");
            builder.HasKey(e => e.Cle);
            builder.Property(e => e.Cle).HasMaxLength(64);
            builder.HasIndex(e => e.Debut);
        }
    }
}
