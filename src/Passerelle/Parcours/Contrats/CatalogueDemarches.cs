using Socle.Fichiers;

namespace Passerelle.Parcours.Contrats;

/// <summary>Un quoi du catalogue, son pourquoi, ses comment connus.</summary>
/// <param name="Pourquoi">Code du pourquoi.</param>
/// <param name="LibellePourquoi">Libellé du pourquoi.</param>
/// <param name="Code">Code du quoi.</param>
/// <param name="Libelle">Libellé du quoi.</param>
/// <param name="Comments">Codes et libellés des comment ; vide quand le quoi n'en demande pas.</param>
public sealed record DemarcheCatalogue(string Pourquoi, string LibellePourquoi, string Code, string Libelle, IReadOnlyList<(string Code, string Libelle)> Comments);

/// <summary>Le catalogue des démarches (<c>donnees/demarches.csv</c>), et celles qu'un diagnostic fait proposer (<c>donnees/demarches-proposees.csv</c>).</summary>
public static class CatalogueDemarches
{
    private static readonly Lazy<IReadOnlyList<DemarcheCatalogue>> Lu = new(() =>
        [.. Lire("demarches.csv", "pourquoi", "libelle_pourquoi", "quoi", "libelle_quoi", "comment", "libelle_comment").GroupBy(l => l[2])
            .Select(g => new DemarcheCatalogue(g.First()[0], g.First()[1], g.Key, g.First()[3], [.. g.Where(l => l[4].Length > 0).Select(l => (l[4], l[5]))]))]);

    private static readonly Lazy<ILookup<string, string>> Proposees = new(() => Lire("demarches-proposees.csv", "type", "code", "quoi").ToLookup(l => $"{l[0]}:{l[1]}", l => l[2]));

    /// <summary>Les quoi, dans l'ordre.</summary>
    public static IReadOnlyList<DemarcheCatalogue> Toutes => Lu.Value;

    /// <summary>Le quoi de ce code ; nul s'il n'existe pas.</summary>
    public static DemarcheCatalogue? Trouver(string quoi) => Lu.Value.FirstOrDefault(d => d.Code == quoi);

    /// <summary>Les quoi que ces cases d'un diagnostic font proposer.</summary>
    public static IReadOnlySet<string> Proposer(IEnumerable<string> cles) => cles.SelectMany(c => Proposees.Value[Diagnostics.NomenclatureDiagnostic.Couper(c).Code]).ToHashSet();

    /// <summary>Libellé d'un comment ; vide sans comment.</summary>
    public static string DireComment(string quoi, string? comment) => Trouver(quoi)?.Comments.FirstOrDefault(c => c.Code == comment).Libelle ?? "";

    private static IReadOnlyList<IReadOnlyList<string>> Lire(string nom, params IReadOnlyList<string> colonnes) => DonneesEmbarquees.Lire(typeof(CatalogueDemarches).Assembly, nom, colonnes);
}
