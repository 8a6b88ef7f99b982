using Plateforme.BasePilotage;
using Socle.Ecrans;

namespace Plateforme.Receptions;

/// <summary>Une réception, comme l'écran la dit.</summary>
internal static class ReceptionLisible
{
    /// <summary>Genre et nature.</summary>
    public static string GenreDit(this Reception r) => r.Genre == GenreReception.Pilotage
        ? "base de pilotage (annexe 4)"
        : r.Nature switch { "flux" => "inscription du flux (annexe 1)", "stock" => "reprise de stock (annexe 1)", _ => "inscription (annexe 1)" };

    /// <summary>État.</summary>
    public static (Sens Sens, string Mot) Etat(this Reception r) => r switch
    {
        { FinieLe: null } => (Sens.AEcheance, "interrompu : redéposer le fichier le reprend"),
        { Rejetes: > 0 } or { EnDoute: > 0 } => (Sens.EnRetard, $"{r.Rejetes + r.EnDoute} à régler"),
        _ => (Sens.Fait, "traité"),
    };

    /// <summary>Devenir d'une ligne.</summary>
    public static (Sens Sens, string Mot) Etat(this StatutAccuse statut) => statut switch
    {
        StatutAccuse.Inscrit => (Sens.Fait, "inscrit"),
        StatutAccuse.Modifie => (Sens.Fait, "modifié"),
        StatutAccuse.Inchange => (Sens.Neutre, "inchangé"),
        StatutAccuse.Rejete => (Sens.Bloque, "rejetée"),
        StatutAccuse.EnDoute => (Sens.EnRetard, "en doute"),
        _ => (Sens.Fait, "enregistrée"),
    };

    /// <summary>Raison d'un rapprochement, ou de son absence.</summary>
    public static string Dit(this Rapprochement etat) => etat switch
    {
        Rapprochement.Rapproche => "Rapprochées d'un inscrit",
        Rapprochement.SansOrientation => "Pas encore orientées : n'ont pas à être inscrites",
        Rapprochement.SansCommune => "Sans commune : trop peu de champs pour décider",
        Rapprochement.AucunCandidat => "Aucun inscrit ne convient",
        Rapprochement.PlusieursCandidats => "Plusieurs inscrits conviennent",
        _ => "Un inscrit convient, mais aussi à une autre ligne",
    };
}
