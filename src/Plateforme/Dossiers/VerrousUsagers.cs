namespace Plateforme.Dossiers;

/// <summary>Une écriture à la fois par usager dans ce processus, le seul qui serve les API ; la version du document garde des autres.</summary>
internal sealed class VerrousUsagers : IDisposable
{
    private readonly SemaphoreSlim[] tours = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Prend le tour d'un usager ; le rendre, c'est fermer ce qui est rendu.</summary>
    public async Task<IDisposable> PrendreAsync(long usager, CancellationToken ct)
    {
        var tour = tours[usager % tours.Length];
        await tour.WaitAsync(ct);
        return new Tour(tour);
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(tours, t => t.Dispose());

    private sealed class Tour(SemaphoreSlim tour) : IDisposable
    {
        public void Dispose() => tour.Release();
    }
}
