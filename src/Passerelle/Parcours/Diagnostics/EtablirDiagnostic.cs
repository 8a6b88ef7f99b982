using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Parcours.Diagnostics;

/// <summary>Les cases cochées d'un diagnostic.</summary>
/// <param name="Cle">Personne.</param>
/// <param name="Codes">Clés « type:code ».</param>
/// <param name="Precedent">Dernier diagnostic que l'agent a lu ; nul s'il n'y en avait pas.</param>
public sealed record EtablirDiagnosticCommand(Guid Cle, IReadOnlyCollection<string> Codes, Guid? Precedent);

/// <summary>Établit un diagnostic : une version de plus, et le fait du parcours avec ses contraintes.</summary>
public sealed class EtablirDiagnostic(PasserelleContexte contexte, EnregistrerFaits faits, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Établit.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(EtablirDiagnosticCommand commande, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        if (await contexte.Personnes.Where(p => p.Cle == commande.Cle && p.FusionneeDansId == null).Select(p => (long?)p.Id).SingleOrDefaultAsync(ct) is not { } personne)
            return DiagnosticsErreurs.PersonneAbsente;
        var cles = commande.Codes.Distinct().Order(StringComparer.Ordinal).ToList();
        var codes = cles.ConvertAll(NomenclatureDiagnostic.Trouver);
        if (codes.Contains(null))
            return DiagnosticsErreurs.CodeInconnu;
        if (cles.Exists(c => c.Contains("besoin:", StringComparison.Ordinal) && cles.Contains(c.Replace("besoin:", "fort:", StringComparison.Ordinal))))
            return DiagnosticsErreurs.BesoinEtFort;
        if (codes.Where(c => c!.Type is "confiance" or "accompagnement").GroupBy(c => c!.Type).Any(g => g.Count() > 1))
            return DiagnosticsErreurs.DeuxReponses;
        if ((await DernierAsync(commande.Cle, ct))?.Id != commande.Precedent)
            return DiagnosticsErreurs.Depasse;
        var jour = horloge.Aujourdhui();
        var diagnostic = new Diagnostic
        {
            Id = Guid.CreateVersion7(),
            PersonneId = personne,
            EtabliLe = jour,
            Nomenclature = NomenclatureDiagnostic.Version,
            Codes = string.Join(',', cles),
            EnregistreLe = horloge.GetUtcNow().UtcDateTime,
            EnregistrePar = acteur.Id,
        };
        contexte.Diagnostics.Add(diagnostic);
        journal.Noter(ActeJournal.Changement, nameof(EtablirDiagnostic), commande.Cle.ToString(), $"{codes.Count} cases");
        await contexte.SaveChangesAsync(ct);
        var contraintes = string.Join(',', codes.Where(c => c!.Type == "contrainte").Select(c => c!.Code));
        await faits.ExecuterAsync(session, "diagnostic", [new FaitRecu { Type = TypeFait.Diagnostic, PersonneId = personne, Date = jour, Detail = contraintes.Length == 0 ? null : contraintes, Reference = EnregistrerFaits.Reference(diagnostic.Id) }], ct);
        await session.ValiderAsync(ct);
        return diagnostic.Id;
    }

    /// <summary>Le dernier diagnostic d'une personne, fût-il établi sur une fiche absorbée depuis.</summary>
    internal async Task<Diagnostic?> DernierAsync(Guid cle, CancellationToken ct) => (await ToutesAsync(cle, ct)).FirstOrDefault();

    /// <summary>Les diagnostics d'une personne, le plus récent d'abord.</summary>
    internal Task<List<Diagnostic>> ToutesAsync(Guid cle, CancellationToken ct) => (
        from d in contexte.Diagnostics.AsNoTracking()
        join a in contexte.Personnes on d.PersonneId equals a.Id
        join p in contexte.Personnes on a.FusionneeDansId ?? a.Id equals p.Id
        where p.Cle == cle
        orderby d.EnregistreLe descending, d.Id descending
        select d).ToListAsync(ct);
}
