using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours;
using Socle.Journal;

namespace Passerelle.Echanges.Desaccords;

/// <summary>Ordre de la liste.</summary>
public enum TriDesaccords
{
    /// <summary>Le plus ancien d'abord.</summary>
    Anciennete = 1,

    /// <summary>Par nom.</summary>
    Nom = 2,

    /// <summary>Par nature, puis par nom.</summary>
    Nature = 3,
}

/// <summary>Désaccords montrés.</summary>
public enum VueDesaccords
{
    /// <summary>À régler.</summary>
    Ouvert = 1,

    /// <summary>Réglés par un agent.</summary>
    Regle = 2,

    /// <summary>Refermés d'eux-mêmes.</summary>
    Referme = 3,

    /// <summary>Réglés en gardant leur version, que notre dossier contredit encore.</summary>
    ACorriger = 4,
}

/// <summary>Les désaccords cherchés ; ce qui est nul ne filtre pas.</summary>
public sealed record ListerDesaccordsQuery
{
    /// <summary>État.</summary>
    public VueDesaccords? Statut { get; init; }

    /// <summary>Nature.</summary>
    public NatureDesaccord? Nature { get; init; }

    /// <summary>Ordre.</summary>
    public TriDesaccords Tri { get; init; } = TriDesaccords.Anciennete;

    /// <summary>Page, à partir de 1 ; nulle pour toutes les lignes.</summary>
    public int? Page { get; init; }
}

/// <summary>Un désaccord et sa personne.</summary>
public sealed record DesaccordListe(Desaccord Desaccord, Guid Cle, string Nom, string Prenom, DateOnly DateNaissance);

/// <summary>Une page de désaccords, les ouverts par nature, et ceux qui restent à corriger chez nous.</summary>
public sealed record PageDesaccords(IReadOnlyList<DesaccordListe> Lignes, int Total, IReadOnlyDictionary<NatureDesaccord, int> Ouverts, int ACorriger);

/// <summary>La liste des désaccords ; l'ouvrir ou l'emporter s'inscrit au journal.</summary>
public sealed class ListerDesaccords(PasserelleContexte contexte, IJournal journal)
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Lit.</summary>
    public async Task<PageDesaccords> ExecuterAsync(ListerDesaccordsQuery demande, CancellationToken ct)
    {
        var ouverts = await contexte.Desaccords.Where(d => d.Statut == StatutDesaccord.Ouvert).GroupBy(d => d.Nature).Select(g => new { g.Key, Nombre = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Nombre, ct);
        var aCorriger = await contexte.Desaccords.CountAsync(Desaccord.ACorriger, ct);
        var choix = contexte.Desaccords.AsNoTracking().Where(d => demande.Nature == null || d.Nature == demande.Nature);
        choix = demande.Statut switch
        {
            null => choix,
            VueDesaccords.ACorriger => choix.Where(Desaccord.ACorriger),
            var vue => choix.Where(d => (int)d.Statut == (int)vue),
        };
        // Une fiche absorbée depuis renvoie à celle qui la garde.
        var lignes = from d in choix
                     join o in contexte.Personnes on d.PersonneId equals o.Id
                     join p in contexte.Personnes on (o.FusionneeDansId ?? o.Id) equals p.Id
                     join i in contexte.Identites on p.IdentiteId equals i.Id
                     select new { d, p.Cle, i.Nom, i.Prenom, i.DateNaissance };
        var total = await lignes.CountAsync(ct);
        lignes = demande.Tri switch
        {
            TriDesaccords.Nom => lignes.OrderBy(l => l.Nom).ThenBy(l => l.Prenom).ThenBy(l => l.d.Id),
            TriDesaccords.Nature => lignes.OrderBy(l => l.d.Nature).ThenBy(l => l.Nom).ThenBy(l => l.Prenom).ThenBy(l => l.d.Id),
            _ => lignes.OrderBy(l => l.d.OuvertLe).ThenBy(l => l.Nom).ThenBy(l => l.Prenom).ThenBy(l => l.d.Id),
        };
        if (demande.Page is { } page)
            lignes = lignes.Skip((Math.Max(1, page) - 1) * Taille).Take(Taille);
        var lues = await lignes.Select(l => new DesaccordListe(l.d, l.Cle, l.Nom, l.Prenom, l.DateNaissance)).ToListAsync(ct);
        await journal.EcrireAsync(demande.Page is null ? ActeJournal.Export : ActeJournal.Lecture, nameof(ListerDesaccords), detail: $"{lues.Count} désaccords sur {total}", ct: ct);
        return new PageDesaccords(lues, total, ouverts, aCorriger);
    }
}
