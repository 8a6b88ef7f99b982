namespace Passerelle.Tests.Donnees;

/// <summary>Aucune donnée personnelle du fichier ne doit paraître dans ce que l'application dit ou trace.</summary>
public static class Confidentialite
{
    /// <summary>Vérifie que rien de ce qui est dit ne contient l'un des secrets.</summary>
    public static void Verifier(IEnumerable<string> dits, IReadOnlyCollection<string> secrets)
    {
        foreach (var dit in dits)
        {
            foreach (var secret in secrets)
                Assert.DoesNotContain(secret, dit, StringComparison.OrdinalIgnoreCase);
        }
    }
}
