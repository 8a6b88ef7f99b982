using System.Runtime.CompilerServices;

namespace Plateforme.Tests.Donnees;

/// <summary>Fichiers de référence, à côté de leur essai ; REECRIRE_REFERENCES les réécrit, pour qu'on relise ce qui a changé.</summary>
internal static class Reference
{
    public static async Task VerifierAsync(string nom, string obtenu, [CallerFilePath] string essai = "")
    {
        var chemin = Path.Combine(Path.GetDirectoryName(essai)!, nom);
        if (Environment.GetEnvironmentVariable("REECRIRE_REFERENCES") is not null)
            await File.WriteAllTextAsync(chemin, obtenu);
        Assert.Equal(await File.ReadAllTextAsync(chemin), obtenu);
    }
}
