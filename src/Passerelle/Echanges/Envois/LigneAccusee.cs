using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.Envois;

/// <summary>Ce que le destinataire a fait d'une ligne envoyée, tel qu'il le dit.</summary>
public sealed class LigneAccusee
{
    /// <summary>Envoi.</summary>
    public required long EnvoiId { get; init; }

    /// <summary>Rang de la ligne dans l'envoi.</summary>
    public required int Rang { get; init; }

    /// <summary>Statut donné (INSCRIT, MODIFIE, INCHANGE, ENREGISTRE, REJETE, EN_DOUTE).</summary>
    public required string Statut { get; init; }

    /// <summary>Code donné.</summary>
    public string? Code { get; init; }

    /// <summary>Champ en cause.</summary>
    public string? Champ { get; init; }

    /// <summary>Message donné.</summary>
    public string? Message { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<LigneAccusee>
    {
        public void Configure(EntityTypeBuilder<LigneAccusee> builder)
        {
            builder.ToTable("ligne_accusee");
            builder.HasKey(l => new { l.EnvoiId, l.Rang });
        }
    }
}
