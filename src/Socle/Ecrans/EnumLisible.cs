using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Socle.Ecrans;

/// <summary>Le mot d'une valeur d'énumération, dit une fois sur elle par <c>[Display(Name = "…")]</c>.</summary>
public static class EnumLisible
{
    /// <summary>Son mot.</summary>
    public static string Libelle<T>(this T valeur)
        where T : struct, Enum => typeof(T).GetField(valeur.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name ?? valeur.ToString();

    /// <summary>Les choix d'une liste.</summary>
    public static IEnumerable<SelectListItem> Choix<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(v.Libelle(), v.ToString()));
}
