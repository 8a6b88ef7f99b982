using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;

namespace Passerelle.Parcours.Personnes;

/// <summary>Un point de comparaison de deux fiches.</summary>
/// <param name="Libelle">Ce qui est comparé.</param>
/// <param name="Une">Côté gardé.</param>
/// <param name="Autre">Autre côté.</param>
/// <param name="Accord">Vrai s'il concorde, faux s'il diffère ; nul quand il manque ou ne se compare pas.</param>
public sealed record PointCompare(string Libelle, string Une, string Autre, bool? Accord);

/// <summary>Deux fiches à comparer ; la première, la plus ancienne, serait gardée.</summary>
public sealed record DouteCompare(DouteIdentite Doute, DateOnly? FluxRecuLe, FichePersonne? Gardee, FichePersonne? Autre, IReadOnlyList<PointCompare> Points);

/// <summary>Met côte à côte les deux fiches d'un doute.</summary>
public sealed class ComparerDoute(PasserelleContexte contexte, ConsulterPersonne consulter)
{
    /// <summary>Compare ; nul quand le doute n'existe pas. Réunies, les deux côtés sont la même fiche et il n'y a plus de points.</summary>
    public async Task<DouteCompare?> ExecuterAsync(Guid id, CancellationToken ct)
    {
        if (await contexte.Doutes.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, ct) is not { } doute)
            return null;
        var recuLe = await contexte.FluxRecus.Where(f => f.Id == doute.FluxId).Select(f => (DateOnly?)f.RecuLe).FirstOrDefaultAsync(ct);
        var toutes = contexte.Personnes;
        var cles = await toutes.Where(p => toutes.Where(d => d.Id == doute.PersonneId || d.Id == doute.AutrePersonneId).Select(d => d.FusionneeDansId ?? d.Id).Contains(p.Id))
            .OrderBy(p => p.Id).Select(p => p.Cle).ToListAsync(ct);
        var gardee = await consulter.ExecuterAsync(cles[0], ct);
        var autre = cles.Count > 1 ? await consulter.ExecuterAsync(cles[1], ct) : null;
        return new DouteCompare(doute, recuLe, gardee, autre, gardee is null || autre is null ? [] : [.. Comparer(gardee, autre)]);
    }

    private static IEnumerable<PointCompare> Comparer(FichePersonne une, FichePersonne autre)
    {
        var (a, b) = (une.Identite.Identite, autre.Identite.Identite);
        yield return Textes("Nom", a.Nom, b.Nom);
        yield return Textes("Prénom", a.Prenom, b.Prenom);
        yield return Textes("Nom de naissance", a.NomNaissance, b.NomNaissance);
        yield return new PointCompare("Naissance", $"{a.DateNaissance:dd/MM/yyyy}", $"{b.DateNaissance:dd/MM/yyyy}", a.DateNaissance == b.DateNaissance);
        // Deux NIR différents peuvent avoir le même masque : l'accord se lit de leurs empreintes.
        yield return new PointCompare("NIR", Nir(une.Identite), Nir(autre.Identite),
            a.NirEmpreinte is null || b.NirEmpreinte is null ? null : a.NirEmpreinte.AsSpan().SequenceEqual(b.NirEmpreinte));
        yield return Textes("Sexe", Sexe(a.Sexe), Sexe(b.Sexe));
        yield return Textes("Dossier", une.Identite.NumeroDemande, autre.Identite.NumeroDemande);
        yield return Textes("Rôle", Role(a.Role), Role(b.Role));
        yield return Textes("Commune", une.Foyer?.Commune, autre.Foyer?.Commune);
        yield return new PointCompare("Droit", EtatDroit.De(une.Foyer?.Etat).Mot, EtatDroit.De(autre.Foyer?.Etat).Mot, null);
        yield return new PointCompare("Vue dans les flux", Flux(une), Flux(autre), null);
        yield return new PointCompare("Entrées", Entrees(une), Entrees(autre), null);
        yield return new PointCompare("Faits", Nombre(une.Faits.Count), Nombre(autre.Faits.Count), null);
    }

    private static PointCompare Textes(string libelle, string? une, string? autre) => new(libelle, une ?? "—", autre ?? "—",
        une is null || autre is null ? null : TexteRecherche.Normaliser(une) == TexteRecherche.Normaliser(autre));

    private static string Nir(IdentiteObservee identite) => identite.NirMasque is { } masque ? masque + (identite.Reserve is { } reserve ? $" ({reserve})" : "") : "—";

    private static string Sexe(string sexe) => sexe == "F" ? "femme" : "homme";

    private static string Role(string role) => role == "DEM" ? "demandeur" : "conjoint";

    private static string Flux(FichePersonne fiche) => fiche.Droits.Count == 0
        ? "jamais dans un flux de droits"
        : $"du {fiche.Droits[^1].Depuis:dd/MM/yyyy} au {fiche.Droits[0].Jusque:dd/MM/yyyy}";

    private static string Entrees(FichePersonne fiche) => fiche.Entrees.Count == 0
        ? "aucune"
        : $"{fiche.Entrees.Count}, {(fiche.EntreeOuverte is { } ouverte ? $"ouverte depuis le {ouverte.T0:dd/MM/yyyy}" : "fermées")}";

    private static string Nombre(int nombre) => nombre == 0 ? "aucun" : $"{nombre}";
}
