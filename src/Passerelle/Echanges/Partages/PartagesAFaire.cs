using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Echanges.Partages;

/// <summary>À l'accueil : les partages expirés sans que personne ne les ait collectés (deux semaines), les contenus altérés.</summary>
internal sealed class PartagesAFaire(PasserelleContexte contexte, TimeProvider horloge) : ISourceAFaire
{
    private const int JoursDeRappel = 14;
    private const string Liste = "/Echanges/Partages/ListerPartages";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Permissions => [Permission.PartagesLire];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AFaire>> LireAsync(CancellationToken ct)
    {
        var depuis = horloge.GetUtcNow().UtcDateTime.AddDays(-JoursDeRappel);
        var fermes = contexte.Partages.Where(p => p.FermeLe >= depuis);
        var lignes = new List<AFaire>();
        var perdus = await fermes.CountAsync(p => p.Statut == StatutPartage.Expire && p.CollecteLe == null, ct);
        if (perdus > 0)
            lignes.Add(Ligne(perdus == 1 ? "1 partage expiré sans avoir été collecté" : $"{perdus:N0} partages expirés sans avoir été collectés", Sens.EnRetard, "à refaire", FiltrePartages.NonCollecte));
        var alteres = await fermes.CountAsync(p => p.Statut == StatutPartage.Altere, ct);
        if (alteres > 0)
            lignes.Add(Ligne(alteres == 1 ? "1 partage altéré sur le disque" : $"{alteres:N0} partages altérés sur le disque", Sens.Bloque, "à refaire", FiltrePartages.Altere));
        return lignes;
    }

    private static AFaire Ligne(string libelle, Sens sens, string etat, FiltrePartages filtre) =>
        new(libelle, sens, etat, Liste, Permission.PartagesLire) { Route = new Dictionary<string, string> { ["Etat"] = filtre.ToString() } };
}
