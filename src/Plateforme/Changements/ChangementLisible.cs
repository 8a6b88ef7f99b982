using Socle.Ecrans;

namespace Plateforme.Changements;

/// <summary>Un changement, comme l'écran le dit.</summary>
internal static class ChangementLisible
{
    /// <summary>État.</summary>
    public static (Sens Sens, string Mot) Etat(this Changement c, DateOnly aujourdhui) => c switch
    {
        { AbandonneLe: not null } => (Sens.Neutre, "abandonné"),
        { RetourLe: not null } => (Sens.Bloque, "revenu à la version précédente"),
        { EnProductionLe: not null } => (Sens.Fait, "en production"),
        _ when PrevenanceChangement.DemandeDecisionCommune(c.Genre) && (c.AccordPartenaireLe is null || c.AccordFranceTravailLe is null) => (c.PrevuLe < aujourdhui ? Sens.EnRetard : Sens.AEcheance, "attend la décision commune"),
        _ => (c.PrevuLe < aujourdhui ? Sens.EnRetard : Sens.AEcheance, DateLisible.Delai(c.PrevuLe, aujourdhui)),
    };
}
