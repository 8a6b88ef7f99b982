using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Parcours.Personnes;

/// <summary>Une personne ouverte pour un acte.</summary>
/// <param name="Nom">Nom et prénom.</param>
/// <param name="Entree">Son entrée ouverte ; nulle si elle n'en a pas.</param>
public sealed record PersonneOuverte(string Nom, Entree? Entree);

/// <summary>Ouvre une personne pour un acte : à qui peut la voir, et le journal garde la lecture comme le refus.</summary>
public sealed class OuvrirPersonne(PasserelleContexte contexte, IAccesPersonne acces, IJournal journal)
{
    /// <summary>Vrai quand l'agent peut la voir ; un refus est inscrit au journal.</summary>
    public async Task<bool> PeutAsync(ClaimsPrincipal agent, Guid cle, string acte, CancellationToken ct)
    {
        if (await acces.PeutVoirAsync(agent, cle, ct))
            return true;
        await journal.EcrireAsync(ActeJournal.Refus, acte, cle.ToString(), ct: ct);
        return false;
    }

    /// <summary>Ouvre ; à défaut, la réponse à faire : interdit, ou introuvable (inconnue, ou absorbée par une autre fiche).</summary>
    public async Task<(PersonneOuverte? Personne, IActionResult? Autre)> ExecuterAsync(ClaimsPrincipal agent, Guid cle, string acte, CancellationToken ct)
    {
        if (!await PeutAsync(agent, cle, acte, ct))
            return (null, new ForbidResult());
        var lue = await (
            from p in contexte.Personnes.AsNoTracking()
            where p.Cle == cle && p.FusionneeDansId == null
            join i in contexte.Identites on p.IdentiteId equals i.Id
            join e in contexte.Entrees.Where(e => e.FermeeLe == null) on p.Id equals e.PersonneId into entrees
            from e in entrees.DefaultIfEmpty()
            select new { i.Nom, i.Prenom, Entree = e }).FirstOrDefaultAsync(ct);
        if (lue is null)
            return (null, new NotFoundResult());
        await journal.EcrireAsync(ActeJournal.Lecture, acte, cle.ToString(), ct: ct);
        return (new PersonneOuverte($"{lue.Nom} {lue.Prenom}", lue.Entree), null);
    }
}
