using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Socle.Calendrier;

namespace Socle.Ecrans;

/// <summary>
/// Un délai : ce que dit la règle, depuis quand, jusqu'à quand, l'article à la demande.
/// <c>&lt;horloge regle="Première orientation" depuis="…" terme="…" fait-le="…" article="art. L. 262-29" /&gt;</c>.
/// </summary>
[HtmlTargetElement("horloge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HorlogeTagHelper(TimeProvider horloge) : TagHelper
{
    /// <summary>Ce qui doit être fait.</summary>
    public required string Regle { get; set; }

    /// <summary>Jour de départ.</summary>
    public DateOnly? Depuis { get; set; }

    /// <summary>Dernier jour du délai.</summary>
    public required DateOnly Terme { get; set; }

    /// <summary>Jour où ce fut fait.</summary>
    public DateOnly? FaitLe { get; set; }

    /// <summary>Texte ou article qui fonde le délai.</summary>
    public string? Article { get; set; }

    /// <summary>Nombre de jours avant le terme à partir duquel l'échéance est annoncée.</summary>
    public int Preavis { get; set; } = 15;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var aujourdhui = horloge.Aujourdhui();
        var (sens, mot) = this switch
        {
            { FaitLe: { } fait } when fait <= Terme => (Sens.Fait, $"fait le {fait.Lisible()}"),
            { FaitLe: { } fait } => (Sens.Fait, $"fait le {fait.Lisible()}, après le terme"),
            _ when Terme < aujourdhui => (Sens.EnRetard, DateLisible.Delai(Terme, aujourdhui)),
            _ when Terme <= aujourdhui.AddDays(Preavis) => (Sens.AEcheance, DateLisible.Delai(Terme, aujourdhui)),
            _ => (Sens.Neutre, DateLisible.Delai(Terme, aujourdhui)),
        };
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "horloge");
        output.Content.AppendHtml(Mot("horloge-regle", Regle));
        output.Content.AppendHtml(EtiquetteTagHelper.Rendre(sens, mot));
        output.Content.AppendHtml(Mot("discret", Depuis is { } depuis ? $"du {depuis.Lisible()} au {Terme.Lisible()}" : $"jusqu'au {Terme.Lisible()}"));
        if (Article is null)
            return;
        var detail = new TagBuilder("details");
        detail.InnerHtml.AppendHtml("<summary>Texte</summary>").Append(Article);
        output.Content.AppendHtml(detail);
    }

    private static TagBuilder Mot(string classe, string texte)
    {
        var mot = new TagBuilder("span");
        mot.AddCssClass(classe);
        mot.InnerHtml.Append(texte);
        return mot;
    }
}
