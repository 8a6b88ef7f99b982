using System.Diagnostics;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Barre de progression sur la sortie d'erreur quand c'est un terminal, une ligne par étape sinon.</summary>
internal sealed class ProgressionConsole : IProgress<AvancementImport>, IDisposable
{
    private readonly bool terminal = !Console.IsErrorRedirected;
    private readonly long debut = Stopwatch.GetTimestamp();
    private string etape = "";
    private long derniere;
    private bool ouverte;

    public void Report(AvancementImport value)
    {
        if (!terminal)
        {
            if (value.Etape != etape)
                Console.Error.WriteLine($"{value.Etape}…");
            etape = value.Etape;
            return;
        }
        var fini = value.Total > 0 && value.Faits == value.Total;
        if (!fini && value.Etape == etape && Stopwatch.GetElapsedTime(derniere).TotalMilliseconds < 100)
            return;
        (etape, derniere, ouverte) = (value.Etape, Stopwatch.GetTimestamp(), true);
        Console.Error.Write(value.Total == 0 ? $"\r{value.Etape,-9} …" : Barre(value));
    }

    public void Dispose()
    {
        if (ouverte)
            Console.Error.WriteLine();
        ouverte = false;
    }

    private string Barre(AvancementImport a)
    {
        var part = (double)a.Faits / a.Total;
        var restant = part > 0.05 ? TimeSpan.FromSeconds(Stopwatch.GetElapsedTime(debut).TotalSeconds * (1 - part) / part) : (TimeSpan?)null;
        var plein = (int)(30 * part);
        return $"\r{a.Etape,-9} [{new string('#', plein)}{new string('.', 30 - plein)}] {a.Faits}/{a.Total}{(restant is { TotalSeconds: > 1 } r ? $"  encore {r.TotalSeconds:0} s" : "")}     ";
    }
}
