using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Ecrans;

/// <summary>
/// Un chiffre : sa valeur, ce sur quoi il est compté, sa définition à la demande, la porte vers les personnes.
/// <c>&lt;chiffre libelle="…" valeur="74" sur="98" definition="…" lien="…" lien-libelle="Voir les 74 personnes" /&gt;</c>.
/// </summary>
[HtmlTargetElement("chiffre", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FigureTagHelper : TagHelper
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Ce qui est compté.</summary>
    public required string Libelle { get; set; }

    /// <summary>Valeur ; nulle quand elle ne peut être calculée.</summary>
    public decimal? Valeur { get; set; }

    /// <summary>Dénominateur.</summary>
    public decimal? Sur { get; set; }

    /// <summary>Unité écrite après la valeur (« € », « jours »).</summary>
    public string? Unite { get; set; }

    /// <summary>Définition, avec sa source.</summary>
    public string? Definition { get; set; }

    /// <summary>Adresse de la liste derrière le chiffre.</summary>
    public string? Lien { get; set; }

    /// <summary>Texte du lien.</summary>
    public string LienLibelle { get; set; } = "Voir le détail";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chiffre");
        output.Content.AppendHtml(Ligne("p", "chiffre-libelle", Libelle));
        var valeur = Ligne("p", "chiffre-valeur", Ecrire(Valeur) + (Unite is null ? "" : $" {Unite}"));
        if (Sur is { } sur)
        {
            var part = Valeur is { } v && sur != 0 ? string.Create(Francais, $", soit {v / sur:0.0 %}") : "";
            valeur.InnerHtml.AppendHtml(Ligne("span", "chiffre-sur", $" sur {Ecrire(sur)}{part}"));
        }
        output.Content.AppendHtml(valeur);
        if (Lien is not null)
        {
            var lien = Ligne("a", null, LienLibelle);
            lien.Attributes["href"] = Lien;
            output.Content.AppendHtml(lien);
        }
        if (Definition is not null)
        {
            var detail = new TagBuilder("details");
            detail.InnerHtml.AppendHtml(Ligne("summary", null, "Définition")).Append(Definition);
            output.Content.AppendHtml(detail);
        }
    }

    /// <summary>Une somme s'écrit toujours avec ses centimes (« 12 500,00 € »).</summary>
    private string Ecrire(decimal? valeur) =>
        valeur?.ToString(Unite == "€" ? "N2" : valeur == Math.Truncate(valeur.Value) ? "N0" : "N1", Francais) ?? "—";

    private static TagBuilder Ligne(string balise, string? classe, string texte)
    {
        var ligne = new TagBuilder(balise);
        if (classe is not null)
            ligne.AddCssClass(classe);
        ligne.InnerHtml.Append(texte);
        return ligne;
    }
}
