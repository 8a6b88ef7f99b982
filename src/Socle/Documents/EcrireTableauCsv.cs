using System.Globalization;
using Socle.Fichiers;

namespace Socle.Documents;

/// <summary>Les tableaux d'un document en CSV de la maison, l'un sous l'autre : nombres à virgule sans milliers, titres et en-têtes répétés omis.</summary>
internal static class EcrireTableauCsv
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    public static async Task ExecuterAsync(DocumentDecrit document, Stream sortie)
    {
        await using var csv = new EcrivainCsv(sortie);
        foreach (var tableau in document.Parties.Select(p => p.Tableau).OfType<TableauDecrit>())
        {
            csv.EnTete([.. tableau.Colonnes.Select(c => c.Libelle)]);
            foreach (var ligne in tableau.Lignes.Where(l => l.Genre is not (GenreLigne.Titre or GenreLigne.EnTete)))
            {
                foreach (var (c, colonne) in ligne.Cases.Zip(tableau.Colonnes))
                    csv.Champ(Lire(c, colonne.Genre));
                csv.FinLigne();
            }
        }
    }

    private static string Lire(CaseDecrite c, GenreColonne genre) => c.Valeur switch
    {
        null => "",
        decimal n => n.ToString(genre == GenreColonne.Euros ? "0.00" : "0.####", Francais),
        var autre => autre.ToString()!,
    };
}
