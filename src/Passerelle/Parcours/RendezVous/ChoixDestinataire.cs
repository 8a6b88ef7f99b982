using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Structures et référents, pour choisir qui reçoit ; et le référent que l'agent est lui-même.</summary>
public sealed class ChoixDestinataire(PasserelleContexte contexte)
{
    /// <summary>Le référent de ce compte, sa structure s'il en est responsable ; nul sinon.</summary>
    public async Task<Guid?> DuCompteAsync(Guid? compte, CancellationToken ct) => compte is null ? null
        : await contexte.Referents.Where(r => r.CompteId == compte).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct)
            ?? await contexte.Structures.Where(s => s.ResponsableId == compte).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(ct);

    /// <summary>Les choix : chaque structure, puis ses référents présents.</summary>
    public async Task<IReadOnlyList<SelectListItem>> LireAsync(CancellationToken ct)
    {
        var structures = await contexte.Structures.AsNoTracking().Where(s => s.FermeeLe == null).OrderBy(s => s.Nom).ToListAsync(ct);
        var referents = (await contexte.Referents.AsNoTracking().Where(r => r.PartiLe == null).OrderBy(r => r.Nom).ToListAsync(ct)).ToLookup(r => r.StructureId);
        return [.. structures.SelectMany(s => referents[s.Id].Select(r => new SelectListItem($"{s.Nom} — {r.Nom}", r.Id.ToString())).Prepend(new SelectListItem(s.Nom, s.Id.ToString())))];
    }
}
