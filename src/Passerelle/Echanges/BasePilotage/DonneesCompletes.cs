using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Passerelle.Parcours;
using Socle.Bases;
using Socle.Resultats;

namespace Passerelle.Echanges.BasePilotage;

/// <summary>Rien ne sort de données incomplètes : un import qui attend ou court, des entrées à recalculer.</summary>
internal static class DonneesCompletes
{
    /// <summary>Aucun import n'est en route, mais des entrées restent à recalculer : qui exporte peut le faire.</summary>
    public static async Task<bool> SeulLeRecalculManqueAsync(PasserelleContexte contexte, CancellationToken ct) =>
        await contexte.Recalculs.AnyAsync(ct)
        && !await contexte.Transmissions.AnyAsync(t => t.Statut == StatutTransmission.EnAttente || t.Statut == StatutTransmission.EnCours, ct);

    /// <summary>Le refus, vu dans la photographie que l'export lira ; nul quand tout est là.</summary>
    public static async Task<Erreur?> ManqueAsync(SessionLot photo, CancellationToken ct)
    {
        var incompletes = await photo.LireAsync(
            $"SELECT nom FROM transmission_fichier WHERE statut IN ({(int)StatutTransmission.EnAttente}, {(int)StatutTransmission.EnCours}) ORDER BY id LIMIT 1",
            l => l.GetString(0), ct);
        if (incompletes.Count > 0)
            return EchangesErreurs.ImportIncomplet(incompletes[0]);
        return await photo.LireEntierAsync("SELECT COUNT(*) FROM recalcul", ct) > 0
            ? EchangesErreurs.ImportIncomplet("entrées à recalculer")
            : null;
    }
}
