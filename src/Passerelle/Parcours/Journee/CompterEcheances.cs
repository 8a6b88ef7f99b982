using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Regles;
using Passerelle.Parcours.Structures;
using Socle.Calendrier;

namespace Passerelle.Parcours.Journee;

/// <summary>Où en est un référent, ou une structure.</summary>
/// <param name="Structure">Structure.</param>
/// <param name="Referent">Référent ; nul quand l'orientation n'en désigne pas.</param>
/// <param name="Suivies">Personnes suivies.</param>
/// <param name="SansEntretien">Dont le premier entretien n'a pas eu lieu.</param>
/// <param name="ContratsEnRetard">Dont le délai du contrat d'engagement est passé.</param>
public sealed record EtatSuivi(string Structure, string? Referent, int Suivies, int SansEntretien, int ContratsEnRetard);

/// <summary>Compte, pour qui coordonne, ce qui est en retard par structure et par référent : une lecture de la table des entrées.</summary>
public sealed class CompterEcheances(PasserelleContexte contexte, TimeProvider horloge)
{
    /// <summary>Compte par référent ; le plus en retard d'abord.</summary>
    /// <param name="structure">Une structure ; nulle : toutes.</param>
    /// <param name="ct">Annulation.</param>
    public async Task<IReadOnlyList<EtatSuivi>> ExecuterAsync(string? structure, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var premier = HorlogeLegale.Pour(HorlogeLegale.Contrat, jour);
        // Une orientation notifiée avant cette borne a dépassé le mois ; celles d'avant la règle n'en ont pas.
        var borne = premier is null ? DateOnly.MinValue : jour.AddMonths(-premier.Mois).AddDays(-premier.Jours);
        var depuis = premier?.DepuisLe ?? DateOnly.MaxValue;
        var contractants = NatureOrganisme.Toutes.Where(o => o.DoitContracter).Select(o => o.Code).ToList();
        var lignes = await contexte.Entrees.Where(e => e.FermeeLe == null && e.StructureReferente != null && (structure == null || e.StructureReferente == structure))
            .GroupBy(e => new { e.StructureReferente, e.Referent })
            .Select(g => new
            {
                g.Key.StructureReferente,
                g.Key.Referent,
                Suivies = g.Count(),
                SansEntretien = g.Count(e => e.DatePremierRdvAccompagnement == null),
                EnRetard = g.Count(e => e.DateDernierContrat == null && contractants.Contains(e.Organisme!) && e.DateOrientation >= depuis && e.DateOrientation < borne),
            }).ToListAsync(ct);
        return [.. lignes.Select(l => new EtatSuivi(l.StructureReferente!, l.Referent, l.Suivies, l.SansEntretien, l.EnRetard)).OrderByDescending(l => l.ContratsEnRetard).ThenByDescending(l => l.SansEntretien).ThenBy(l => l.Structure, StringComparer.Ordinal)];
    }
}
