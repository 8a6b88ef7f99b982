using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Ecrans;

/// <summary>Les erreurs du formulaire, en tête, chacune reliée à son champ : <c>&lt;resume-erreurs /&gt;</c> ; rien quand tout va bien.</summary>
[HtmlTargetElement("resume-erreurs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ResumeErreursTagHelper : TagHelper
{
    /// <summary>Contexte de la page.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var erreurs = ViewContext.ModelState
            .SelectMany(champ => (champ.Value?.Errors ?? []).Select(e => (Champ: champ.Key, Message: e.ErrorMessage)))
            .ToList();
        if (erreurs.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "resume-erreurs");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml(erreurs.Count == 1 ? "<h2>Une erreur à corriger</h2>" : $"<h2>{erreurs.Count} erreurs à corriger</h2>");
        var liste = new TagBuilder("ul");
        foreach (var (champ, message) in erreurs)
        {
            var ligne = new TagBuilder("li");
            if (champ.Length == 0)
            {
                ligne.InnerHtml.Append(message);
            }
            else
            {
                var lien = new TagBuilder("a");
                lien.Attributes["href"] = $"#{ChampTagHelper.Identifiant(champ)}";
                lien.InnerHtml.Append(message);
                ligne.InnerHtml.AppendHtml(lien);
            }
            liste.InnerHtml.AppendHtml(ligne);
        }
        output.Content.AppendHtml(liste);
    }
}
