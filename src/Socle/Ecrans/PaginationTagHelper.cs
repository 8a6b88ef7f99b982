using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Ecrans;

/// <summary>Pages d'une liste ; garde les filtres de l'adresse : <c>&lt;pagination page="2" taille="50" total="1240" nom="personnes" /&gt;</c>.</summary>
[HtmlTargetElement("pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : TagHelper
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Page montrée, à partir de 1.</summary>
    public required int Page { get; set; }

    /// <summary>Lignes par page.</summary>
    public int Taille { get; set; } = 50;

    /// <summary>Lignes en tout.</summary>
    public required int Total { get; set; }

    /// <summary>Ce que sont les lignes, au pluriel.</summary>
    public string Nom { get; set; } = "lignes";

    /// <summary>Nom du paramètre de l'adresse (« page » est pris par Razor Pages).</summary>
    public string Parametre { get; set; } = "p";

    /// <summary>Contexte de la page.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Total == 0)
        {
            output.SuppressOutput();
            return;
        }
        var derniere = Math.Max(1, (Total + Taille - 1) / Taille);
        var premier = ((Page - 1) * Taille) + 1;
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pagination-liens");
        output.Attributes.SetAttribute("aria-label", $"Pages de la liste : {Nom}");
        if (Page > 1)
            output.Content.AppendHtml(Lien(Page - 1, "Précédente", "prev"));
        if (Page < derniere)
            output.Content.AppendHtml(Lien(Page + 1, "Suivante", "next"));
        output.Content.Append(string.Create(Francais, $"{Nom} {premier:N0} à {Math.Min(Total, Page * Taille):N0} sur {Total:N0}, page {Page:N0} sur {derniere:N0}"));
    }

    private TagBuilder Lien(int page, string texte, string relation)
    {
        var parametres = ViewContext.HttpContext.Request.Query.Where(q => q.Key != Parametre)
            .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v ?? "")))
            .Append(KeyValuePair.Create(Parametre, page.ToString(CultureInfo.InvariantCulture)));
        var lien = new TagBuilder("a");
        lien.AddCssClass("btn btn-secondary");
        lien.Attributes["rel"] = relation;
        lien.Attributes["href"] = new QueryBuilder(parametres).ToQueryString().Value;
        lien.InnerHtml.Append(texte);
        return lien;
    }
}
