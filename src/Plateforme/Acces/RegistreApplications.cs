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
    private volatile Photo photo = new(FrozenDictionary<string, ApplicationPartenaire>.Empty, 0);
    private long changeLe = 1;

    /// <summary>Application de cet identifiant, révoquée ou non.</summary>
    public async ValueTask<ApplicationPartenaire?> TrouverAsync(string identifiantClient, CancellationToken ct)
    {
        var demande = horloge.GetTimestamp();
        var vue = photo;
        var age = horloge.GetElapsedTime(vue.Prise, demande);
        if (vue.Prise < Volatile.Read(ref changeLe) || age > Fraicheur)
        {
            vue = await RelireAsync(demande, ct);
        }
        else if (!vue.Applications.ContainsKey(identifiantClient))
        {
            // Inconnue, elle vient peut-être d'être inscrite par la ligne de commande : on relit, en faisant attendre l'intrus qui essaierait sans cesse.
            if (age < Relecture)
                await Task.Delay(Relecture - age, horloge, ct);
            vue = await RelireAsync(demande, ct);
        }
        return vue.Applications.GetValueOrDefault(identifiantClient);
    }

    /// <summary>Ce qui vient de changer vaut dès le prochain appel.</summary>
    public void Oublier() => Volatile.Write(ref changeLe, horloge.GetTimestamp());

    /// <inheritdoc/>
    public void Dispose() => tour.Dispose();

    /// <summary>Une lecture faite depuis cette demande, la sienne ou celle d'une autre.</summary>
    private async Task<Photo> RelireAsync(long demande, CancellationToken ct)
    {
        await tour.WaitAsync(ct);
        try
        {
            if (photo.Prise >= Math.Max(demande, Volatile.Read(ref changeLe)))
                return photo;
            await using var portee = portees.CreateAsyncScope();
            var prise = horloge.GetTimestamp();
            var toutes = await portee.ServiceProvider.GetRequiredService<PlateformeContexte>().Applications.AsNoTracking().ToListAsync(ct);
            return photo = new Photo(toutes.ToFrozenDictionary(a => a.IdentifiantClient), prise);
        }
        finally
        {
            tour.Release();
        }
    }

    private sealed record Photo(FrozenDictionary<string, ApplicationPartenaire> Applications, long Prise);
}
