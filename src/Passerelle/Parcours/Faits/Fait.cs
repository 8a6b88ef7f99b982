using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Passerelle.Parcours.Entrees;

namespace Passerelle.Parcours.Faits;

/// <summary>
/// Un fait du parcours : daté de ce qu'il dit, de l'instant où il fut enregistré, de qui et d'où. Une correction le remplace
/// sans l'effacer. Un fait dont la personne n'est pas encore connue attend, avec ce qui permettra de la reconnaître.
/// </summary>
public sealed class Fait
{
    /// <summary>Identifiant interne.</summary>
    public long Id { get; init; }

    /// <summary>Personne ; nulle tant que le fait attend.</summary>
    public long? PersonneId { get; set; }

    /// <summary>Nature.</summary>
    public required TypeFait Type { get; init; }

    /// <summary>Date de ce qui est vrai.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Notification d'une orientation à la personne (lignes 2009-2012).</summary>
    public DateOnly? DateNotification { get; init; }

    /// <summary>Date qui compte : la notification d'une orientation, sinon la date.</summary>
    public required DateOnly DateEffective { get; init; }

    /// <summary>EMPLOI, SOCIO_PRO ou SOCIAL.</summary>
    public string? TypeParcours { get; init; }

    /// <summary>FT, CD, DCD, ML, CE ou AUTRE.</summary>
    public string? Organisme { get; init; }

    /// <summary>Structure référente.</summary>
    public string? Structure { get; init; }

    /// <summary>Référent.</summary>
    public string? Referent { get; init; }

    /// <summary>Valeur, selon la nature (HONORE, CER, CDI…).</summary>
    public string? Valeur { get; init; }

    /// <summary>Détail, selon la nature (contraintes, heures, fin…).</summary>
    public string? Detail { get; init; }

    /// <summary>D'où vient le fait : « reprise », puis le cas d'usage qui l'a saisi.</summary>
    public required string Source { get; init; }

    /// <summary>Clé du fait dans sa source : la même remplace.</summary>
    public required string Reference { get; init; }

    /// <summary>Pourquoi : motif choisi par l'agent, en particulier quand ce fait remplace celui de même référence ; nul s'il vient d'un fichier.</summary>
    public string? Motif { get; init; }

    /// <summary>Numéro de demande donné par la source.</summary>
    public string? NumeroDemande { get; init; }

    /// <summary>Rôle donné par la source.</summary>
    public string? Role { get; init; }

    /// <summary>Empreinte du NIR donné par la source.</summary>
    public byte[]? NirEmpreinte { get; init; }

    /// <summary>Naissance donnée par la source.</summary>
    public DateOnly? DateNaissance { get; init; }

    /// <summary>Instant UTC d'enregistrement.</summary>
    public required DateTime EnregistreLe { get; init; }

    /// <summary>Compte qui l'a enregistré ; nul pour le système.</summary>
    public Guid? EnregistrePar { get; init; }

    /// <summary>Instant UTC où une correction l'a remplacé.</summary>
    public DateTime? RemplaceLe { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Fait>
    {
        public void Configure(EntityTypeBuilder<Fait> builder)
        {
            builder.ToTable("fait");
            builder.Property(f => f.Id).ValueGeneratedNever();
            builder.HasIndex(f => f.PersonneId);
            builder.HasIndex(f => new { f.Source, f.Reference }).IsUnique().HasFilter("remplace_le IS NULL");
            builder.HasIndex(f => f.NumeroDemande).HasFilter("personne_id IS NULL");
            builder.HasIndex(f => f.NirEmpreinte).HasFilter("personne_id IS NULL").HasDatabaseName("ix_fait_attente_nir");
        }
    }
}
