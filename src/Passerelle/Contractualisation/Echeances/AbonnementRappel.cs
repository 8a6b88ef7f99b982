using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Un agent qui demande les rappels du Pacte par courriel. Son adresse est chiffrée.</summary>
public sealed class AbonnementRappel
{
    /// <summary>Compte.</summary>
    public required Guid Compte { get; init; }

    /// <summary>Adresse, chiffrée.</summary>
    public required byte[] Adresse { get; set; }

    /// <summary>Instant UTC.</summary>
    public required DateTime DemandeLe { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AbonnementRappel>
    {
        public void Configure(EntityTypeBuilder<AbonnementRappel> builder)
        {
            builder.ToTable("abonnement_rappel");
            builder.HasKey(a => a.Compte);
        }
    }
}
