using System.Globalization;
using Socle.Identifiants;

namespace Passerelle.Parcours.Personnes;

/// <summary>
/// Ce qu'un agent a tapé dans l'unique case de recherche, compris : un NIR, sinon des mots de nom et de prénom dans n'importe
/// quel ordre, une date de naissance, un matricule ou un numéro de demande.
/// </summary>
public sealed record RecherchePersonne
{
    private const int ChiffresTus = 12;
    private static readonly string[] Dates = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd", "yyyy/MM/dd", "ddMMyyyy"];

    /// <summary>Mots de nom ou de prénom, sans accents, en minuscules.</summary>
    public IReadOnlyList<string> Mots { get; private init; } = [];

    /// <summary>Date de naissance.</summary>
    public DateOnly? Naissance { get; private init; }

    /// <summary>Matricule ou NUMDEMRSA.</summary>
    public string? Numero { get; private init; }

    /// <summary>NIR, 13 ou 15 caractères.</summary>
    public Nir? Nir { get; private init; }

    /// <summary>Rien à chercher.</summary>
    public bool EstVide => Mots.Count == 0 && Naissance is null && Numero is null && Nir is null;

    /// <summary>
    /// Vrai quand le texte peut être un NIR, juste, mal tapé ou MSA (dont le matricule en tient lieu) : il ne doit paraître dans
    /// aucune adresse, que gardent l'historique du navigateur et les traces des serveurs intermédiaires.
    /// </summary>
    public static bool DoitEtreTu(string? texte) => texte is not null && texte.Count(char.IsDigit) >= ChiffresTus;

    /// <summary>Lit ce qui fut tapé.</summary>
    public static RecherchePersonne Lire(string? texte)
    {
        texte = texte?.Trim() ?? "";
        var colle = string.Concat(texte.Where(char.IsLetterOrDigit));
        if (Socle.Identifiants.Nir.Essayer(colle, out var nir))
            return new RecherchePersonne { Nir = nir };

        var mots = new List<string>();
        DateOnly? naissance = null;
        string? numero = null;
        foreach (var terme in texte.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var coupe = terme.Trim(',', ';', '(', ')');
            if (LireDate(coupe) is { } date)
                naissance = date;
            else if (coupe.Any(char.IsDigit))
                numero = string.Concat(coupe.Where(char.IsLetterOrDigit)).ToUpperInvariant();
            else
                mots.AddRange(TexteRecherche.Normaliser(coupe).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return new RecherchePersonne { Mots = [.. mots.Distinct()], Naissance = naissance, Numero = numero };
    }

    private static DateOnly? LireDate(string terme) =>
        DateOnly.TryParseExact(terme, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1900 ? date : null;
}
