using System.Diagnostics;
using System.Globalization;
using Passerelle.Echanges.Transmissions;

namespace Passerelle.Coupures;

/// <summary>
/// Tue son propre processus (SIGKILL) : « 3 » au troisième avancement d'un import ou d'un recalcul, « 250ms » tant de temps après le début, « jamais ».
/// </summary>
internal sealed class ProgresMortel(string quand) : IProgress<AvancementImport>, IDisposable
{
    private readonly int rang = int.TryParse(quand, NumberStyles.None, CultureInfo.InvariantCulture, out var dit) ? dit : 0;
    private readonly int? delai = quand.EndsWith("ms", StringComparison.Ordinal) ? int.Parse(quand[..^2], CultureInfo.InvariantCulture) : null;
    private int dits;
    private Timer? minuteur;

    public void Report(AvancementImport value)
    {
        if (delai is { } attente)
            minuteur ??= new Timer(_ => Mourir(), null, attente, Timeout.Infinite);
        if (value.Etape != "contrôle" && ++dits == rang)
            Mourir();
    }

    public void Dispose() => minuteur?.Dispose();

    private static void Mourir() => Process.GetCurrentProcess().Kill();
}
