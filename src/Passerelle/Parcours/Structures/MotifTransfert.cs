using Microsoft.AspNetCore.Mvc.Rendering;

namespace Passerelle.Parcours.Structures;

/// <summary>Pourquoi des personnes changent de référent. Une liste, jamais un texte libre : le motif figure dans chaque parcours.</summary>
public static class MotifTransfert
{
    /// <summary>Les motifs.</summary>
    public static IReadOnlyList<string> Tous { get; } =
    [
        "Départ du référent",
        "Absence du référent",
        "Équilibre des portefeuilles",
        "Changement de secteur",
        "Demande de la personne",
        "Attribution d'un premier référent",
    ];

    /// <summary>Choix d'une liste.</summary>
    public static IReadOnlyList<SelectListItem> Choix { get; } = [new SelectListItem("Choisir", ""), .. Tous.Select(m => new SelectListItem(m, m))];
}
