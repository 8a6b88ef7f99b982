using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Cles;

namespace Passerelle.Parcours.Personnes;

/// <summary>Une personne dans une liste.</summary>
public sealed record PersonneListe
{
    /// <summary>Identifiant public.</summary>
    public required Guid Cle { get; init; }

    /// <summary>NOM.</summary>
    public required string Nom { get; init; }

    /// <summary>NOMNAI.</summary>
    public string? NomNaissance { get; init; }

    /// <summary>PRENOM.</summary>
    public required string Prenom { get; init; }

    /// <summary>DTNAI.</summary>
    public required DateOnly DateNaissance { get; init; }

    /// <summary>DEM ou CJT.</summary>
    public required string Role { get; init; }

    /// <summary>NUMDEMRSA.</summary>
    public required string NumeroDemande { get; init; }

    /// <summary>NOMCOM.</summary>
    public string? Commune { get; init; }

    /// <summary>Code INSEE.</summary>
    public string? CodeInsee { get; init; }

    /// <summary>ETATDOSRSA du dernier flux ; nul tant qu'aucun flux de droits ne l'a montrée.</summary>
    public string? Etat { get; init; }

    /// <summary>T0 de l'entrée ouverte.</summary>
    public DateOnly? T0 { get; init; }

    /// <summary>L'entrée ouverte est de la file active.</summary>
    public bool Stock { get; init; }

    /// <summary>Première orientation de l'entrée ouverte.</summary>
    public DateOnly? DateOrientation { get; init; }

    /// <summary>Structure de la dernière orientation.</summary>
    public string? StructureReferente { get; init; }
}

/// <summary>Une page de personnes et leur nombre en tout.</summary>
public sealed record PagePersonnes(IReadOnlyList<PersonneListe> Personnes, int Total);

/// <summary>
/// Cherche et liste des personnes. Les mots se cherchent dans toutes les identités observées — un nom d'avant un mariage y
/// est encore — et mènent à la fiche qui les porte aujourd'hui : une fiche absorbée n'a plus d'identité.
/// </summary>
public sealed class ListerPersonnes(PasserelleContexte contexte, CoffreNir coffre)
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Lit une page, la plus proche d'abord, puis par nom.</summary>
    public async Task<PagePersonnes> ExecuterAsync(FiltrePersonnes filtre, int page, CancellationToken ct)
    {
        var choix = await ChoisirAsync(filtre, ct);
        var total = await choix.CountAsync(ct);
        if (total == 0)
            return new PagePersonnes([], 0);
        var ids = await Ranger(choix, filtre).Skip((page - 1) * Taille).Take(Taille).ToListAsync(ct);
        return new PagePersonnes(await DetaillerAsync(ids, ct), total);
    }

    /// <summary>Toutes les personnes du filtre, par lots, pour un export.</summary>
    public async IAsyncEnumerable<PersonneListe> ToutesAsync(FiltrePersonnes filtre, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var ids = await Ranger(await ChoisirAsync(filtre, ct), filtre).ToListAsync(ct);
        foreach (var lot in ids.Chunk(1000))
        {
            foreach (var personne in await DetaillerAsync(lot, ct))
                yield return personne;
        }
    }

    /// <summary>Identifiants internes des personnes du filtre, dans son ordre, au plus ce nombre ; et celui de la liste entière.</summary>
    internal async Task<(List<long> Ids, int Total)> IdsAsync(FiltrePersonnes filtre, int auPlus, CancellationToken ct)
    {
        var choix = await ChoisirAsync(filtre, ct);
        return (await Ranger(choix, filtre).Take(auPlus).ToListAsync(ct), await choix.CountAsync(ct));
    }

    private async Task<IQueryable<Personne>> ChoisirAsync(FiltrePersonnes filtre, CancellationToken ct)
    {
        var versions = contexte.Versions;
        var choix = contexte.Personnes.AsNoTracking().Where(p => p.FusionneeDansId == null);
        var recherche = RecherchePersonne.Lire(filtre.Recherche);
        if (!recherche.EstVide)
        {
            var personnes = await ReconnuesAsync(recherche, ct);
            choix = choix.Where(p => personnes.Contains(p.Id));
        }
        if (filtre.EtatDroit == EtatDroit.Inconnu)
        {
            var codes = EtatDroit.Inconnu.Codes;
            choix = choix.Where(p => p.VersionId == null || versions.Any(v => v.Id == p.VersionId && codes.Contains(v.Etat)));
        }
        else if (filtre.EtatDroit is { } etat)
        {
            var dansCetEtat = versions.Where(etat.Filtre());
            choix = choix.Where(p => dansCetEtat.Any(v => v.Id == p.VersionId));
        }
        if (filtre.Commune is { Length: > 0 } commune)
        {
            var noms = await NomsDeCommuneAsync(commune, ct);
            choix = choix.Where(p => versions.Any(v => v.Id == p.VersionId && (v.CodeInsee == commune || noms.Contains(v.Commune))));
        }
        return FiltrerEntree(choix, filtre);
    }

    /// <summary>Écritures de cette commune dans les flux, accents, tirets et casse ignorés ; le début du nom suffit.</summary>
    private async Task<List<string?>> NomsDeCommuneAsync(string commune, CancellationToken ct)
    {
        var debut = TexteRecherche.Normaliser(commune);
        if (commune.Any(char.IsDigit) || debut.Length == 0)
            return [];
        var noms = await contexte.Versions.Select(v => v.Commune).Distinct().ToListAsync(ct);
        return noms.FindAll(n => TexteRecherche.Normaliser(n).StartsWith(debut, StringComparison.Ordinal));
    }

    private IQueryable<Personne> FiltrerEntree(IQueryable<Personne> choix, FiltrePersonnes filtre)
    {
        var ouvertes = contexte.Entrees.Where(e => e.FermeeLe == null);
        if (filtre.Entree == FiltreEntree.Sans)
            return choix.Where(p => !ouvertes.Select(e => e.PersonneId).Contains(p.Id));
        if (filtre.Entree is null && filtre.Cohorte is null)
            return choix;
        if (filtre.Entree == FiltreEntree.NonOrientee)
            ouvertes = ouvertes.Where(e => e.DateOrientation == null);
        if (filtre.Cohorte is { } cohorte)
        {
            var stock = cohorte == FiltreCohorte.FileActive;
            ouvertes = ouvertes.Where(e => e.Stock == stock);
        }
        return choix.Where(p => ouvertes.Select(e => e.PersonneId).Contains(p.Id));
    }

    private async Task<IQueryable<long>> ReconnuesAsync(RecherchePersonne recherche, CancellationToken ct)
    {
        var identites = contexte.Identites.AsNoTracking();
        if (recherche.Nir is { } nir)
        {
            var empreinte = coffre.Empreinte(nir);
            return identites.Where(i => i.NirEmpreinte == empreinte).Select(i => i.PersonneId);
        }
        foreach (var mot in recherche.Mots)
        {
            var motif = $"% {mot}%";
            identites = identites.Where(i => EF.Functions.Like(i.Recherche, motif));
        }
        if (recherche.Naissance is { } naissance)
            identites = identites.Where(i => i.DateNaissance == naissance);
        if (recherche.Numero is { } numero)
        {
            // Un numéro de demande se trouve par son index ; le matricule, qui change avec l'organisme, se lit dans les versions.
            var sansZeros = numero.TrimStart('0');
            var dossiers = await contexte.Dossiers.Where(d => d.NumeroDemande == numero).Select(d => d.Id).ToListAsync(ct);
            if (dossiers.Count == 0)
                dossiers = await contexte.Versions.Where(v => v.Matricule == numero || v.Matricule == sansZeros).Select(v => v.DossierId).Distinct().ToListAsync(ct);
            identites = identites.Where(i => dossiers.Contains(i.DossierId));
        }
        return identites.Select(i => i.PersonneId);
    }

    /// <summary>Les mots entiers du nom d'aujourd'hui d'abord, puis l'ordre demandé, puis l'alphabet.</summary>
    private IQueryable<long> Ranger(IQueryable<Personne> choix, FiltrePersonnes filtre)
    {
        var nommees = choix.Join(contexte.Identites, p => p.IdentiteId, i => i.Id, (p, i) => new { p.Id, p.VersionId, i.Nom, i.Prenom, i.Recherche, i.DateNaissance });
        var rangees = nommees.OrderBy(_ => 0);
        foreach (var mot in RecherchePersonne.Lire(filtre.Recherche).Mots)
        {
            var entier = $"% {mot} %";
            rangees = rangees.ThenByDescending(n => EF.Functions.Like(n.Recherche + " ", entier));
        }
        var (entrees, versions) = (contexte.Entrees.Where(e => e.FermeeLe == null), contexte.Versions);
        rangees = filtre.Tri switch
        {
            TriPersonnes.Entree => rangees.ThenBy(n => entrees.Where(e => e.PersonneId == n.Id).Select(e => (DateOnly?)e.T0).FirstOrDefault() ?? DateOnly.MaxValue),
            TriPersonnes.Commune => rangees.ThenBy(n => versions.Where(v => v.Id == n.VersionId).Select(v => v.Commune).FirstOrDefault() ?? "~"),
            TriPersonnes.Naissance => rangees.ThenBy(n => n.DateNaissance),
            _ => rangees,
        };
        return rangees.ThenBy(n => n.Nom).ThenBy(n => n.Prenom).ThenBy(n => n.Id).Select(n => n.Id);
    }

    private async Task<List<PersonneListe>> DetaillerAsync(IReadOnlyList<long> ids, CancellationToken ct)
    {
        var lignes = await (
            from p in contexte.Personnes.AsNoTracking()
            where ids.Contains(p.Id)
            join i in contexte.Identites on p.IdentiteId equals i.Id
            join d in contexte.Dossiers on i.DossierId equals d.Id
            join v in contexte.Versions on p.VersionId equals v.Id into versions
            from v in versions.DefaultIfEmpty()
            join e in contexte.Entrees.Where(e => e.FermeeLe == null) on p.Id equals e.PersonneId into entrees
            from e in entrees.DefaultIfEmpty()
            select new
            {
                p.Id,
                Ligne = new PersonneListe
                {
                    Cle = p.Cle,
                    Nom = i.Nom,
                    NomNaissance = i.NomNaissance,
                    Prenom = i.Prenom,
                    DateNaissance = i.DateNaissance,
                    Role = i.Role,
                    NumeroDemande = d.NumeroDemande,
                    Commune = v.Commune,
                    CodeInsee = v.CodeInsee,
                    Etat = v.Etat,
                    T0 = (DateOnly?)e.T0,
                    Stock = ((bool?)e.Stock) ?? false,
                    DateOrientation = e.DateOrientation,
                    StructureReferente = e.StructureReferente,
                },
            }).ToListAsync(ct);
        var parId = lignes.ToDictionary(l => l.Id, l => l.Ligne);
        return [.. ids.Select(id => parId[id])];
    }
}
