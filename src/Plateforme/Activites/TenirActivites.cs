using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;

namespace Plateforme.Activites;

/// <summary>Ouvre et ferme les activités, dans l'écriture qui les cause.</summary>
internal sealed class TenirActivites(PlateformeContexte contexte, TimeProvider horloge)
{
    /// <summary>Délai laissé pour agir : un réglage d'ici, France Travail ne publie pas le sien.</summary>
    private static readonly TimeSpan Delai = TimeSpan.FromDays(15);

    /// <summary>Ouvre, si l'usager n'a pas déjà la même à faire.</summary>
    public async Task OuvrirAsync(long usager, string code, string? objet, CancellationToken ct)
    {
        if (await contexte.Activites.AnyAsync(a => a.UsagerId == usager && a.Code == code && a.Objet == objet && a.FermeeLe == null, ct))
            return;
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        contexte.Add(new Activite { Id = await IdentifiantAsync(ct), UsagerId = usager, Code = code, Objet = objet, CreeeLe = maintenant, EcheanceLe = maintenant + Delai });
    }

    /// <summary>Ferme celles de ce code (et de cet objet, quand il est dit).</summary>
    public async Task FermerAsync(long usager, string code, string? objet, CancellationToken ct)
    {
        foreach (var activite in await contexte.Activites.Where(a => a.UsagerId == usager && a.Code == code && a.FermeeLe == null && (objet == null || a.Objet == objet)).ToListAsync(ct))
            activite.FermeeLe = horloge.GetUtcNow().UtcDateTime;
    }

    /// <summary>Un identifiant de la réserve commune.</summary>
    public async Task<long> IdentifiantAsync(CancellationToken ct) =>
        (await contexte.Database.SqlQuery<long>($"UPDATE compteur_lot SET prochain = prochain + 1 WHERE nom = 'masse' RETURNING prochain - 1 AS \"Value\"").ToListAsync(ct)).Single();
}
