using Microsoft.Playwright;

namespace EndToEnd;

/// <summary>Un navigateur neuf, déjà connecté sous un compte, ou anonyme ; ses cookies disparaissent avec lui.</summary>
public sealed class SessionOuverte(IBrowserContext contexte, IPage page) : IAsyncDisposable
{
    /// <summary>La page.</summary>
    public IPage Page { get; } = page;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await contexte.DisposeAsync();
}
