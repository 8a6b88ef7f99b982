using Socle.Ecrans;

namespace Passerelle.Echanges.Partages;

/// <summary>Un partage, dit à un agent : son état en un mot et un sens.</summary>
internal static class PartageLisible
{
    public static (Sens Sens, string Mot) Etat(this Partage p, int destinataires, int confirmes, int restants) => p.Statut switch
    {
        StatutPartage.Recu => (Sens.Fait, "reçu, détruit"),
        StatutPartage.Expire when p.CollecteLe is null => (Sens.EnRetard, "expiré sans collecte"),
        StatutPartage.Expire => (Sens.Neutre, "expiré, détruit"),
        StatutPartage.Revoque => (Sens.Neutre, "retiré, détruit"),
        StatutPartage.Altere => (Sens.Bloque, "altéré, détruit"),
        _ when confirmes == destinataires => (Sens.Fait, "reçu par tous"),
        _ when p.CollecteLe is null => (Sens.AEcheance, "en attente de collecte"),
        _ when restants == 0 => (Sens.Neutre, "épuisé"),
        _ => (Sens.AEcheance, confirmes == 0 ? "collecté, à confirmer" : $"confirmé par {confirmes} sur {destinataires}"),
    };
}
