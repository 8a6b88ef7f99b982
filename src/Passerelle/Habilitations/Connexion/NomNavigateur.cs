namespace Passerelle.Habilitations.Connexion;

/// <summary>Ce qu'un agent reconnaît d'un en-tête User-Agent : le navigateur et le système.</summary>
internal static class NomNavigateur
{
    private static readonly (string Marque, string Nom)[] Navigateurs = [("Edg/", "Edge"), ("Firefox/", "Firefox"), ("OPR/", "Opera"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Marque, string Nom)[] Systemes = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    internal static string Lire(string? agent) => $"{Trouver(Navigateurs, agent) ?? "navigateur inconnu"}, {Trouver(Systemes, agent) ?? "système inconnu"}";

    private static string? Trouver((string Marque, string Nom)[] noms, string? agent) =>
        noms.FirstOrDefault(n => agent?.Contains(n.Marque, StringComparison.Ordinal) == true).Nom;
}
