using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Habilitations.Connexion;

/// <summary>Une session d'un compte : d'où, depuis quand, et si elle vaut encore. L'appareil qui l'a ouverte est connu de ce compte tant qu'elle est gardée.</summary>
public sealed class SessionCompte
{
    /// <summary>Identifiant, porté par le témoin de session.</summary>
    public required Guid Id { get; init; }

    /// <summary>Compte.</summary>
    public required Guid CompteId { get; init; }

    /// <summary>Empreinte du témoin d'appareil ; nulle quand l'agent l'a fait oublier.</summary>
    public string? Appareil { get; set; }

    /// <summary>Navigateur et système, en clair pour l'agent (« Firefox, Linux »).</summary>
    public required string Navigateur { get; init; }

    /// <summary>Instant UTC d'ouverture.</summary>
    public required DateTime OuverteLe { get; init; }

    /// <summary>Instant UTC du dernier passage, à la minute près.</summary>
    public required DateTime VueLe { get; set; }

    /// <summary>Instant UTC de fermeture ; nul tant qu'elle vaut.</summary>
    public DateTime? FermeeLe { get; set; }

    /// <summary>Table <c>session_compte</c>.</summary>
    public sealed class Configuration : IEntityTypeConfiguration<SessionCompte>
    {
        /// <inheritdoc/>
        public void Configure(EntityTypeBuilder<SessionCompte> builder)
        {
            builder.ToTable("session_compte");
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.HasIndex(s => new { s.CompteId, s.OuverteLe });
        }
    }
}
