using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Droits;
using Socle.Journal;

namespace Passerelle.Parcours.Orientations;

/// <summary>De quoi écrire à une personne où elle est orientée.</summary>
public sealed record LettreOrientation(DecisionOrientation Decision, Guid Cle, string? Civilite, string Nom, string Prenom, VersionFoyer? Foyer);

/// <summary>Lit une lettre d'orientation ; chaque impression s'inscrit au journal.</summary>
public sealed class ImprimerOrientation(PasserelleContexte contexte, IJournal journal)
{
    /// <summary>Lit ; nul quand la décision n'existe pas ou est annulée.</summary>
    public async Task<LettreOrientation?> ExecuterAsync(Guid id, CancellationToken ct)
    {
        var lettre = await (
            from d in contexte.Decisions.AsNoTracking()
            where d.Id == id && d.AnnuleeLe == null
            join a in contexte.Personnes on d.PersonneId equals a.Id
            join p in contexte.Personnes on a.FusionneeDansId ?? a.Id equals p.Id
            join i in contexte.Identites on p.IdentiteId equals i.Id
            join v in contexte.Versions on p.VersionId equals v.Id into versions
            from v in versions.DefaultIfEmpty()
            select new LettreOrientation(d, p.Cle, i.Civilite, i.Nom, i.Prenom, v)).FirstOrDefaultAsync(ct);
        if (lettre is not null)
            await journal.EcrireAsync(ActeJournal.Export, nameof(ImprimerOrientation), lettre.Cle.ToString(), $"décision {id}", ct);
        return lettre;
    }
}
