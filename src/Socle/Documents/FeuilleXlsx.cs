using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Socle.Documents;

/// <summary>Une feuille qu'on remplit de haut en bas.</summary>
internal sealed partial class FeuilleXlsx(TableauDecrit tableau, StylesXlsx styles)
{
    private readonly SheetData lignes = new();
    private readonly MergeCells fusions = new();
    private const double Interligne = 13.5;
    private readonly double largeur = tableau.Colonnes.Sum(c => c.Largeur);
    private int rang;

    /// <summary>Un texte sur toute la largeur, à la hauteur qu'il demande : un tableur n'ajuste pas une case fusionnée.</summary>
    public void Texte(string texte, Ton ton)
    {
        var ligne = Ligne();
        ligne.Append(Chaine(0, texte, styles.Rang(ton, GenreColonne.Texte)));
        Fusionner(0, rang, tableau.Colonnes.Count - 1, rang);
        Etirer(ligne, (ton == Ton.Titre ? 19 : Interligne) * Plis(texte, largeur * (ton == Ton.Titre ? 0.65 : 0.95)));
    }

    /// <summary>Les en-têtes ; leurs rangs.</summary>
    public (int Debut, int Fin) EnTetes()
    {
        var debut = rang + 1;
        var groupes = EcrireDocument.Groupes(tableau);
        if (groupes.Count > 0)
        {
            var ligne = Ligne();
            foreach (var (groupe, premiere, nombre) in groupes)
            {
                for (var i = premiere; i < premiere + nombre; i++)
                    ligne.Append(Chaine(i, i > premiere ? "" : groupe ?? tableau.Colonnes[i].Libelle, styles.Rang(Ton.EnTete, GenreColonne.Texte)));
                Fusionner(premiere, rang, premiere + nombre - 1, groupe is null ? rang + 1 : rang);
            }
        }
        EnTete(groupes.Count > 0);
        return (debut, rang);
    }

    /// <summary>Les lignes du tableau.</summary>
    public void Corps()
    {
        var premier = rang + 1;
        foreach (var decrite in tableau.Lignes)
        {
            switch (decrite.Genre)
            {
                case GenreLigne.EnTete:
                    EnTete(false);
                    break;
                case GenreLigne.Titre:
                    var titre = Ligne();
                    for (var i = 0; i < tableau.Colonnes.Count; i++)
                        titre.Append(Chaine(i, i == 0 ? decrite.Cases[0].Valeur?.ToString() ?? "" : "", styles.Rang(Ton.Intertitre, GenreColonne.Texte)));
                    Fusionner(0, rang, tableau.Colonnes.Count - 1, rang);
                    break;
                default:
                    var ligne = Ligne();
                    var (libelle, tete) = EcrireDocument.Libelle(decrite);
                    for (var i = 0; i < tableau.Colonnes.Count; i++)
                        ligne.Append(i < tete ? Chaine(i, i == 0 ? libelle : "", styles.Rang(Tons(decrite.Genre), GenreColonne.Texte)) : Case(i, decrite, premier));
                    Fusionner(0, rang, tete - 1, rang);
                    break;
            }
        }
        var rangees = lignes.Elements<Row>().Skip(premier - 1).ToArray();
        for (var i = 0; i < tableau.Colonnes.Count; i++)
        {
            var hauteurs = EcrireDocument.Hauteurs(tableau, i);
            for (var l = 0; l < hauteurs.Length; l++)
            {
                Fusionner(i, premier + l, i, premier + l + hauteurs[l] - 1);
                if (hauteurs[l] > 0 && tableau.Lignes[l].Genre == GenreLigne.Ordinaire)
                    Ajuster(rangees.AsSpan(l, hauteurs[l]), Interligne * Plis(EcrireDocument.Lire(tableau.Lignes[l].Cases[i], tableau.Colonnes[i].Genre), tableau.Colonnes[i].Largeur));
            }
        }
    }

    /// <summary>La feuille finie : en-têtes figés, paysage, pied de page numéroté.</summary>
    public Worksheet Achever(int finEnTete, DocumentDecrit document) => new(
        [
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane { VerticalSplit = finEnTete, TopLeftCell = $"A{finEnTete + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0, ShowGridLines = false }),
            new Columns(tableau.Colonnes.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Largeur, CustomWidth = true })),
            lignes,
            .. fusions.HasChildren ? new OpenXmlElement[] { fusions } : [],
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { Orientation = document.Paysage ? OrientationValues.Landscape : OrientationValues.Portrait, PaperSize = 9, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter($"&L&8{document.Titre.Replace("&", "&&", StringComparison.Ordinal)}&R&8&P / &N")),
        ]);

    /// <summary>Donne à des lignes, ensemble, au moins cette hauteur : un tableur n'ajuste ni les cases fusionnées ni, pour certains, les autres.</summary>
    private static void Ajuster(ReadOnlySpan<Row> rangees, double hauteur)
    {
        var ensemble = 0d;
        foreach (var rangee in rangees)
            ensemble += rangee.Height?.Value ?? Interligne;
        foreach (var rangee in rangees)
            Etirer(rangee, (rangee.Height?.Value ?? Interligne) + Math.Max(0, (hauteur - ensemble) / rangees.Length));
    }

    private static void Etirer(Row rangee, double hauteur) => (rangee.Height, rangee.CustomHeight) = (hauteur + (rangee.CustomHeight is null ? 2 : 0), true);

    /// <summary>Plis que prend un texte, coupé entre les mots.</summary>
    private static int Plis(string texte, double largeur)
    {
        var (plis, reste) = (1, largeur);
        foreach (var mot in texte.Split(' '))
        {
            if (mot.Length > reste && reste < largeur)
                (plis, reste) = (plis + 1, largeur);
            plis += (int)(mot.Length / (largeur + 1));
            reste -= mot.Length + 1;
        }
        return plis;
    }

    private void EnTete(bool sansGroupe)
    {
        var ligne = Ligne();
        Etirer(ligne, Interligne * tableau.Colonnes.Max(c => Plis(c.Libelle, c.Largeur * 0.85)));
        for (var i = 0; i < tableau.Colonnes.Count; i++)
            ligne.Append(Chaine(i, sansGroupe && tableau.Colonnes[i].Groupe is null ? "" : tableau.Colonnes[i].Libelle, styles.Rang(Ton.EnTete, GenreColonne.Texte)));
    }

    private static Ton Tons(GenreLigne genre) => genre switch { GenreLigne.SousTotal => Ton.SousTotal, GenreLigne.Total => Ton.Total, _ => Ton.Corps };

    private Cell Case(int colonne, LigneDecrite ligne, int premier)
    {
        var c = ligne.Cases[colonne];
        var genre = tableau.Colonnes[colonne].Genre;
        var style = styles.Rang(Tons(ligne.Genre), genre, c.Avant, c.Apres);
        var formule = Formule(c, colonne, premier);
        if (formule is null && c.Valeur is not decimal)
            return Chaine(colonne, c.Valeur?.ToString() ?? "", style);
        var cellule = new Cell { CellReference = Place(colonne, rang), StyleIndex = style };
        if (formule is not null)
            cellule.CellFormula = new CellFormula(formule);
        if (c.Valeur is decimal nombre)
            cellule.CellValue = new CellValue(nombre);
        else
            (cellule.DataType, cellule.CellValue) = (CellValues.String, new CellValue(""));
        return cellule;
    }

    /// <summary>La formule du tableur ; gardée par un compte tant qu'un terme manque : elle se taira jusqu'à ce qu'on le saisisse.</summary>
    private string? Formule(CaseDecrite c, int colonne, int premier)
    {
        string formule;
        string[] termes;
        if (c.Additionne.Count > 0)
        {
            termes = [.. Suites(c.Additionne).Select(s => s.Debut == s.Fin ? Place(colonne, premier + s.Debut) : $"{Place(colonne, premier + s.Debut)}:{Place(colonne, premier + s.Fin)}")];
            formule = $"SUM({string.Join(',', termes)})";
        }
        else if (c.Formule is not null)
        {
            termes = [.. Reference().Matches(c.Formule).Select(m => Place(Colonne(m.Groups[1].Value), rang)).Distinct()];
            formule = Reference().Replace(c.Formule, m => Place(Colonne(m.Groups[1].Value), rang));
        }
        else
        {
            return null;
        }
        var nombre = c.Additionne.Count > 0 ? c.Additionne.Count : termes.Length;
        return c.Valeur is null ? string.Create(CultureInfo.InvariantCulture, $"IF(COUNT({string.Join(',', termes)})={nombre},{formule},\"\")") : formule;
    }

    private int Colonne(string code) => tableau.Colonnes.Select((c, i) => (c.Code, i)).First(c => c.Code == code).i;

    /// <summary>Les rangs qui se suivent, en plages.</summary>
    private static List<(int Debut, int Fin)> Suites(IReadOnlyList<int> rangs)
    {
        var suites = new List<(int Debut, int Fin)>();
        foreach (var r in rangs.Order())
        {
            if (suites.Count > 0 && suites[^1].Fin == r - 1)
                suites[^1] = (suites[^1].Debut, r);
            else
                suites.Add((r, r));
        }
        return suites;
    }

    private Row Ligne()
    {
        var ligne = new Row { RowIndex = (uint)++rang };
        lignes.Append(ligne);
        return ligne;
    }

    private void Fusionner(int colonne, int ligne, int derniereColonne, int derniereLigne)
    {
        if (derniereLigne > ligne || (derniereLigne == ligne && derniereColonne > colonne))
            fusions.Append(new MergeCell { Reference = $"{Place(colonne, ligne)}:{Place(derniereColonne, derniereLigne)}" });
    }

    private Cell Chaine(int colonne, string texte, uint style) => texte.Length == 0
        ? new Cell { CellReference = Place(colonne, rang), StyleIndex = style }
        : new Cell { CellReference = Place(colonne, rang), DataType = CellValues.InlineString, InlineString = new InlineString(new Text(texte) { Space = SpaceProcessingModeValues.Preserve }), StyleIndex = style };

    /// <summary>« C12 » ; vingt-six colonnes au plus, ce que la largeur d'une page ne permet pas de passer.</summary>
    private static string Place(int colonne, int ligne) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + colonne)}{ligne}");

    [GeneratedRegex(@"\[(\w+)\]")]
    private static partial Regex Reference();
}
