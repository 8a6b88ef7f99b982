using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plateforme.Correspondants;

namespace Plateforme.Suivi;

/// <summary>Ce pour quoi les parties se réunissent.</summary>
public enum GenreReunion
{
    /// <summary>Comité de suivi de la sécurité, à la demande d'une partie (ligne 2277).</summary>
    [Display(Name = "comité de suivi de la sécurité")]
    Securite = 1,

    /// <summary>Revue d'exécution, au moins une fois par an (ligne 2281).</summary>
    [Display(Name = "revue annuelle d'exécution")]
    RevueAnnuelle = 2,
}

/// <summary>Une réunion tenue, et ce qui y fut décidé.</summary>
public sealed class ReunionSuivi
{
    /// <summary>Identifiant.</summary>
    public long Id { get; init; }

    /// <summary>Genre.</summary>
    public required GenreReunion Genre { get; init; }

    /// <summary>Partie qui l'a demandée.</summary>
    public required Cote DemandeePar { get; init; }

    /// <summary>Jour.</summary>
    public required DateOnly TenueLe { get; init; }

    /// <summary>Décisions.</summary>
    public required string Decisions { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReunionSuivi>
    {
        public void Configure(EntityTypeBuilder<ReunionSuivi> builder) => builder.ToTable("reunion_suivi");
    }
}
