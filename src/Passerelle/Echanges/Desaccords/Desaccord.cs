using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.Desaccords;

/// <summary>Sur quoi France Travail et nous différons.</summary>
public enum NatureDesaccord
{
    /// <summary>Le type de parcours.</summary>
    Parcours = 1,

    /// <summary>La sortie.</summary>
    Sortie = 2,

    /// <summary>L'agence, ou la structure qui suit.</summary>
    Structure = 3,

    /// <summary>L'inscription.</summary>
    Inscription = 4,
}

/// <summary>Ce qu'un désaccord est devenu.</summary>
public enum StatutDesaccord
{
    /// <summary>À régler.</summary>
    Ouvert = 1,

    /// <summary>Un agent a dit quelle version vaut, et pourquoi.</summary>
    Regle = 2,

    /// <summary>Les deux versions s'accordent de nouveau, ou ont changé.</summary>
    Referme = 3,
}

/// <summary>La version qu'un agent garde.</summary>
public enum VersionGardee
{
    /// <summary>La nôtre.</summary>
    Notre = 1,

    /// <summary>La leur.</summary>
    Leur = 2,
}

/// <summary>
/// Un désaccord sur une personne : la nôtre, la leur, et ce qui en fut décidé. Réglé, il ne revient que si l'une des deux versions change ; un
/// retour qui s'accorde le referme de lui-même.
/// </summary>
public sealed class Desaccord
{
    /// <summary>Identifiant public.</summary>
    public required Guid Id { get; init; }

    /// <summary>Personne.</summary>
    public required long PersonneId { get; init; }

    /// <summary>Nature.</summary>
    public required NatureDesaccord Nature { get; init; }

    /// <summary>Notre version, en mots.</summary>
    public required string Notre { get; init; }

    /// <summary>La leur, en mots.</summary>
    public required string Leur { get; init; }

    /// <summary>Jour dont le retour qui l'a montré donne l'état.</summary>
    public required DateOnly ObserveLe { get; init; }

    /// <summary>Instant UTC où il s'est ouvert.</summary>
    public required DateTime OuvertLe { get; init; }

    /// <summary>État.</summary>
    public StatutDesaccord Statut { get; set; } = StatutDesaccord.Ouvert;

    /// <summary>Il dit l'état présent de sa personne et de sa nature : ouvert, ou réglé et toujours constaté.</summary>
    public bool Actif { get; set; } = true;

    /// <summary>Version gardée ; nulle tant qu'aucun agent ne l'a réglé.</summary>
    public VersionGardee? Garde { get; set; }

    /// <summary>Pourquoi.</summary>
    public string? Motif { get; set; }

    /// <summary>Compte qui l'a réglé.</summary>
    public Guid? ReglePar { get; set; }

    /// <summary>Instant UTC où il fut réglé ou refermé.</summary>
    public DateTime? FermeLe { get; set; }

    /// <summary>Leur version fut gardée, notre dossier la contredit encore ; l'inscription, qui est leur donnée, ne s'y corrige pas.</summary>
    public static Expression<Func<Desaccord, bool>> ACorriger { get; } =
        d => d.Statut == StatutDesaccord.Regle && d.Garde == VersionGardee.Leur && d.Actif && d.Nature != NatureDesaccord.Inscription;

    internal sealed class Configuration : IEntityTypeConfiguration<Desaccord>
    {
        public void Configure(EntityTypeBuilder<Desaccord> builder)
        {
            builder.ToTable("desaccord");
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.HasIndex(d => new { d.PersonneId, d.Nature }).IsUnique().HasFilter("actif");
            builder.HasIndex(d => d.PersonneId);
            builder.HasIndex(d => d.Statut);
        }
    }
}
