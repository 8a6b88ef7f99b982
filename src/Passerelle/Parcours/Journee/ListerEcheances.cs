using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Regles;
using Passerelle.Parcours.Structures;
using Socle.Calendrier;
using Socle.Journal;

namespace Passerelle.Parcours.Journee;

/// <summary>Une échéance et sa personne.</summary>
public sealed record EcheanceListe(PersonneSuivie Personne, EcheanceSuivi Echeance);

/// <summary>
/// Les échéances des personnes d'un référent, dans l'ordre des délais : ceux de la loi d'abord, du plus ancien au plus proche, puis ce
/// qu'aucun texte ne borne, par nature et depuis le plus longtemps.
/// </summary>
public sealed class ListerEcheances(PasserelleContexte contexte, ListerSuivies suivies, IJournal journal, TimeProvider horloge)
{
    /// <summary>Lit ; le nombre de personnes suivies avec.</summary>
    public async Task<(IReadOnlyList<EcheanceListe> Echeances, int Suivies)> DuReferentAsync(Referent referent, string structure, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var personnes = await suivies.DuReferentAsync(structure, referent.Nom, ct);
        var faits = (await (
            from e in contexte.Entrees
            where e.FermeeLe == null && e.StructureReferente == structure && e.Referent == referent.Nom
            join f in contexte.Faits on (long?)e.PersonneId equals f.PersonneId
            where f.RemplaceLe == null && (f.Type == TypeFait.RdvAccompagnement || f.Type == TypeFait.Diagnostic)
            select new { f.PersonneId, f.Type, f.DateEffective, f.Valeur }).ToListAsync(ct)).ToLookup(f => f.PersonneId);
        var revues = (await (
            from e in contexte.Entrees
            where e.FermeeLe == null && e.StructureReferente == structure && e.Referent == referent.Nom
            join c in contexte.Contrats on e.PersonneId equals c.PersonneId
            where c.SigneLe != null && c.SigneLe == e.DateDernierContrat
            select new { c.PersonneId, c.RevoirLe, c.SignatureLe }).ToListAsync(ct)).GroupBy(c => c.PersonneId).ToDictionary(g => g.Key, g => g.MaxBy(c => c.SignatureLe)!.RevoirLe);
        var echeances = personnes.SelectMany(p => EcheancesSuivi.De(Suivi(p.Entree, revues.TryGetValue(p.Id, out var revue) ? revue : null, [.. faits[p.Id].Select(f => (f.Type, f.DateEffective, f.Valeur))]), jour).Select(e => new EcheanceListe(p, e)))
            .OrderBy(e => DeLaLoi(e.Echeance) is null).ThenBy(e => DeLaLoi(e.Echeance)).ThenBy(e => e.Echeance.Nature).ThenBy(e => e.Echeance.Depuis).ThenBy(e => e.Personne.Nom, StringComparer.Ordinal).ToList();
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(ListerEcheances), referent.Id.ToString(), $"{echeances.Count} échéances de {personnes.Count} personnes", ct);
        return (echeances, personnes.Count);
    }

    private static DateOnly? DeLaLoi(EcheanceSuivi echeance) => echeance.Regle is null || echeance.Nature == NatureEcheance.SansRendezVous ? null : echeance.Terme;

    private static SuiviPersonne Suivi(Entree entree, DateOnly? revoirLe, List<(TypeFait Type, DateOnly Date, string? Valeur)> faits)
    {
        var orientee = entree.DateOrientation!.Value;
        var depuis = faits.FindAll(f => f.Date >= orientee);
        return new SuiviPersonne
        {
            Orientee = orientee,
            Confiee = entree.DateDerniereOrientation!.Value,
            DoitContracter = NatureOrganisme.Trouver(entree.Organisme)?.DoitContracter == true,
            Social = entree.TypeParcours == "SOCIAL",
            Contrat = entree.DateDernierContrat,
            RevoirLe = revoirLe,
            Diagnostiquee = depuis.Exists(f => f.Type == TypeFait.Diagnostic),
            RendezVous = [.. depuis.Where(f => f.Type == TypeFait.RdvAccompagnement).Select(f => new RendezVousSuivi(f.Date, f.Valeur))],
        };
    }
}
