using System.Globalization;
using Socle.Identifiants;

namespace Socle.Fictif;

/// <summary>Attribue des numéros cohérents avec le sexe, la naissance et le lieu, jamais deux fois le même.</summary>
internal sealed class NirsFictifs(Tirage hasard)
{
    private readonly HashSet<long> _attribues = [];

    /// <summary>NIR définitif, 15 caractères, clé juste.</summary>
    public string Definitif(char sexe, DateOnly naissance, LieuDeNaissance lieu) =>
        Unique(sexe == 'M' ? '1' : '2', naissance, lieu.Code);

    /// <summary>Numéro d'attente (NIA) : premier chiffre 7 ou 8.</summary>
    public string Provisoire(char sexe, DateOnly naissance) =>
        Unique(sexe == 'M' ? '7' : '8', naissance, "99000");

    /// <summary>Le même numéro avec une clé qui ne correspond pas.</summary>
    public static string AvecCleFausse(string quinze)
    {
        var cle = int.Parse(quinze.AsSpan(13), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{quinze.AsSpan(0, 13)}{cle % 97 + 1:00}");
    }

    private string Unique(char premier, DateOnly naissance, string lieu)
    {
        while (true)
        {
            var treize = string.Create(
                CultureInfo.InvariantCulture, $"{premier}{naissance.Year % 100:00}{naissance.Month:00}{lieu}{hasard.Entre(1, 999):000}");
            if (_attribues.Add(EnNombre(treize)))
                return string.Create(CultureInfo.InvariantCulture, $"{treize}{Nir.CalculerCle(treize):00}");
        }
    }

    // Base 12 : dix chiffres et les deux lettres corses.
    private static long EnNombre(string treize)
    {
        long nombre = 0;
        foreach (var c in treize)
            nombre = nombre * 12 + (c <= '9' ? c - '0' : c - 'A' + 10);
        return nombre;
    }
}
