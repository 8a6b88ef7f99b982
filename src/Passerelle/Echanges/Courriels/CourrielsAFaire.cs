using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Courriels;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Echanges.Courriels;

/// <summary>À l'accueil : les courriels incertains ou refusés, et ceux qui attendent qu'un serveur d'envoi soit réglé.</summary>
internal sealed class CourrielsAFaire(PasserelleContexte contexte, ReglagesCourriels reglages) : ISourceAFaire
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Permissions => [Permission.CourrielsGerer];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AFaire>> LireAsync(CancellationToken ct)
    {
        var lignes = new List<AFaire>();
        var courriels = contexte.Set<Courriel>();
        var incertains = await courriels.CountAsync(c => c.Statut == StatutCourriel.Incertain, ct);
        if (incertains > 0)
            lignes.Add(Ligne(incertains == 1 ? "1 message incertain : parti ou non ?" : $"{incertains:N0} messages incertains : partis ou non ?", Sens.EnRetard, "à décider", StatutCourriel.Incertain));
        var refuses = await courriels.CountAsync(c => c.Statut == StatutCourriel.Refuse, ct);
        if (refuses > 0)
            lignes.Add(Ligne(refuses == 1 ? "1 message refusé" : $"{refuses:N0} messages refusés", Sens.Bloque, "à décider", StatutCourriel.Refuse));
        var attendent = reglages.Regles ? 0 : await courriels.CountAsync(c => c.Canal == CanalMessage.Courriel && c.Statut == StatutCourriel.EnAttente, ct);
        if (attendent > 0)
            lignes.Add(Ligne(attendent == 1 ? "1 courriel attend un serveur de messagerie" : $"{attendent:N0} courriels attendent un serveur de messagerie", Sens.Bloque, "à régler", StatutCourriel.EnAttente));
        var lettres = await courriels.CountAsync(c => c.Canal == CanalMessage.Lettre && c.Statut == StatutCourriel.EnAttente, ct);
        if (lettres > 0)
            lignes.Add(Ligne(lettres == 1 ? "1 lettre à poster" : $"{lettres:N0} lettres à poster", Sens.AEcheance, "à poster", StatutCourriel.EnAttente));
        return lignes;
    }

    private static AFaire Ligne(string libelle, Sens sens, string etat, StatutCourriel statut) =>
        new(libelle, sens, etat, "/Echanges/Courriels/ListerCourriels", Permission.CourrielsGerer) { Route = new Dictionary<string, string> { ["Etat"] = statut.ToString() } };
}
