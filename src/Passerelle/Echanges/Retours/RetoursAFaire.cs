using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Desaccords;
using Passerelle.Echanges.Transmissions;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Echanges.Retours;

/// <summary>À l'accueil : les lignes du dernier retour à régler, et les désaccords ouverts.</summary>
internal sealed class RetoursAFaire(PasserelleContexte contexte) : ISourceAFaire
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Permissions => [Permission.RetoursRegler, Permission.DesaccordsRegler];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AFaire>> LireAsync(CancellationToken ct)
    {
        var lignes = new List<AFaire>();
        // Les lignes d'un retour dépassé reviennent dans le suivant : seules celles du dernier attendent.
        var dernier = await contexte.Transmissions.Where(t => t.Genre == GenreFichier.Retour && t.Statut == StatutTransmission.Terminee)
            .OrderByDescending(t => t.RecuLe).ThenByDescending(t => t.Id).Select(t => new { t.Id, t.Cle }).FirstOrDefaultAsync(ct);
        if (dernier is not null && await contexte.Observations.CountAsync(o => o.TransmissionId == dernier.Id && o.PersonneId == null && o.Etat != EtatRapprochement.PasDesNotres, ct) is > 0 and var aRegler)
            lignes.Add(new AFaire(aRegler == 1 ? "1 ligne de retour à régler" : $"{aRegler:N0} lignes de retour à régler", Sens.EnRetard, "à régler", "/Echanges/Retours/ConsulterRetour", Permission.RetoursRegler) { Route = new Dictionary<string, string> { ["cle"] = dernier.Cle.ToString() } });
        if (await contexte.Desaccords.CountAsync(d => d.Statut == StatutDesaccord.Ouvert, ct) is > 0 and var ouverts)
            lignes.Add(new AFaire(ouverts == 1 ? "1 désaccord avec France Travail" : $"{ouverts:N0} désaccords avec France Travail", Sens.EnRetard, "à régler", "/Echanges/Desaccords/ListerDesaccords", Permission.DesaccordsRegler));
        if (await contexte.Desaccords.CountAsync(Desaccord.ACorriger, ct) is > 0 and var aCorriger)
            lignes.Add(new AFaire($"{aCorriger.Compte("désaccord réglé en leur faveur, dossier", "désaccords réglés en leur faveur, dossiers")} à corriger", Sens.AEcheance, "à corriger", "/Echanges/Desaccords/ListerDesaccords", Permission.DesaccordsRegler) { Route = new Dictionary<string, string> { ["Statut"] = nameof(VueDesaccords.ACorriger) } });
        return lignes;
    }
}
