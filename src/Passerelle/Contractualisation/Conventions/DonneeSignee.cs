using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Contractualisation.Conventions;

/// <summary>
/// Une donnée signée en base : la rangée telle qu'écrite, et ses versions. Rien n'est récrit : un changement ajoute une version et
/// date la fin de la précédente (ADR 0020).
/// </summary>
public sealed class DonneeSignee
{
    private static readonly JsonSerializerOptions Ecriture = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Identifiant.</summary>
    public required Guid Id { get; init; }

    /// <summary>Tableau.</summary>
    public required string Tableau { get; init; }

    /// <summary>Clé dans le tableau.</summary>
    public required string Cle { get; init; }

    /// <summary>Version, à partir de 1.</summary>
    public required int Version { get; init; }

    /// <summary>Rang dans le fichier, pour relire dans l'ordre signé.</summary>
    public required int Rang { get; init; }

    /// <summary>Champs, en JSON.</summary>
    public required string Champs { get; init; }

    /// <summary>Avenant qui l'a changée ; nul pour le texte signé d'origine.</summary>
    public string? Avenant { get; init; }

    /// <summary>Instant UTC d'enregistrement.</summary>
    public required DateTime EnregistreeLe { get; init; }

    /// <summary>Instant UTC où une autre version l'a remplacée ; nul tant qu'elle vaut.</summary>
    public DateTime? RemplaceeLe { get; set; }

    /// <summary>La rangée.</summary>
    public RangeeSignee Rangee() => new(Tableau, Cle, JsonSerializer.Deserialize<SortedDictionary<string, string>>(Champs)!);

    /// <summary>Champs en texte, dans un ordre stable.</summary>
    public static string Ecrire(IReadOnlyDictionary<string, string> champs) => JsonSerializer.Serialize(champs.OrderBy(c => c.Key, StringComparer.Ordinal).ToDictionary(), Ecriture);

    internal sealed class Configuration : IEntityTypeConfiguration<DonneeSignee>
    {
        public void Configure(EntityTypeBuilder<DonneeSignee> builder)
        {
            builder.ToTable("donnee_signee");
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.HasIndex(d => new { d.Tableau, d.Cle, d.Version }).IsUnique();
        }
    }
}
