using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Socle.Courriels;

namespace Plateforme.Correspondants;

/// <summary>Ce qu'une partie dit à l'autre.</summary>
/// <param name="A">Partie à prévenir.</param>
/// <param name="Role">Rôle qui le reçoit.</param>
/// <param name="Cle">Clé de l'acte : deux fois la même ne fait qu'un courriel.</param>
/// <param name="Nature">Ce que c'est.</param>
/// <param name="Sujet">Sujet.</param>
/// <param name="Corps">Texte.</param>
public sealed record Avis(Cote A, RoleCorrespondant Role, string Cle, string Nature, string Sujet, string Corps);

/// <summary>Met dans la boîte d'envoi le courriel du correspondant de ce rôle ; sans correspondant, rien ne part, et l'écran des correspondants le dit.</summary>
public sealed class PrevenirCorrespondants(PlateformeContexte contexte, BoiteEnvoi boite)
{
    /// <summary>Ajoute au contexte courant.</summary>
    public async Task AjouterAsync(Avis avis, CancellationToken ct)
    {
        if (await contexte.Correspondants.AsNoTracking().FirstOrDefaultAsync(c => c.Cote == avis.A && c.Role == avis.Role, ct) is not { } correspondant)
            return;
        boite.Ajouter(new CourrielAEcrire
        {
            Cle = avis.Cle,
            Nature = avis.Nature,
            Objet = Guid.CreateVersion7(),
            Destinataire = correspondant.Courriel,
            Sujet = avis.Sujet,
            Corps = avis.Corps,
        });
    }
}
