using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;

namespace Plateforme.Acces;

/// <summary>
/// Les applications, gardées en mémoire deux secondes : un appel ne relit pas la base, et une révocation faite ailleurs (ligne de commande)
/// vaut aussitôt ce délai passé ; faite à l'écran, tout de suite.
/// </summary>
public sealed class RegistreApplications(IServiceScopeFactory portees, TimeProvider horloge) : IDisposable
{
    private static readonly TimeSpan Fraicheur = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Relecture = TimeSpan.FromMilliseconds(50);
    private readonly SemaphoreSlim tour = new(1, 1);
    private volatile Photo photo = new(FrozenDictionary<string, ApplicationPartenaire>.Empty, 0, Perimee: true);

    /// <summary>Application de cet identifiant, révoquée ou non.</summary>
    public async ValueTask<ApplicationPartenaire?> TrouverAsync(string identifiantClient, CancellationToken ct)
    {
        var vue = photo;
        var age = horloge.GetElapsedTime(vue.Prise);
        // Inconnue, elle vient peut-être d'être inscrite par la ligne de commande : on relit, mais pas à chaque essai d'un intrus.
        if (vue.Perimee || age > Fraicheur || (age > Relecture && !vue.Applications.ContainsKey(identifiantClient)))
            vue = await RelireAsync(vue, ct);
        return vue.Applications.GetValueOrDefault(identifiantClient);
    }

    /// <summary>Ce qui vient de changer vaut dès le prochain appel.</summary>
    public void Oublier() => photo = photo with { Perimee = true };

    /// <inheritdoc/>
    public void Dispose() => tour.Dispose();

    private async Task<Photo> RelireAsync(Photo perimee, CancellationToken ct)
    {
        await tour.WaitAsync(ct);
        try
        {
            if (!ReferenceEquals(photo, perimee) && !photo.Perimee)
                return photo;
            await using var portee = portees.CreateAsyncScope();
            var prise = horloge.GetTimestamp();
            var toutes = await portee.ServiceProvider.GetRequiredService<PlateformeContexte>().Applications.AsNoTracking().ToListAsync(ct);
            return photo = new Photo(toutes.ToFrozenDictionary(a => a.IdentifiantClient), prise, Perimee: false);
        }
        finally
        {
            tour.Release();
        }
    }

    private sealed record Photo(FrozenDictionary<string, ApplicationPartenaire> Applications, long Prise, bool Perimee);
}
