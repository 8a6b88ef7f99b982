using System.Linq.Expressions;
using Passerelle.Parcours.Droits;
using Socle.Ecrans;

namespace Passerelle.Parcours.Personnes;

/// <summary>État du droit tel qu'on le dit et qu'on le filtre : les sept codes de ETATDOSRSA ramenés à cinq mots.</summary>
/// <param name="Code">Valeur dans l'adresse.</param>
/// <param name="Mot">Ce qu'on lit.</param>
/// <param name="Sens">Forme et couleur.</param>
/// <param name="Codes">Codes ETATDOSRSA.</param>
public sealed record EtatDroit(string Code, string Mot, Sens Sens, params string[] Codes)
{
    /// <summary>Aucun flux de droits n'a montré la personne, ou l'état est vide.</summary>
    public static readonly EtatDroit Inconnu = new("inconnu", "droit inconnu", Sens.Neutre, "", "Z");

    /// <summary>Les états, dans l'ordre d'affichage.</summary>
    public static readonly IReadOnlyList<EtatDroit> Tous =
    [
        new("versable", "droit versable", Sens.Fait, "2"),
        new("suspendu", "droit suspendu", Sens.Bloque, "3", "4"),
        new("attente", "demande en attente", Sens.AEcheance, "0"),
        new("refuse", "droit refusé", Sens.Neutre, "1"),
        new("clos", "droit clos", Sens.Neutre, "5", "6"),
        Inconnu,
    ];

    /// <summary>État d'un code ETATDOSRSA.</summary>
    public static EtatDroit De(string? etat) => Tous.FirstOrDefault(e => e.Codes.Contains(etat?.Trim() ?? "")) ?? Inconnu;

    /// <summary>Version du foyer dans cet état.</summary>
    public Expression<Func<VersionFoyer, bool>> Filtre()
    {
        var codes = Codes;
        return v => codes.Contains(v.Etat);
    }
}
