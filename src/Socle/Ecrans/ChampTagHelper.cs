using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Ecrans;

/// <summary>
/// Un champ de formulaire : étiquette au-dessus, indice, erreur à côté, obligation dite. Sans <c>options</c> c'est une saisie
/// native (<c>type</c> : text, password, date, number, email, file, textarea, checkbox), avec elles une liste.
/// </summary>
[HtmlTargetElement("champ", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChampTagHelper(IHtmlGenerator html) : TagHelper
{
    /// <summary>Propriété du modèle.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>Étiquette ; sinon le nom affiché de la propriété.</summary>
    public string? Libelle { get; set; }

    /// <summary>Une phrase d'aide sous l'étiquette.</summary>
    public string? Indice { get; set; }

    /// <summary>Vrai quand la réponse est obligatoire.</summary>
    public bool Requis { get; set; }

    /// <summary>Type HTML de la saisie.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Attribut <c>autocomplete</c>.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Attribut <c>inputmode</c>.</summary>
    public string? Inputmode { get; set; }

    /// <summary>Choix d'une liste.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Contexte de la page.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var nom = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = Identifiant(nom);
        var erreur = ViewContext.ModelState.TryGetValue(nom, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;
        var attributs = Attributs(id, erreur);
        var coche = Type == "checkbox";

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"champ{(coche ? " case" : "")}{(erreur is null ? "" : " champ-fautif")}");
        var saisie = Saisie(nom, attributs);
        if (coche)
            output.Content.AppendHtml(saisie);
        output.Content.AppendHtml(Etiquette(id));
        if (Indice is not null)
            output.Content.AppendHtml(Paragraphe("indice", $"{id}-indice", Indice));
        if (erreur is not null)
            output.Content.AppendHtml(Paragraphe("erreur", $"{id}-erreur", $"Erreur : {erreur}"));
        if (!coche)
            output.Content.AppendHtml(saisie);
    }

    /// <summary>Identifiant HTML d'un champ, celui que vise le résumé des erreurs.</summary>
    internal static string Identifiant(string nom) => TagBuilder.CreateSanitizedId(nom, "_");

    private Dictionary<string, object> Attributs(string id, string? erreur)
    {
        var attributs = new Dictionary<string, object>
        {
            ["id"] = id,
            ["class"] = Options is not null ? "form-select" : Type == "checkbox" ? "form-check-input" : "form-control",
        };
        if (Requis)
            attributs["required"] = "required";
        if (Autocomplete is not null)
            attributs["autocomplete"] = Autocomplete;
        if (Inputmode is not null)
            attributs["inputmode"] = Inputmode;
        if (erreur is not null)
            attributs["aria-invalid"] = "true";
        var descriptions = string.Join(' ', new[] { Indice is null ? null : $"{id}-indice", erreur is null ? null : $"{id}-erreur" }.OfType<string>());
        if (descriptions.Length > 0)
            attributs["aria-describedby"] = descriptions;
        return attributs;
    }

    private TagBuilder Saisie(string nom, Dictionary<string, object> attributs)
    {
        if (Options is not null)
            return html.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name, Options, false, attributs);
        switch (Type)
        {
            case "textarea":
                return html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, 4, 0, attributs);
            case "checkbox":
                return html.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, For.Model as bool?, attributs);
            case "password":
                // Un mot de passe n'est jamais renvoyé dans la page.
                return html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributs);
            case "file":
                attributs["type"] = "file";
                attributs["name"] = nom;
                var fichier = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
                fichier.MergeAttributes(attributs.ToDictionary(a => a.Key, a => (string?)Convert.ToString(a.Value, CultureInfo.InvariantCulture)));
                return fichier;
            default:
                attributs["type"] = Type;
                return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, Type == "date" ? "{0:yyyy-MM-dd}" : null, attributs);
        }
    }

    private TagBuilder Etiquette(string id)
    {
        var etiquette = new TagBuilder("label");
        etiquette.Attributes["for"] = id;
        etiquette.InnerHtml.Append(Libelle ?? For.Metadata.GetDisplayName());
        if (!Requis && Type != "checkbox")
            etiquette.InnerHtml.AppendHtml("""<span class="obligatoire"> (facultatif)</span>""");
        return etiquette;
    }

    private static TagBuilder Paragraphe(string classe, string id, string texte)
    {
        var paragraphe = new TagBuilder("p");
        paragraphe.AddCssClass(classe);
        paragraphe.Attributes["id"] = id;
        paragraphe.InnerHtml.Append(texte);
        return paragraphe;
    }
}
