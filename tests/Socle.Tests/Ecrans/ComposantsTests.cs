using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Socle.Tests.Ecrans;

/// <summary>Les composants disent leur sens par le mot et la forme, et échappent ce qu'on leur donne.</summary>
public sealed class ComposantsTests
{
    private static readonly DateOnly Aujourdhui = TimeProvider.System.Aujourdhui();

    [Theory]
    [InlineData(Sens.Fait)]
    [InlineData(Sens.AEcheance)]
    [InlineData(Sens.EnRetard)]
    [InlineData(Sens.Bloque)]
    public void Une_etiquette_a_toujours_une_forme_propre_a_son_sens(Sens sens)
    {
        var formes = Enum.GetValues<Sens>().Select(s => Rendre(new EtiquetteTagHelper { Sens = s }, "mot").QuerySelector("svg")!.InnerHtml).ToList();
        Assert.Equal(formes.Count, formes.Distinct().Count());
        Assert.Contains("mot", Rendre(new EtiquetteTagHelper { Sens = sens }, "mot").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-3, null, "retard", "en retard de 3 jours")]
    [InlineData(5, null, "echeance", "dans 5 jours")]
    [InlineData(40, null, "neutre", "dans 40 jours")]
    [InlineData(-3, -5, "fait", "fait le")]
    [InlineData(-5, -3, "fait", "après le terme")]
    public void Une_horloge_dit_ou_l_on_en_est(int terme, int? fait, string classe, string mot)
    {
        var horloge = Rendre(new HorlogeTagHelper(TimeProvider.System)
        {
            Regle = "Première orientation",
            Terme = Aujourdhui.AddDays(terme),
            FaitLe = fait is { } jours ? Aujourdhui.AddDays(jours) : null,
        });
        Assert.Contains(mot, horloge.QuerySelector($".etiquette-{classe}")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Un_chiffre_dit_son_denominateur_sa_part_et_ses_centimes()
    {
        var part = Rendre(new FigureTagHelper { Libelle = "Orientés <dans> le délai", Valeur = 74, Sur = 98, Lien = "/x" });
        Assert.Equal("Orientés <dans> le délai", part.QuerySelector(".chiffre-libelle")!.TextContent);
        Assert.Contains("74 sur 98, soit 75,5", part.QuerySelector(".chiffre-valeur")!.TextContent, StringComparison.Ordinal);
        var somme = Rendre(new FigureTagHelper { Libelle = "Engagé", Valeur = 500, Unite = "€" });
        Assert.StartsWith("500,00", somme.QuerySelector(".chiffre-valeur")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("—", Rendre(new FigureTagHelper { Libelle = "Inconnu" }).QuerySelector(".chiffre-valeur")!.TextContent);
    }

    [Fact]
    public void Une_progression_finie_ne_se_relit_plus()
    {
        var encours = Rendre(new ProgressionTagHelper { Fait = 120, Total = 400, Source = "/x" });
        Assert.Equal("30", encours.QuerySelector("progress")!.GetAttribute("value"));
        Assert.Equal("/x", encours.GetAttribute("hx-get"));
        Assert.NotNull(encours.QuerySelector("a[href='/x']"));
        var finie = Rendre(new ProgressionTagHelper { Fait = 400, Total = 400, Termine = true, Source = "/x" });
        Assert.False(finie.HasAttribute("hx-get"));
        Assert.Null(finie.QuerySelector("a"));
    }

    private static IElement Rendre(TagHelper composant, string contenu = "")
    {
        var contexte = new TagHelperContext([], new Dictionary<object, object>(), "essai");
        var sortie = new TagHelperOutput("x", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        composant.Process(contexte, sortie);
        if (contenu.Length > 0)
            sortie.Content.Append(contenu);
        using var texte = new StringWriter();
        sortie.WriteTo(texte, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(texte.ToString()).Body!.FirstElementChild!;
    }
}
