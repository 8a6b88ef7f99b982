using System.Text;
using System.Text.RegularExpressions;
using Passerelle.Tests.Echanges.Reprise;
using Socle.Fictif;

namespace Passerelle.Tests.Donnees;

/// <summary>
/// Ce qu'un département reçoit en deux mois, à importer dans l'ordre : un mensuel, des instructions (dont des places en désaccord avec lui), une
/// reprise (dont des faits de personnes encore inconnues et des lignes fausses), et le mensuel suivant, où un foyer sur cinq a changé.
/// </summary>
public static partial class SuiteDeFichiers
{
    /// <summary>Écrit les quatre fichiers et rend leurs chemins.</summary>
    public static string[] Ecrire(string dossier, int foyers)
    {
        var premier = Masse(foyers, mois: 0);
        var numeros = NumeroDeDemande().Matches(Encoding.Latin1.GetString(premier)).Select(m => m.Groups[1].Value).ToArray();
        (string Nom, byte[] Contenu)[] fichiers =
        [
            ("mois-0.xml", premier),
            ("instructions.xml", FluxDeTest.Virs0901("2025-01-20", [.. Enumerable.Range(0, foyers * 3 / 5).Select(i => Instruction(i, numeros))]).En()),
            ("reprise.csv", EssaiReprise.Fichier(Enumerable.Range(0, foyers * 3).Select(i => Fait(i, numeros)))),
            ("mois-1.xml", Masse(foyers, mois: 1)),
        ];
        return Array.ConvertAll(fichiers, f =>
        {
            var chemin = Path.Combine(dossier, f.Nom);
            File.WriteAllBytes(chemin, f.Contenu);
            return chemin;
        });
    }

    private static byte[] Masse(int foyers, int mois)
    {
        using var sortie = new MemoryStream();
        FluxDeMasse.Ecrire(sortie, foyers, graine: 9, mois, partChangee: 0.2);
        return sortie.ToArray();
    }

    /// <summary>Un sur trois prend un numéro du mensuel.</summary>
    private static FoyerDeTest Instruction(int rang, string[] numeros)
    {
        var naissance = new DateOnly(1980, 1, 1).AddDays(rang * 13);
        var adulte = new AdulteDeTest($"INSTRUIT{(char)('A' + (rang % 26))}", "ÉLOÏSE", $"{naissance:yyyy-MM-dd}", rang % 7 == 0 ? null : $"2{naissance:yyMM}55545{rang % 1000:000}");
        return new FoyerDeTest(rang % 3 == 0 ? numeros[rang] : FormattableString.Invariant($"77{rang:000000000}"), adulte) { Telephone = FormattableString.Invariant($"0639980{rang % 1000:000}") };
    }

    private static string Fait(int rang, string[] numeros)
    {
        var place = rang % 11 == 0 ? FormattableString.Invariant($"88{rang:000000000};DEM;;") : $"{numeros[rang % numeros.Length]};DEM;;";
        var jour = rang % 97 == 96 ? "31/02/2025" : $"{new DateOnly(2024, 6, 1).AddDays(rang % 200):dd/MM/yyyy}";
        return (rang % 3) switch
        {
            0 => $"{place};ORIENTATION;{jour};;SOCIAL;CD;Maison de l'Argonne;;;;r{rang}",
            1 => $"{place};RDV_ACCOMPAGNEMENT;{jour};;;;;;HONORE;;r{rang}",
            _ => $"{place};CONTRAT;{jour};;;;;;CER;15;r{rang}",
        };
    }

    [GeneratedRegex("<NUMDEMRSA>([^<]+)</NUMDEMRSA>")]
    private static partial Regex NumeroDeDemande();
}
