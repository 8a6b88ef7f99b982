using System.Globalization;
using System.Text;
using Socle.Resultats;

namespace Socle.Documents;

/// <summary>Écrit un document décrit dans l'un des formats.</summary>
public sealed class EcrireDocument(ImprimerPdf imprimer)
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Le contenu du fichier ; une erreur quand le PDF ne peut être imprimé.</summary>
    public async Task<Resultat<byte[]>> ExecuterAsync(DocumentDecrit document, FormatDocument format, CancellationToken ct)
    {
        if (format == FormatDocument.Pdf)
            return await imprimer.ExecuterAsync(EcrireHtml.Executer(document), ct);
        using var sortie = new MemoryStream();
        if (format == FormatDocument.Xlsx)
            EcrireXlsx.Executer(document, sortie);
        else if (format == FormatDocument.Docx)
            EcrireDocx.Executer(document, sortie);
        else if (format == FormatDocument.Csv)
            await EcrireTableauCsv.ExecuterAsync(document, sortie);
        else
            sortie.Write(Encoding.UTF8.GetBytes(EcrireHtml.Executer(document)));
        return sortie.ToArray();
    }

    /// <summary>Une case comme une personne l'écrit : « 8 ETP 239 400,00 € », « 25 000,00 € (CAF) », « 39,6 % ».</summary>
    internal static string Lire(CaseDecrite c, GenreColonne genre)
    {
        var texte = c.Valeur switch
        {
            null => c.Formule is not null || c.Additionne.Count > 0 ? "—" : "",
            decimal n when genre == GenreColonne.Euros => n.ToString("N2", Francais) + "\u00a0€",
            decimal n when genre == GenreColonne.Part => n.ToString("0.0\u00a0%", Francais),
            decimal n => n.ToString("#,##0.####", Francais),
            var autre => autre.ToString()!,
        };
        return c.Valeur is null ? texte : $"{(c.Avant is null ? "" : c.Avant + " ")}{texte}{(c.Apres is null ? "" : $" ({c.Apres})")}";
    }

    /// <summary>Pour chaque ligne, la hauteur de la case fusionnée qui y commence dans cette colonne : 0 quand elle continue celle du dessus.</summary>
    internal static int[] Hauteurs(TableauDecrit tableau, int colonne)
    {
        var hauteurs = tableau.Lignes.Select(_ => 1).ToArray();
        if (!tableau.Colonnes[colonne].Fusionnee)
            return hauteurs;
        var tete = -1;
        for (var i = 0; i < tableau.Lignes.Count; i++)
        {
            var texte = tableau.Lignes[i] is { Genre: GenreLigne.Ordinaire } ligne ? ligne.Cases[colonne].Valeur as string : null;
            if (string.IsNullOrEmpty(texte))
                tete = -1;
            else if (tete >= 0 && texte == tableau.Lignes[tete].Cases[colonne].Valeur as string)
                (hauteurs[i], hauteurs[tete]) = (0, hauteurs[tete] + 1);
            else
                tete = i;
        }
        return hauteurs;
    }

    /// <summary>Le libellé d'un total et les premières colonnes, sans somme, qu'il occupe ; 0 sur les autres lignes.</summary>
    internal static (string Texte, int Largeur) Libelle(LigneDecrite ligne)
    {
        if (ligne.Genre is not (GenreLigne.SousTotal or GenreLigne.Total))
            return ("", 0);
        var tete = ligne.Cases.TakeWhile(c => c.Valeur is not decimal && c.Additionne.Count == 0).ToList();
        return (tete.Select(c => c.Valeur as string).FirstOrDefault(t => !string.IsNullOrEmpty(t)) ?? "", tete.Count);
    }

    /// <summary>Les en-têtes communs : leur texte, la première colonne, le nombre de colonnes ; vide quand aucune n'en a.</summary>
    internal static IReadOnlyList<(string? Groupe, int Debut, int Nombre)> Groupes(TableauDecrit tableau)
    {
        var groupes = new List<(string? Groupe, int Debut, int Nombre)>();
        for (var i = 0; i < tableau.Colonnes.Count; i++)
        {
            var groupe = tableau.Colonnes[i].Groupe;
            if (groupe is not null && groupes.Count > 0 && groupes[^1].Groupe == groupe)
                groupes[^1] = groupes[^1] with { Nombre = groupes[^1].Nombre + 1 };
            else
                groupes.Add((groupe, i, 1));
        }
        return groupes.Exists(g => g.Groupe is not null) ? groupes : [];
    }
}
