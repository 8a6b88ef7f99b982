using System.Diagnostics;
using System.Text.Json;
using Socle.Commandes;

namespace Passerelle.Demonstration;

/// <summary>L'autre programme, lancé comme le ferait France Travail : un processus à part, sur sa base à lui.</summary>
internal sealed class ProgrammePlateforme(string executable, string choixBase)
{
    private const string Nom = "Plateforme";
    private static readonly TimeSpan AttenteArret = TimeSpan.FromSeconds(5);

    /// <summary>L'exécutable : celui de <c>PLATEFORME_EXECUTABLE</c>, sinon le voisin de celui-ci ; nul s'il n'est pas construit.</summary>
    public static string? Trouver()
    {
        var ici = AppContext.BaseDirectory;
        var projet = ici.LastIndexOf("/Passerelle/", StringComparison.Ordinal);
        return new[]
        {
            Environment.GetEnvironmentVariable("PLATEFORME_EXECUTABLE"),
            Path.Combine(ici, Nom),
            projet < 0 ? null : $"{ici[..projet]}/{Nom}/{ici[(projet + "/Passerelle/".Length)..]}{Nom}",
        }.FirstOrDefault(File.Exists);
    }

    /// <summary>Exécute un verbe et rend son document JSON.</summary>
    /// <exception cref="InvalidOperationException">Le verbe a refusé : le message porte ce qu'il en dit.</exception>
    public async Task<JsonElement> ExecuterAsync(CancellationToken ct, params string[] arguments)
    {
        using var processus = Demarrer(arguments, "--json");
        processus.StandardInput.Close();
        try
        {
            var (sortie, erreurs) = (processus.StandardOutput.ReadToEndAsync(ct), processus.StandardError.ReadToEndAsync(ct));
            await processus.WaitForExitAsync(ct);
            if (processus.ExitCode is not (CodeSortie.Fait or CodeSortie.AvecRejets))
                throw new InvalidOperationException($"plateforme {arguments[0]} a échoué (code {processus.ExitCode}) : {(await erreurs).Trim()}");
            using var document = JsonDocument.Parse(await sortie);
            return document.RootElement.Clone();
        }
        catch (OperationCanceledException)
        {
            processus.Kill();
            throw;
        }
    }

    /// <summary>Sert ses écrans jusqu'à ce que le retour soit libéré, ou que ce programme meure : le sien s'arrête quand son entrée se ferme.</summary>
    public async Task<IAsyncDisposable> ServirAsync(string url, CancellationToken ct)
    {
        var processus = Demarrer(["servir", "--urls", url], "--jusqu-a-fin-entree");
        processus.ErrorDataReceived += (_, ligne) =>
        {
            if (ligne.Data is { Length: > 0 } dite)
                Sortie.Message(dite);
        };
        processus.BeginErrorReadLine();
        // Sa première ligne dit qu'il écoute ; la fin sans elle, qu'il n'a pas pu.
        if (await processus.StandardOutput.ReadLineAsync(ct) is null)
            throw new InvalidOperationException("plateforme servir n'a pas démarré : voir ci-dessus.");
        return new Service(processus);
    }

    private Process Demarrer(string[] arguments, string option)
    {
        var demarrage = new ProcessStartInfo(executable, [.. arguments, option, "--base", choixBase]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(demarrage) ?? throw new InvalidOperationException("Plateforme ne se lance pas.");
    }

    private sealed class Service(Process processus) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            using (processus)
            {
                processus.StandardInput.Close();
                using var limite = new CancellationTokenSource(AttenteArret);
                try
                {
                    await processus.WaitForExitAsync(limite.Token);
                }
                catch (OperationCanceledException)
                {
                    processus.Kill();
                }
            }
        }
    }
}
