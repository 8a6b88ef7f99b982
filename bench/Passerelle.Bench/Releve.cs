using System.Globalization;

namespace Passerelle.Bench;

/// <summary>Les chiffres d'une mesure, dits à mesure puis réunis en un tableau face à leurs limites.</summary>
internal sealed class Releve
{
    private readonly List<(string Nom, string Mesure, string Limite, bool? Tenue)> lignes = [];

    /// <summary>Une durée qui doit rester sous un multiple d'une durée de référence prise dans la même minute.</summary>
    public void Rapport(string nom, TimeSpan duree, TimeSpan reference, double limite)
    {
        var rapport = duree / reference;
        Ajouter(nom, string.Create(CultureInfo.CurrentCulture, $"{duree.TotalSeconds:0.00} s, soit {rapport:0.00} ×"), string.Create(CultureInfo.CurrentCulture, $"≤ {limite:0.##} ×"), rapport <= limite);
    }

    /// <summary>Une valeur et sa limite dans la même unité.</summary>
    public void Borne(string nom, double valeur, double limite, string unite) =>
        Ajouter(nom, string.Create(CultureInfo.CurrentCulture, $"{valeur:0.##} {unite}"), string.Create(CultureInfo.CurrentCulture, $"≤ {limite:0.##} {unite}"), valeur <= limite);

    /// <summary>Une valeur qui doit rester au-dessus de sa limite, dans la même unité.</summary>
    public void Plancher(string nom, double valeur, double limite, string unite) =>
        Ajouter(nom, string.Create(CultureInfo.CurrentCulture, $"{valeur:0.##} {unite}"), string.Create(CultureInfo.CurrentCulture, $"≥ {limite:0.##} {unite}"), valeur >= limite);

    /// <summary>Un chiffre sans limite, pour lire les autres.</summary>
    public void Noter(string nom, string mesure) => Ajouter(nom, mesure, "", null);

    /// <summary>Un chiffre sans limite, en secondes.</summary>
    public void Noter(string nom, TimeSpan duree) => Noter(nom, string.Create(CultureInfo.CurrentCulture, $"{duree.TotalSeconds:0.00} s"));

    /// <summary>Affiche le tableau ; rend 1 quand une limite est passée.</summary>
    public int Conclure()
    {
        Console.WriteLine();
        Console.WriteLine($"| {"Mesure",-52} | {"Résultat",-26} | {"Limite",-10} | Tenue |");
        Console.WriteLine($"| {new string('-', 52)} | {new string('-', 26)} | {new string('-', 10)} | ----- |");
        foreach (var (nom, mesure, limite, tenue) in lignes)
            Console.WriteLine($"| {nom,-52} | {mesure,-26} | {limite,-10} | {Dire(tenue),-5} |");
        return lignes.Exists(l => l.Tenue == false) ? 1 : 0;
    }

    private void Ajouter(string nom, string mesure, string limite, bool? tenue)
    {
        lignes.Add((nom, mesure, limite, tenue));
        Console.WriteLine($"{nom} : {mesure} {limite} {Dire(tenue)}");
    }

    private static string Dire(bool? tenue) => tenue switch { true => "OK", false => "NON", null => "" };
}
