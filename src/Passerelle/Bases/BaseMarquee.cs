using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Bases;

/// <summary>
/// La marque d'une base de démonstration, écrite dans la base elle-même : elle ne tient que des personnes inventées, s'ouvre avec des comptes publics, et
/// ne se sert qu'à cette machine. Une base sans marque est une vraie base.
/// </summary>
public sealed class BaseMarquee
{
    /// <summary>La seule marque.</summary>
    public const string Demonstration = "demonstration";

    /// <summary>Nom de la marque.</summary>
    public required string Marque { get; init; }

    /// <summary>Instant UTC où elle a été posée.</summary>
    public required DateTime PoseeLe { get; init; }

    /// <summary>Table <c>base_marquee</c>.</summary>
    public sealed class Configuration : IEntityTypeConfiguration<BaseMarquee>
    {
        /// <inheritdoc/>
        public void Configure(EntityTypeBuilder<BaseMarquee> builder)
        {
            builder.ToTable("base_marquee");
            builder.HasKey(b => b.Marque);
        }
    }
}

/// <summary>Dit si la base est de démonstration ; lue une fois par processus.</summary>
public sealed class NatureBase(IServiceScopeFactory portees, TimeProvider horloge)
{
    private bool? demonstration;

    /// <summary>Vrai sur une base de démonstration.</summary>
    public async Task<bool> EstDemonstrationAsync(CancellationToken ct)
    {
        if (demonstration is { } connue)
            return connue;
        await using var portee = portees.CreateAsyncScope();
        var lue = await portee.ServiceProvider.GetRequiredService<PasserelleContexte>().Set<BaseMarquee>().AnyAsync(b => b.Marque == BaseMarquee.Demonstration, ct);
        demonstration = lue;
        return lue;
    }

    /// <summary>Pose la marque, pour toujours. Faux quand la base sert déjà : elle a des comptes.</summary>
    public async Task<bool> MarquerAsync(CancellationToken ct)
    {
        if (await EstDemonstrationAsync(ct))
            return true;
        await using var portee = portees.CreateAsyncScope();
        var contexte = portee.ServiceProvider.GetRequiredService<PasserelleContexte>();
        if (await contexte.Users.AnyAsync(ct))
            return false;
        contexte.Add(new BaseMarquee { Marque = BaseMarquee.Demonstration, PoseeLe = horloge.GetUtcNow().UtcDateTime });
        await contexte.SaveChangesAsync(ct);
        demonstration = true;
        return true;
    }
}
