using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours;
using Passerelle.Parcours.Personnes;

namespace Passerelle.Echanges.Retours;

/// <summary>Une personne à qui une ligne de retour pourrait être.</summary>
/// <param name="Cle">Clé publique.</param>
/// <param name="Nom">Nom.</param>
/// <param name="NomNaissance">Nom de naissance, s'il diffère.</param>
/// <param name="Prenom">Prénom.</param>
/// <param name="DateNaissance">Naissance.</param>
/// <param name="NumeroDemande">Demande RSA.</param>
/// <param name="Role">DEM ou CJT.</param>
/// <param name="Commune">Commune du dernier foyer.</param>
/// <param name="MemeNom">Même nom et même prénom.</param>
/// <param name="MemeNaissance">Même naissance.</param>
public sealed record CandidatRetour(Guid Cle, string Nom, string? NomNaissance, string Prenom, DateOnly DateNaissance, string NumeroDemande, string Role, string? Commune, bool MemeNom, bool MemeNaissance);

/// <summary>
/// Propose des personnes pour une ligne à régler : celles de même naissance, et celles qui portent tous ses noms ; ou cherche ce qu'un agent a tapé.
/// Rien n'est choisi.
/// </summary>
public sealed class ProposerCandidats(PasserelleContexte contexte, ListerPersonnes lister)
{
    /// <summary>Personnes montrées au plus.</summary>
    public const int Maximum = 20;

    /// <summary>Propose, les plus proches d'abord.</summary>
    public async Task<IReadOnlyList<CandidatRetour>> ExecuterAsync(ObservationRetour ligne, CancellationToken ct)
    {
        var mots = TexteRecherche.Normaliser(ligne.Nom, ligne.Prenom).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var noms = contexte.Identites.AsNoTracking();
        foreach (var mot in mots)
            noms = noms.Where(i => i.Recherche.Contains(" " + mot));
        var proches = await noms.Select(i => i.Id).Take(Maximum)
            .Union(contexte.Identites.Where(i => i.DateNaissance == ligne.DateNaissance).Select(i => i.Id).Take(Maximum)).ToListAsync(ct);
        var lues = await (
            from i in contexte.Identites.AsNoTracking()
            join p in contexte.Personnes on i.PersonneId equals p.Id
            join d in contexte.Dossiers on i.DossierId equals d.Id
            join v in contexte.Versions on p.VersionId equals v.Id into versions
            from v in versions.DefaultIfEmpty()
            where proches.Contains(i.Id)
            orderby i.Id descending
            select new { p.Cle, i.Nom, i.NomNaissance, i.Prenom, i.DateNaissance, d.NumeroDemande, i.Role, Commune = (string?)v.Commune }).ToListAsync(ct);
        return [.. lues.DistinctBy(l => l.Cle).Select(l => Comparer(ligne, l.Cle, l.Nom, l.NomNaissance, l.Prenom, l.DateNaissance, l.NumeroDemande, l.Role, l.Commune))
            .OrderByDescending(c => (c.MemeNom ? 2 : 0) + (c.MemeNaissance ? 1 : 0)).ThenBy(c => c.Nom, StringComparer.Ordinal)];
    }

    /// <summary>Les personnes que dit la recherche, les plus proches d'abord, et leur nombre en tout.</summary>
    public async Task<(IReadOnlyList<CandidatRetour> Personnes, int Total)> ChercherAsync(ObservationRetour ligne, string? recherche, CancellationToken ct)
    {
        if (RecherchePersonne.Lire(recherche).EstVide)
            return ([], 0);
        var page = await lister.ExecuterAsync(new FiltrePersonnes { Recherche = recherche }, 1, ct);
        return ([.. page.Personnes.Take(Maximum).Select(p => Comparer(ligne, p.Cle, p.Nom, p.NomNaissance, p.Prenom, p.DateNaissance, p.NumeroDemande, p.Role, p.Commune))], page.Total);
    }

    private static CandidatRetour Comparer(ObservationRetour ligne, Guid cle, string nom, string? nomNaissance, string prenom, DateOnly naissance, string numeroDemande, string role, string? commune) => new(
        cle, nom, nomNaissance == nom ? null : nomNaissance, prenom, naissance, numeroDemande, role, commune,
        new[] { nom, nomNaissance }.Any(n => n is not null && LigneRetour.Designer(n, prenom) == ligne.Designation), naissance == ligne.DateNaissance);
}
