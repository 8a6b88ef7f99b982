using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;

namespace Socle.Ecrans;

/// <summary>Branche le cadre commun des écrans : pages dans les dossiers des modules, adresses en kebab-case, culture française.</summary>
public static class EcransServices
{
    /// <summary>Enregistre les pages et le cadre.</summary>
    public static IServiceCollection AjouterEcrans(this IServiceCollection services, ReglagesCadre reglages)
    {
        services.AddSingleton(reglages);
        services.AddScoped<Cadre>();
        services.AddScoped<Navigation>();
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/";
            options.Conventions.Add(new PageRouteTransformerConvention(new RoutesEnKebab()));
            options.Conventions.AllowAnonymousToPage("/Ecrans/LireAccessibilite");
        }).AddMvcOptions(MessagesValidation.Regler)
            .AddViewOptions(o => o.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddCookieTempDataProvider(o => o.Cookie.Name = "passerelle-message");
        // Les lettres accentuées et la ponctuation française sortent telles quelles : la page se lit aussi à la source.
        services.AddWebEncoders(o => o.TextEncoderSettings = new TextEncoderSettings(
            UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA, UnicodeRanges.GeneralPunctuation, UnicodeRanges.CurrencySymbols));
        services.AddAntiforgery(options => options.Cookie.Name = "passerelle-jeton");
        services.Configure<RequestLocalizationOptions>(options =>
        {
            var francais = CultureInfo.GetCultureInfo("fr-FR");
            options.DefaultRequestCulture = new(francais);
            options.SupportedCultures = [francais];
            options.SupportedUICultures = [francais];
            options.RequestCultureProviders = [];
        });
        return services;
    }
}
