using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Ecrans;

/// <summary>Un mot d'état et sa forme : <c>&lt;etiquette sens="EnRetard"&gt;en retard de 3 jours&lt;/etiquette&gt;</c>.</summary>
[HtmlTargetElement("etiquette")]
public sealed class EtiquetteTagHelper : TagHelper
{
    /// <summary>Sens de l'état.</summary>
    public Sens Sens { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"etiquette etiquette-{Classe(Sens)}");
        output.PreContent.SetHtmlContent(Forme(Sens));
    }

    /// <summary>Nom de classe CSS d'un sens.</summary>
    public static string Classe(Sens sens) => sens switch
    {
        Sens.Fait => "fait",
        Sens.AEcheance => "echeance",
        Sens.EnRetard => "retard",
        Sens.Bloque => "bloque",
        _ => "neutre",
    };

    /// <summary>La même étiquette, rendue par un autre composant.</summary>
    internal static TagBuilder Rendre(Sens sens, string mot)
    {
        var etiquette = new TagBuilder("span");
        etiquette.AddCssClass($"etiquette etiquette-{Classe(sens)}");
        etiquette.InnerHtml.AppendHtml(Forme(sens)).Append(mot);
        return etiquette;
    }

    private static HtmlString Forme(Sens sens)
    {
        var trait = sens switch
        {
            Sens.Fait => "<circle cx='8' cy='8' r='7' fill='currentColor'/><path d='M4.5 8.2l2.4 2.4 4.6-5' stroke='var(--etiquette-fond)'/>",
            Sens.AEcheance => "<circle cx='8' cy='8' r='6.5' stroke='currentColor'/><path d='M8 4.5V8l2.5 1.7' stroke='currentColor'/>",
            Sens.EnRetard => "<path d='M8 1.5 15 14.5H1z' fill='currentColor'/><path d='M8 6v4M8 11.5v1.2' stroke='var(--etiquette-fond)'/>",
            Sens.Bloque => "<rect x='1.5' y='1.5' width='13' height='13' fill='currentColor'/><path d='M4.5 8h7' stroke='var(--etiquette-fond)'/>",
            _ => "<circle cx='8' cy='8' r='3' fill='currentColor'/>",
        };
        return new HtmlString($"<svg aria-hidden='true' focusable='false' viewBox='0 0 16 16' width='12' height='12' fill='none' stroke-width='1.8'>{trait}</svg>");
    }
}
