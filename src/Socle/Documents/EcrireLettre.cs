using System.Globalization;
using System.Text.Encodings.Web;
using Socle.Ecrans;

namespace Socle.Documents;

/// <summary>Une lettre à imprimer : qui écrit, à qui (dans la fenêtre de l'enveloppe), la date, l'objet, le texte.</summary>
public static class EcrireLettre
{
    private static readonly HtmlEncoder Texte = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>La page, pour <see cref="ImprimerPdf"/>.</summary>
    /// <param name="expediteur">Qui écrit, une ligne par ligne.</param>
    /// <param name="destinataire">À qui, une ligne par ligne.</param>
    /// <param name="date">Jour.</param>
    /// <param name="objet">Objet : le titre de la lettre.</param>
    /// <param name="corps">Texte ; une ligne vide sépare deux paragraphes.</param>
    public static string Executer(string expediteur, string destinataire, DateOnly date, string objet, string corps) => string.Create(CultureInfo.InvariantCulture, $$"""
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{{Texte.Encode(objet)}}</title><style>
        @page { size: A4; margin: 20mm } body { font: 11pt/1.45 "Liberation Sans", Arial, sans-serif; color: #111; margin: 0 }
        .de { min-height: 25mm } .a { margin: 0 0 12mm 90mm; min-height: 30mm } .date { margin: 0 0 8mm 90mm } h1 { font-size: 12pt; margin: 0 0 6mm } p { margin: 0 0 3.5mm; white-space: pre-line }
        </style></head><body>
        <p class="de">{{Texte.Encode(expediteur)}}</p><p class="a">{{Texte.Encode(destinataire)}}</p><p class="date">Le {{Texte.Encode(date.Lisible())}}</p>
        <h1>Objet : {{Texte.Encode(objet)}}</h1>
        {{string.Concat(corps.Split("\n\n").Select(p => $"<p>{Texte.Encode(p.Trim())}</p>"))}}
        </body></html>
        """);
}
