using Socle.Fictif;
using Socle.Territoires;

namespace Passerelle.Demonstration;

/// <summary>Les communes de la Meuse, embarquées avec le programme, où vivent les personnes inventées.</summary>
internal static class CommunesEmbarquees
{
    public static IReadOnlyList<CommuneFictive> Lire()
    {
        using var donnees = typeof(Departement).Assembly.GetManifestResourceStream("communes-55.csv")!;
        using var lecteur = new StreamReader(donnees);
        return CommuneFictive.Lire(lecteur);
    }
}
