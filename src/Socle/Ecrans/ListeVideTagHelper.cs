using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Ecrans;

/// <summary>Une liste vide dit pourquoi et par où sortir : <c>&lt;liste-vide titre="Aucun rejet"&gt;La sortie…&lt;/liste-vide&gt;</c>.</summary>
[HtmlTargetElement("liste-vide")]
public sealed class ListeVideTagHelper : TagHelper
{
    /// <summary>Ce qui manque.</summary>
    public required string Titre { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "liste-vide");
        var titre = new TagBuilder("h2");
        titre.InnerHtml.Append(Titre);
        output.PreContent.AppendHtml(titre);
    }
}
