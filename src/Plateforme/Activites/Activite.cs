using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Activites;

/// <summary>Une activité opérationnelle : ce qu'un usager attend du partenaire. Elle s'ouvre et se ferme par ce qui arrive à son dossier.</summary>
public sealed class Activite
{
    /// <summary>Orientation à décider.</summary>
    public const string OrientationADecider = "ACT382";

    /// <summary>Premier rendez-vous à prendre.</summary>
    public const string PremierRendezVous = "ACT380";

    /// <summary>Proposition de suspension à instruire.</summary>
    public const string SanctionAInstruire = "ACT366";

    /// <summary>Suspension à décider.</summary>
    public const string SuspensionADecider = "ACT367";

    /// <summary>Levée de suspension à décider.</summary>
    public const string LeveeADecider = "ACT369";

    /// <summary>Suppression à décider.</summary>
    public const string SuppressionADecider = "ACT370";

    /// <summary>Famille des sanctions.</summary>
    public const string FamilleSanctions = "GLI100";

    /// <summary>Identifiant.</summary>
    public required long Id { get; init; }

    /// <summary>Usager.</summary>
    public required long UsagerId { get; init; }

    /// <summary>Code.</summary>
    public required string Code { get; init; }

    /// <summary>Objet visé : l'identifiant d'une conséquence de sanction.</summary>
    public string? Objet { get; init; }

    /// <summary>Création.</summary>
    public required DateTime CreeeLe { get; init; }

    /// <summary>Échéance.</summary>
    public required DateTime EcheanceLe { get; init; }

    /// <summary>Fermeture ; nulle tant qu'elle est à faire.</summary>
    public DateTime? FermeeLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Activite>
    {
        public void Configure(EntityTypeBuilder<Activite> builder)
        {
            builder.ToTable("activite");
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.HasIndex(a => new { a.Code, a.FermeeLe });
            builder.HasIndex(a => a.UsagerId);
        }
    }
}
