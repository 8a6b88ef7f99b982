namespace Socle.Identifiants;

/// <summary>
/// Décrit la forme d'une valeur reçue, jamais la valeur : un message d'erreur ne doit contenir aucune donnée personnelle.
/// Exemples : « vide », « 13 chiffres », « 13 caractères dont 1 lettre », « 10 caractères dont 2 lettres et 1 signe ».
/// </summary>
public static class Forme
{
    /// <summary>Longueur et nature des caractères ; ceux qui ne sont pas énumérés sont des chiffres.</summary>
    public static string Decrire(ReadOnlySpan<char> valeur)
    {
        if (valeur.IsEmpty)
            return "vide";

        int lettres = 0, espaces = 0, signes = 0;
        foreach (var c in valeur)
        {
            if (char.IsLetter(c))
                lettres++;
            else if (char.IsWhiteSpace(c))
                espaces++;
            else if (!char.IsAsciiDigit(c))
                signes++;
        }

        if (lettres + espaces + signes == 0)
            return Compter(valeur.Length, "chiffre");
        if (lettres == valeur.Length)
            return Compter(lettres, "lettre");
        if (espaces == valeur.Length)
            return Compter(espaces, "espace");
        if (signes == valeur.Length)
            return Compter(signes, "signe");
        return $"{Compter(valeur.Length, "caractère")} dont {Enumerer(lettres, espaces, signes)}";
    }

    private static string Enumerer(int lettres, int espaces, int signes)
    {
        var parts = new List<string>(3);
        if (lettres > 0)
            parts.Add(Compter(lettres, "lettre"));
        if (espaces > 0)
            parts.Add(Compter(espaces, "espace"));
        if (signes > 0)
            parts.Add(Compter(signes, "signe"));
        return parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts[..^1])} et {parts[^1]}";
    }

    private static string Compter(int nombre, string nom) => nombre == 1 ? $"1 {nom}" : $"{nombre} {nom}s";
}
