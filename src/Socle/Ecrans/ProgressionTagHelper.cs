using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Ecrans;

/// <summary>
/// Avancement d'un travail long : comptes et temps restant. htmx relit l'adresse <c>source</c> (la page elle-même) et n'en garde
/// que ce bloc ; sans JavaScript, un lien recharge. Terminé, il ne se relit plus.
/// <c>&lt;progression id="avancement" fait="1200" total="4000" unite="foyers" reste="…" source="…" /&gt;</c>.
/// </summary>
[HtmlTargetElement("progression", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressionTagHelper : TagHelper
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Identifiant HTML du bloc, le même à chaque relecture.</summary>
    public string Id { get; set; } = "progression";

    /// <summary>Unités faites.</summary>
    public long Fait { get; set; }

    /// <summary>Unités en tout ; nul tant qu'on ne le sait pas.</summary>
    public long? Total { get; set; }

    /// <summary>Nom des unités, au pluriel.</summary>
    public string Unite { get; set; } = "lignes";

    /// <summary>Temps restant estimé.</summary>
    public TimeSpan? Reste { get; set; }

    /// <summary>Vrai quand le travail est fini.</summary>
    public bool Termine { get; set; }

    /// <summary>Adresse relue pendant le travail.</summary>
    public required string Source { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("class", "progression");
        if (!Termine)
        {
            output.Attributes.SetAttribute("hx-get", Source);
            output.Attributes.SetAttribute("hx-trigger", "every 2s");
            output.Attributes.SetAttribute("hx-select", $"#{Id}");
            output.Attributes.SetAttribute("hx-swap", "outerHTML");
        }
        var comptes = Total is { } total
            ? string.Create(Francais, $"{Fait:N0} {Unite} sur {total:N0}")
            : string.Create(Francais, $"{Fait:N0} {Unite}");
        var suite = Termine ? ", terminé" : Reste is { } reste ? $", reste {DateLisible.Reste(reste)}" : "";
        output.Content.AppendHtml(Barre());
        var texte = new TagBuilder("p");
        texte.Attributes["role"] = "status";
        texte.InnerHtml.Append(comptes + suite + ". ");
        if (!Termine)
        {
            var lien = new TagBuilder("a");
            lien.Attributes["href"] = Source;
            lien.InnerHtml.Append("Actualiser");
            texte.InnerHtml.Append("Le travail continue si vous fermez cette page. ").AppendHtml(lien);
        }
        output.Content.AppendHtml(texte);
    }

    private TagBuilder Barre()
    {
        var barre = new TagBuilder("progress");
        barre.Attributes["aria-label"] = "Avancement";
        if (Termine || Total is > 0)
        {
            barre.Attributes["max"] = "100";
            barre.Attributes["value"] = (Termine ? 100 : Math.Min(100, 100 * Fait / Total!.Value)).ToString(CultureInfo.InvariantCulture);
        }
        return barre;
    }
}
