using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>
/// Ce qu'il y a à faire, pour quand, par qui, par quel canal, et la preuve que c'est fait : né d'un événement, d'une obligation datée ou
/// d'une réunion.
/// </summary>
public sealed class Devoir
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Obligation signée ; nulle pour une décision de réunion.</summary>
    public string? Obligation { get; init; }

    /// <summary>Événement ou réunion qui l'a fait naître ; nul pour une date signée.</summary>
    public Guid? Origine { get; init; }

    /// <summary>Ce qu'il faut faire.</summary>
    public required string Intitule { get; init; }

    /// <summary>À qui.</summary>
    public string Destinataires { get; init; } = "";

    /// <summary>Par quel canal : « Lettre recommandée avec accusé de réception ».</summary>
    public string Canal { get; init; } = "";

    /// <summary>Par qui : une fonction.</summary>
    public required string Responsable { get; init; }

    /// <summary>Dernier jour ; nul quand le texte n'en dit pas.</summary>
    public DateOnly? Echeance { get; init; }

    /// <summary>Jour où ce fut fait ; nul tant que ce ne l'est pas.</summary>
    public DateOnly? FaitLe { get; set; }

    /// <summary>Preuve : numéro du recommandé, référence de la délibération.</summary>
    public string? Preuve { get; set; }

    /// <summary>Compte qui l'a dit fait.</summary>
    public Guid? FaitPar { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Devoir>
    {
        public void Configure(EntityTypeBuilder<Devoir> builder)
        {
            builder.ToTable("devoir");
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.HasIndex(d => d.Origine);
            builder.HasIndex(d => new { d.FaitLe, d.Echeance });
        }
    }
}
