using System.Diagnostics;
using System.Text;

namespace Passerelle.Tests.Donnees;

/// <summary>Comment un processus d'essai a fini.</summary>
/// <param name="Tue">Mort par SIGKILL.</param>
/// <param name="Code">Code de sortie.</param>
/// <param name="Erreurs">Sortie d'erreur.</param>
/// <param name="Duree">Durée de vie.</param>
public sealed record FinDeProcessus(bool Tue, int Code, string Erreurs, TimeSpan Duree);

/// <summary>Lance un exécutable bâti à côté des essais, et le tue au besoin.</summary>
public static class ProcessusMortel
{
    private const int CodeSigkill = 128 + 9;

    /// <summary>Lance ; tue (SIGKILL) après <paramref name="vie"/> s'il vit encore.</summary>
    public static async Task<FinDeProcessus> LancerAsync(string programme, ImportsDeTest imports, TimeSpan? vie, params string[] arguments)
    {
        using var limite = new CancellationTokenSource(vie ?? TimeSpan.FromMinutes(5));
        var fin = await LancerAsync(programme, imports, limite.Token, arguments);
        Assert.True(vie is not null || !limite.IsCancellationRequested, "Le processus n'a pas fini en cinq minutes.");
        return fin;
    }

    /// <summary>Lance ; tue (SIGKILL) dès que <paramref name="mort"/> le dit.</summary>
    public static async Task<FinDeProcessus> LancerAsync(string programme, ImportsDeTest imports, CancellationToken mort, params string[] arguments)
    {
        var demarrage = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, programme), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = imports.Dossier,
            Environment = { ["PASSERELLE_CLES"] = imports.DossierCles, ["TieredPGO"] = "0" },
        };
        foreach (var (nom, valeur) in imports.Variables)
            demarrage.Environment[nom] = valeur;
        var erreurs = new StringBuilder();
        var debut = Stopwatch.GetTimestamp();
        using var processus = new Process { StartInfo = demarrage };
        processus.ErrorDataReceived += (_, ligne) => erreurs.AppendLine(ligne.Data);
        processus.Start();
        processus.BeginOutputReadLine();
        processus.BeginErrorReadLine();
        try
        {
            await processus.WaitForExitAsync(mort);
        }
        catch (OperationCanceledException) when (mort.IsCancellationRequested)
        {
            processus.Kill();
            await processus.WaitForExitAsync(CancellationToken.None);
        }
        return new FinDeProcessus(processus.ExitCode == CodeSigkill, processus.ExitCode, erreurs.ToString(), Stopwatch.GetElapsedTime(debut));
    }
}
