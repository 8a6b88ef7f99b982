using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Un fait dit plusieurs fois — durée, date, nombre, axe, qualité, libellé — est-il dit de même ?</summary>
public sealed class EnoncesConcordants : IControle
{
    private static readonly string[] DeMots = ["Libellé", "Qualité", "Date du T0", "Période de la première cible"];

    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte)
    {
        foreach (var fait in pacte.Enonces.GroupBy(e => (e.Sujet, e.Attribut)))
        {
            var valeurs = fait.GroupBy(e => e.Valeur).ToList();
            if (valeurs.Count == 1)
                continue;
            var mots = DeMots.Any(m => fait.Key.Attribut.StartsWith(m, StringComparison.Ordinal));
            yield return new Constat
            {
                Cle = $"ENONCE-{Rapprochement.Cle($"{fait.Key.Sujet} {fait.Key.Attribut}")}",
                Controle = nameof(EnoncesConcordants),
                Ou = $"{fait.Key.Sujet} : {fait.Key.Attribut.ToLowerInvariant()}",
                Enonce = string.Join(" ; ", valeurs.Skip(1).Select(Dire)),
                Attendu = Dire(valeurs[0]),
                Cotes = [.. fait.Select(e => new CoteConstat(e.Ligne, e.Ecrit))],
                Gravite = mots ? GraviteConstat.Faible : fait.Key.Attribut.Contains("volet", StringComparison.Ordinal) || fait.Key.Attribut.StartsWith("Montant", StringComparison.Ordinal) || fait.Key.Attribut.StartsWith("Durée de la convention", StringComparison.Ordinal) ? GraviteConstat.Forte : GraviteConstat.Moyenne,
                Nature = mots ? NatureConstat.Redaction : NatureConstat.Contradiction,
            };
        }
    }

    private static string Dire(IGrouping<string, Enonce> valeur) => $"{valeur.Key} (ligne{(valeur.Count() > 1 ? "s" : "")} {string.Join(", ", valeur.Select(e => e.Ligne))})";
}
