using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Receptions;

/// <summary>Ce qu'une ligne reçue est devenue.</summary>
public enum StatutAccuse
{
    /// <summary>Personne nouvelle, inscrite.</summary>
    Inscrit = 1,

    /// <summary>Personne déjà inscrite, mise à jour.</summary>
    Modifie = 2,

    /// <summary>Personne déjà inscrite, rien de nouveau.</summary>
    Inchange = 3,

    /// <summary>Ligne fautive : rien n'en a été pris.</summary>
    Rejete = 4,

    /// <summary>On ne sait pas si c'est une personne déjà inscrite : rien n'en a été pris, à régler par l'expéditeur.</summary>
    EnDoute = 5,

    /// <summary>Ligne de pilotage enregistrée.</summary>
    Enregistre = 6,
}

/// <summary>L'accusé d'une ligne ; son message dit la forme de ce qui a été lu, jamais la valeur.</summary>
public sealed class Accuse
{
    /// <summary>Fichier.</summary>
    public required long ReceptionId { get; init; }

    /// <summary>Rang de la ligne parmi celles du fichier, à partir de 1.</summary>
    public required int Rang { get; init; }

    /// <summary>Numéro de la ligne dans le fichier, l'en-tête étant la ligne 1.</summary>
    public required long Ligne { get; init; }

    /// <summary>Devenir.</summary>
    public required StatutAccuse Statut { get; init; }

    /// <summary>Code du catalogue, pour un rejet ou un doute.</summary>
    public string? Code { get; init; }

    /// <summary>Champ fautif.</summary>
    public string? Champ { get; init; }

    /// <summary>Ce qui a été trouvé et ce qui est attendu.</summary>
    public string? Message { get; init; }

    /// <summary>Inscrit concerné.</summary>
    public long? UsagerId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Accuse>
    {
        public void Configure(EntityTypeBuilder<Accuse> builder)
        {
            builder.ToTable("accuse");
            builder.HasKey(a => new { a.ReceptionId, a.Rang });
            builder.HasIndex(a => new { a.ReceptionId, a.Statut });
        }
    }
}
