using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Personnes;

/// <summary>
/// Une ligne d'une liste de contacts (CNAF ou autre), gardée avec ce qui permet d'en reconnaître la personne : elle attend celle qui n'est
/// pas encore connue, et change de fiche quand une identité nouvelle ou une fusion le demande (<see cref="ReconnaitreContacts"/>).
/// </summary>
public sealed class ContactListe
{
    /// <summary>Identifiant interne.</summary>
    public long Id { get; init; }

    /// <summary>Liste, placée parmi les flux par son jour de réception.</summary>
    public required long FluxId { get; init; }

    /// <summary>Rang de la ligne : de deux lignes d'une même personne, la dernière vaut.</summary>
    public required int Rang { get; init; }

    /// <summary>Personne ; nulle tant qu'elle n'est pas connue, ou que plusieurs se la disputent.</summary>
    public long? PersonneId { get; set; }

    /// <summary>Plusieurs personnes possibles.</summary>
    public bool Disputee { get; set; }

    /// <summary>Empreinte du NIR donné.</summary>
    public byte[]? NirEmpreinte { get; init; }

    /// <summary>Naissance donnée.</summary>
    public DateOnly? DateNaissance { get; init; }

    /// <summary>NUMDEMRSA donné.</summary>
    public string? NumeroDemande { get; init; }

    /// <summary>Matricule donné, sur 7 caractères au moins.</summary>
    public string? Matricule { get; init; }

    /// <summary>DEM ou CJT ; sans lui, ni numéro ni matricule ne désignent personne.</summary>
    public string? Role { get; init; }

    /// <summary>Téléphone préféré : un mobile s'il y en a un.</summary>
    public string? Telephone { get; init; }

    /// <summary>Second téléphone.</summary>
    public string? AutreTelephone { get; init; }

    /// <summary>A accord, R refus ; nul quand la liste n'en dit rien : un refus antérieur vaut alors toujours.</summary>
    public string? AccordTelephone { get; init; }

    /// <summary>Courriel.</summary>
    public string? Courriel { get; init; }

    /// <summary>A accord, R refus ; nul quand la liste n'en dit rien.</summary>
    public string? AccordCourriel { get; init; }

    /// <summary>Les mêmes coordonnées, comme un flux les aurait dites.</summary>
    internal Contact EnContact() => new()
    {
        IdentiteId = 0,
        FluxId = FluxId,
        Telephone = Telephone,
        AccordTelephone = AccordTelephone,
        Courriel = Courriel,
        AccordCourriel = AccordCourriel,
    };

    internal sealed class Configuration : IEntityTypeConfiguration<ContactListe>
    {
        public void Configure(EntityTypeBuilder<ContactListe> builder)
        {
            builder.ToTable("contact_liste");
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.HasIndex(c => new { c.FluxId, c.Rang }).IsUnique();
            builder.HasIndex(c => c.PersonneId);
            builder.HasIndex(c => c.NirEmpreinte).HasFilter("nir_empreinte IS NOT NULL");
            builder.HasIndex(c => c.NumeroDemande).HasFilter("numero_demande IS NOT NULL");
            builder.HasIndex(c => c.Matricule).HasFilter("matricule IS NOT NULL");
        }
    }
}
