using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Un événement signalé ; il fait naître des devoirs.</summary>
public sealed class EvenementPacte
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Nature (<see cref="NatureEvenement"/>).</summary>
    public required string Nature { get; init; }

    /// <summary>Ce qui est arrivé.</summary>
    public required string Objet { get; init; }

    /// <summary>Jour d'où courent les délais.</summary>
    public required DateOnly SurvenuLe { get; init; }

    /// <summary>Compte.</summary>
    public Guid? Auteur { get; init; }

    /// <summary>Instant UTC.</summary>
    public required DateTime SignaleLe { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<EvenementPacte>
    {
        public void Configure(EntityTypeBuilder<EvenementPacte> builder)
        {
            builder.ToTable("evenement_pacte");
            builder.Property(e => e.Id).ValueGeneratedNever();
        }
    }
}
