using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Le lien secret par lequel l'agenda d'un agent lit les échéances du Pacte. Un par agent ; la base n'en garde que l'empreinte.</summary>
public sealed class AbonnementAgenda
{
    /// <summary>Compte.</summary>
    public required Guid Compte { get; init; }

    /// <summary>Empreinte du secret.</summary>
    public required byte[] JetonHache { get; set; }

    /// <summary>Instant UTC où le lien en vigueur fut créé.</summary>
    public required DateTime CreeLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<AbonnementAgenda>
    {
        public void Configure(EntityTypeBuilder<AbonnementAgenda> builder)
        {
            builder.ToTable("abonnement_agenda");
            builder.HasKey(a => a.Compte);
            builder.HasIndex(a => a.JetonHache).IsUnique();
        }
    }
}
