using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Suivi;

/// <summary>Un indicateur de sécurité, défini à la demande d'une partie et mis en œuvre après accord (ligne 2278).</summary>
public sealed class IndicateurSecurite
{
    /// <summary>Identifiant.</summary>
    public long Id { get; init; }

    /// <summary>Ce qu'il mesure.</summary>
    public required string Nom { get; init; }

    /// <summary>Ce que les parties attendent, en clair.</summary>
    public required string Attendu { get; set; }

    /// <summary>Jour où les deux parties en sont convenues ; nul tant qu'elles ne le sont pas.</summary>
    public DateOnly? ConvenuLe { get; set; }

    /// <summary>Dernière valeur relevée, en clair.</summary>
    public string? Valeur { get; set; }

    /// <summary>Jour du relevé.</summary>
    public DateOnly? ReleveLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<IndicateurSecurite>
    {
        public void Configure(EntityTypeBuilder<IndicateurSecurite> builder) => builder.ToTable("indicateur_securite");
    }
}
