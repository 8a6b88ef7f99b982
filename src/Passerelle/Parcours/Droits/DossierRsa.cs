using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Droits;

/// <summary>Dossier RSA d'un foyer, connu par son numéro de demande (NUMDEMRSA). Le matricule, lui, change d'organisme en organisme.</summary>
public sealed class DossierRsa
{
    /// <summary>Identifiant interne.</summary>
    public long Id { get; init; }

    /// <summary>NUMDEMRSA, 11 caractères au plus.</summary>
    public required string NumeroDemande { get; init; }

    /// <summary>Empreinte à clé du dernier contenu importé : un foyer inchangé se reconnaît à elle.</summary>
    public required byte[] Empreinte { get; set; }

    /// <summary>Version qui porte ce contenu.</summary>
    public required long VersionId { get; set; }

    /// <summary>
    /// Jour de réception à partir duquel un flux inchangé peut modifier les entrées d'une personne du foyer
    /// (12 mois de suspension, retour attendu) ; nul quand aucun ne le peut.
    /// </summary>
    public DateOnly? Reveil { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DossierRsa>
    {
        public void Configure(EntityTypeBuilder<DossierRsa> builder)
        {
            builder.ToTable("dossier_rsa");
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.HasIndex(d => d.NumeroDemande).IsUnique();
        }
    }
}
