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

/// <summary>Propose des personnes pour une ligne à régler : celles de même naissance, et celles qui portent tous ses noms. Rien n'est choisi.</summary>
public sealed class ProposerCandidats(PasserelleContexte contexte)
{
    private const int Maximum = 20;

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
        return [.. lues.DistinctBy(l => l.Cle).Select(l => new CandidatRetour(
                l.Cle, l.Nom, l.NomNaissance == l.Nom ? null : l.NomNaissance, l.Prenom, l.DateNaissance, l.NumeroDemande, l.Role, l.Commune,
                new[] { l.Nom, l.NomNaissance }.Any(n => n is not null && LigneRetour.Designer(n, l.Prenom) == ligne.Designation), l.DateNaissance == ligne.DateNaissance))
            .OrderByDescending(c => (c.MemeNom ? 2 : 0) + (c.MemeNaissance ? 1 : 0)).ThenBy(c => c.Nom, StringComparer.Ordinal)];
    }
}
