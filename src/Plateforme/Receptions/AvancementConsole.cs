namespace Plateforme.Receptions;

/// <summary>Barre d'avancement sur la sortie d'erreur, quand c'est un terminal.</summary>
internal sealed class AvancementConsole : IProgress<(int Faites, int Total)>, IDisposable
{
    private const int Largeur = 30;
    private bool ouverte;

    public void Report((int Faites, int Total) value)
    {
        if (Console.IsErrorRedirected || value.Total == 0)
            return;
        ouverte = true;
        var plein = Largeur * value.Faites / value.Total;
        Console.Error.Write($"\r[{new string('#', plein)}{new string('.', Largeur - plein)}] {value.Faites}/{value.Total}");
    }

    public void Dispose()
    {
        if (ouverte)
            Console.Error.WriteLine();
        ouverte = false;
    }
}
