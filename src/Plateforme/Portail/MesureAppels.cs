using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plateforme.Portail;

/// <summary>Appels d'un jour, par API et par application : ce dont se font les niveaux de service (lignes 2201-2207).</summary>
public sealed class MesureAppels
{
    /// <summary>Jour légal.</summary>
    public required DateOnly Jour { get; init; }

    /// <summary>API.</summary>
    public required string Api { get; init; }

    /// <summary>Application ; 0 quand elle n'est pas reconnue.</summary>
    public required long ApplicationId { get; init; }

    /// <summary>Appels.</summary>
    public required int Appels { get; set; }

    /// <summary>Appels en panne : 5xx.</summary>
    public required int Pannes { get; set; }

    /// <summary>Appels refusés : 4xx.</summary>
    public required int Refus { get; set; }

    /// <summary>Rendus en moins d'une seconde.</summary>
    public required int SousUneSeconde { get; set; }

    /// <summary>Rendus en moins de six secondes, ceux d'une seconde compris.</summary>
    public required int SousSixSecondes { get; set; }

    /// <summary>Durée cumulée, en millisecondes.</summary>
    public required long DureeMs { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<MesureAppels>
    {
        public void Configure(EntityTypeBuilder<MesureAppels> builder)
        {
            builder.ToTable("mesure_appels");
            builder.HasKey(m => new { m.Jour, m.Api, m.ApplicationId });
        }
    }
}
