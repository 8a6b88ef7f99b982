using System.ComponentModel;
using System.Diagnostics;
using Socle.Resultats;

namespace Socle.Documents;

/// <summary>Imprime une page en PDF balisé par chromium, une à la fois : un navigateur tient 150 Mo.</summary>
/// <param name="chromium">Le navigateur : un nom cherché dans PATH, ou un chemin.</param>
public sealed class ImprimerPdf(string chromium)
{
    private static readonly TimeSpan Delai = TimeSpan.FromSeconds(60);
    private static readonly SemaphoreSlim UnSeul = new(1);

    /// <summary>Le PDF.</summary>
    public async Task<Resultat<byte[]>> ExecuterAsync(string page, CancellationToken ct)
    {
        await UnSeul.WaitAsync(ct);
        var dossier = Directory.CreateTempSubdirectory("passerelle-pdf-").FullName;
        try
        {
            var (source, cible) = (Path.Combine(dossier, "page.html"), Path.Combine(dossier, "page.pdf"));
            await File.WriteAllTextAsync(source, page, ct);
            return await LancerAsync(source, cible, dossier, ct) && File.Exists(cible) ? await File.ReadAllBytesAsync(cible, ct) : DocumentsErreurs.ImpressionImpossible();
        }
        finally
        {
            Directory.Delete(dossier, recursive: true);
            UnSeul.Release();
        }
    }

    private async Task<bool> LancerAsync(string source, string cible, string dossier, CancellationToken ct)
    {
        // La page est la nôtre, sans script : le bac à sable, que root n'a pas, ne la protégerait de rien.
        using var navigateur = new Process
        {
            StartInfo = new ProcessStartInfo(chromium, [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", $"--user-data-dir={Path.Combine(dossier, "profil")}", "--no-pdf-header-footer",
                $"--print-to-pdf={cible}", new Uri(source).AbsoluteUri])
            { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        using var delai = CancellationTokenSource.CreateLinkedTokenSource(ct);
        delai.CancelAfter(Delai);
        try
        {
            navigateur.Start();
            await Task.WhenAll(navigateur.StandardOutput.ReadToEndAsync(delai.Token), navigateur.StandardError.ReadToEndAsync(delai.Token), navigateur.WaitForExitAsync(delai.Token));
            return navigateur.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            navigateur.Kill(entireProcessTree: true);
            await navigateur.WaitForExitAsync(CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            return false;
        }
    }
}
