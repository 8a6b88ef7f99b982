using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Socle.Fichiers;

namespace Passerelle.Echanges.Contacts;

/// <summary>Ce que disent les colonnes d'une liste de contacts, dit une fois par un agent et retrouvé ensuite à l'en-tête.</summary>
public sealed class CorrespondanceColonnes
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Empreinte de l'en-tête : noms de colonnes sans accents ni casse, dans n'importe quel ordre.</summary>
    public required string Empreinte { get; init; }

    /// <summary>Nom donné à cette disposition.</summary>
    public required string Nom { get; set; }

    /// <summary>Une ligne par champ : « Champ=colonne de l'en-tête ».</summary>
    public required string Colonnes { get; set; }

    /// <summary>Instant UTC.</summary>
    public required DateTime DiteLe { get; set; }

    /// <summary>Compte qui l'a dite.</summary>
    public Guid? DitePar { get; set; }

    /// <summary>Colonnes par champ.</summary>
    public IReadOnlyDictionary<ChampContact, string> ParChamp => Colonnes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('=', 2))
        .ToDictionary(l => Enum.Parse<ChampContact>(l[0]), l => l[1]);

    /// <summary>Empreinte d'un en-tête.</summary>
    public static string Hacher(IEnumerable<string> entete) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', entete.Select(LecteurCsv.Simplifier).Order(StringComparer.Ordinal)))));

    /// <summary>Écrit les colonnes, dans l'ordre des champs.</summary>
    public static string Ecrire(IEnumerable<KeyValuePair<ChampContact, string>> colonnes) => string.Join('\n', colonnes.OrderBy(c => c.Key).Select(c => $"{c.Key}={c.Value}"));

    internal sealed class Configuration : IEntityTypeConfiguration<CorrespondanceColonnes>
    {
        public void Configure(EntityTypeBuilder<CorrespondanceColonnes> builder)
        {
            builder.ToTable("correspondance_colonnes");
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.HasIndex(c => c.Empreinte).IsUnique();
            builder.Ignore(c => c.ParChamp);
        }
    }
}
