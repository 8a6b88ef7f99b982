using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Contrats;

/// <summary>Où en est une démarche (ligne 2577) ; les nombres sont ceux de la base.</summary>
public enum EtatDemarche
{
    /// <summary>En cours.</summary>
    Actif = 1,

    /// <summary>Faite.</summary>
    Realise = 2,

    /// <summary>Abandonnée.</summary>
    Annule = 3,
}

/// <summary>Une démarche du plan d'action (lignes 2575-2604) : pourquoi, quoi, comment, du catalogue de France Travail.</summary>
public sealed class Demarche
{
    /// <summary>Identifiant de la démarche (2576).</summary>
    public required Guid Id { get; init; }

    /// <summary>Contrat qui la porte.</summary>
    public required Guid ContratId { get; init; }

    /// <summary>Code du pourquoi (P01 à P07).</summary>
    public required string Pourquoi { get; init; }

    /// <summary>Code du quoi.</summary>
    public required string Quoi { get; init; }

    /// <summary>Code du comment ; nul quand le quoi n'en demande pas.</summary>
    public string? Comment { get; init; }

    /// <summary>État.</summary>
    public EtatDemarche Etat { get; set; } = EtatDemarche.Actif;

    /// <summary>Premier jour.</summary>
    public required DateOnly DebutLe { get; init; }

    /// <summary>Jour pour lequel elle est à faire.</summary>
    public required DateOnly FinLe { get; set; }

    /// <summary>Instant UTC de création.</summary>
    public required DateTime CreeLe { get; init; }

    /// <summary>Instant UTC de dernière modification.</summary>
    public required DateTime ModifieeLe { get; set; }

    /// <summary>Instant UTC d'annulation.</summary>
    public DateTime? AnnuleeLe { get; set; }

    /// <summary>Nombre de fois qu'elle fut faite.</summary>
    public int Fois { get; set; }

    /// <summary>Change à chaque modification : deux agents ne s'écrasent pas.</summary>
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Demarche>
    {
        public void Configure(EntityTypeBuilder<Demarche> builder)
        {
            builder.ToTable("demarche");
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.Property(d => d.Version).IsConcurrencyToken();
            builder.HasIndex(d => new { d.ContratId, d.Quoi }).IsUnique();
            builder.HasOne<ContratPrepare>().WithMany().HasForeignKey(d => d.ContratId);
        }
    }
}
