using System.Globalization;
using System.Text.Encodings.Web;

namespace Socle.Documents;

/// <summary>Une page seule, sans script ni lien : lue telle quelle, ou imprimée en PDF balisé (titres, tableaux, en-têtes répétés à chaque page).</summary>
internal static class EcrireHtml
{
    private static readonly HtmlEncoder Texte = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    public static string Executer(DocumentDecrit document)
    {
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        var large = document.Parties.Max(p => p.Tableau?.Colonnes.Count ?? 0);
        html.Write($$"""
            <!doctype html><html lang="fr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{{Coder(document.Titre)}}</title><style>
            @page { size: A4 {{(document.Paysage ? "landscape" : "portrait")}}; margin: 12mm 10mm 14mm; @bottom-left { content: "{{PourStyle(document.Titre)}}"; font: 7pt sans-serif; color: #444 } @bottom-right { content: counter(page) " / " counter(pages); font: 7pt sans-serif; color: #444 } }
            body { font: {{(large > 12 ? "6" : large > 8 ? "7.5" : "9")}}pt/1.3 "Liberation Sans", Arial, sans-serif; color: #111; margin: 0 } h1 { font-size: 14pt; margin: 0 0 2mm } h2 { font-size: 11pt; margin: 6mm 0 2mm; break-after: avoid }
            .sous { font-size: 10pt; margin: 0 0 4mm } p { margin: 0 0 2mm; max-width: 220mm } table { border-collapse: collapse; width: 100%; margin: 0 0 3mm } caption { text-align: left; font-weight: bold; padding: 0 0 1.5mm }
            th, td { border: .5pt solid #777; padding: .6mm 1mm; vertical-align: top; text-align: left; font-weight: normal; overflow-wrap: break-word } thead th, .entete th { background: #dbe7ea; font-weight: bold; vertical-align: middle; text-align: center }
            .n { text-align: right; white-space: nowrap; overflow-wrap: normal } .a { white-space: normal } tr, .court { break-inside: avoid } .titre { break-after: avoid } .titre th { background: #eef3f4; font-weight: bold } .soustotal td, .soustotal th { background: #f3f3f3; font-weight: bold } .total td, .total th { background: #e0e0e0; font-weight: bold }
            .notes { color: #333 }
            </style></head><body><h1>{{Coder(document.Titre)}}</h1>
            """);
        if (document.SousTitre is { } sousTitre)
            html.Write($"<p class=\"sous\">{Coder(sousTitre)}</p>");
        foreach (var partie in document.Parties)
        {
            if (partie.Titre is { } titre)
                html.Write($"<h2>{Coder(titre)}</h2>");
            foreach (var paragraphe in partie.Paragraphes)
                html.Write($"<p>{Coder(paragraphe)}</p>");
            if (partie.Tableau is { } tableau)
                Ecrire(html, tableau, seul: document.Parties.Count == 1);
            foreach (var note in partie.Notes)
                html.Write($"<p class=\"notes\">{Coder(note)}</p>");
        }
        html.Write("</body></html>");
        return html.ToString();
    }

    private static void Ecrire(StringWriter html, TableauDecrit tableau, bool seul)
    {
        var total = tableau.Colonnes.Sum(c => c.Largeur);
        // Seul, le tableau porte le titre du document.
        // Une table courte ne se coupe pas : son titre resterait seul au bas d'une page.
        html.Write($"<table{(tableau.Lignes.Count <= 10 ? " class=\"court\"" : "")}>{(seul ? "" : $"<caption>{Coder(tableau.Nom)}</caption>")}<colgroup>");
        foreach (var colonne in tableau.Colonnes)
            html.Write(string.Create(CultureInfo.InvariantCulture, $"<col style=\"width:{100 * colonne.Largeur / total:0.##}%\">"));
        html.Write("</colgroup><thead>");
        var groupes = EcrireDocument.Groupes(tableau);
        if (groupes.Count > 0)
        {
            html.Write("<tr>");
            foreach (var (groupe, debut, nombre) in groupes)
                html.Write(groupe is null ? $"<th scope=\"col\" rowspan=\"2\">{Coder(tableau.Colonnes[debut].Libelle)}</th>" : $"<th scope=\"colgroup\" colspan=\"{nombre}\">{Coder(groupe)}</th>");
            html.Write("</tr>");
        }
        EnTete(html, tableau, groupes.Count > 0);
        html.Write("</thead><tbody>");
        var hauteurs = tableau.Colonnes.Select((_, i) => EcrireDocument.Hauteurs(tableau, i)).ToArray();
        for (var i = 0; i < tableau.Lignes.Count; i++)
            Ecrire(html, tableau, i, hauteurs);
        html.Write("</tbody></table>");
    }

    private static void Ecrire(StringWriter html, TableauDecrit tableau, int rang, int[][] hauteurs)
    {
        var ligne = tableau.Lignes[rang];
        switch (ligne.Genre)
        {
            case GenreLigne.EnTete:
                EnTete(html, tableau, false, "entete");
                return;
            case GenreLigne.Titre:
                html.Write($"<tr class=\"titre\"><th colspan=\"{tableau.Colonnes.Count}\" scope=\"colgroup\">{Coder(EcrireDocument.Lire(ligne.Cases[0], GenreColonne.Texte))}</th></tr>");
                return;
        }
        html.Write(ligne.Genre switch { GenreLigne.SousTotal => "<tr class=\"soustotal\">", GenreLigne.Total => "<tr class=\"total\">", _ => "<tr>" });
        var (libelle, tete) = EcrireDocument.Libelle(ligne);
        if (tete > 0)
            html.Write($"<th scope=\"row\" colspan=\"{tete}\">{Coder(libelle)}</th>");
        for (var i = tete; i < tableau.Colonnes.Count; i++)
        {
            if (hauteurs[i][rang] == 0)
                continue;
            var (c, genre) = (ligne.Cases[i], tableau.Colonnes[i].Genre);
            var texte = EcrireDocument.Lire(c, genre);
            var classe = genre == GenreColonne.Texte ? "" : c.Valeur is string || c.Avant is not null || c.Apres is not null ? " class=\"n a\"" : " class=\"n\"";
            html.Write($"<td{classe}{(hauteurs[i][rang] > 1 ? $" rowspan=\"{hauteurs[i][rang]}\"" : "")}>{Coder(texte)}</td>");
        }
        html.Write("</tr>");
    }

    private static void EnTete(StringWriter html, TableauDecrit tableau, bool sansGroupe, string? classe = null)
    {
        html.Write(classe is null ? "<tr>" : $"<tr class=\"{classe}\">");
        foreach (var colonne in tableau.Colonnes.Where(c => !sansGroupe || c.Groupe is not null))
            html.Write($"<th scope=\"col\">{Coder(colonne.Libelle)}</th>");
        html.Write("</tr>");
    }

    /// <summary>Dans une feuille de style : ni guillemet, ni barre, ni balise.</summary>
    private static string PourStyle(string texte) => string.Concat(texte.Where(c => c is not ('"' or '\\' or '<' or '\n')));

    private static string Coder(string texte) => Texte.Encode(texte);
}
