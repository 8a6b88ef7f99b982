namespace Socle.Identifiants;

/// <summary>Décrit la forme d'une valeur fautive sans jamais la montrer : « 13 caractères dont 1 lettre ».</summary>
public static class Forme
{
    /// <summary>Décrit.</summary>
    public static string Decrire(ReadOnlySpan<char> valeur)
    {
        if (valeur.IsEmpty)
            return "vide";
        int lettres = 0, signes = 0, espaces = 0;
        foreach (var c in valeur)
        {
            if (char.IsLetter(c))
                lettres++;
            else if (char.IsWhiteSpace(c))
                espaces++;
            else if (!char.IsAsciiDigit(c))
                signes++;
        }
        var parties = new List<string>(3);
        Ajouter(parties, lettres, "lettre");
        Ajouter(parties, signes, "signe");
        Ajouter(parties, espaces, "espace");
        var total = $"{valeur.Length} caractère{(valeur.Length > 1 ? "s" : "")}";
        return parties.Count == 0 ? $"{total}, tous des chiffres" : $"{total} dont {string.Join(" et ", parties)}";
    }

    private static void Ajouter(List<string> parties, int nombre, string nom)
    {
        if (nombre > 0)
            parties.Add($"{nombre} {nom}{(nombre > 1 ? "s" : "")}");
    }
}
