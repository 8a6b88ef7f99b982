using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Parcours.Profils;

/// <summary>Les cases cochées d'un profil.</summary>
/// <param name="Cle">Personne.</param>
/// <param name="Codes">Clés « rubrique:code ».</param>
/// <param name="Precedent">Dernier profil que l'agent a lu ; nul s'il n'y en avait pas.</param>
public sealed record EnregistrerProfilCommand(Guid Cle, IReadOnlyCollection<string> Codes, Guid? Precedent);

/// <summary>Enregistre un profil de compétences : une version de plus.</summary>
public sealed class EnregistrerProfil(PasserelleContexte contexte, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Enregistre.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(EnregistrerProfilCommand commande, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        if (await contexte.Personnes.Where(p => p.Cle == commande.Cle && p.FusionneeDansId == null).Select(p => (long?)p.Id).SingleOrDefaultAsync(ct) is not { } personne)
            return ProfilsErreurs.PersonneAbsente;
        var cases = RubriqueProfil.Toutes.SelectMany(r => r.Cases.Select(c => (Rubrique: r, c.Cle))).Where(c => commande.Codes.Contains(c.Cle)).ToList();
        if (cases.Count != commande.Codes.Distinct().Count())
            return ProfilsErreurs.CaseInconnue;
        if (cases.GroupBy(c => c.Rubrique).FirstOrDefault(g => !g.Key.Plusieurs && g.Count() > 1) is { } fautive)
            return ProfilsErreurs.UneSeule(fautive.Key);
        if ((await ToutesAsync(commande.Cle, ct)).FirstOrDefault()?.Id != commande.Precedent)
            return ProfilsErreurs.Depasse;
        var profil = new ProfilCompetences
        {
            Id = Guid.CreateVersion7(),
            PersonneId = personne,
            EtabliLe = horloge.Aujourdhui(),
            Codes = string.Join(',', cases.Select(c => c.Cle)),
            EnregistreLe = horloge.GetUtcNow().UtcDateTime,
            EnregistrePar = acteur.Id,
        };
        contexte.Profils.Add(profil);
        journal.Noter(ActeJournal.Changement, nameof(EnregistrerProfil), commande.Cle.ToString(), $"{cases.Count} cases");
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        return profil.Id;
    }

    /// <summary>Les profils d'une personne, le plus récent d'abord, fussent-ils d'une fiche absorbée depuis.</summary>
    internal Task<List<ProfilCompetences>> ToutesAsync(Guid cle, CancellationToken ct) => (
        from f in contexte.Profils.AsNoTracking()
        join a in contexte.Personnes on f.PersonneId equals a.Id
        join p in contexte.Personnes on a.FusionneeDansId ?? a.Id equals p.Id
        where p.Cle == cle
        orderby f.EnregistreLe descending, f.Id descending
        select f).ToListAsync(ct);
}
