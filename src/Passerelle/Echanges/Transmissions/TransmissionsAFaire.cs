using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Echanges.Transmissions;

/// <summary>À l'accueil : les imports en route ou interrompus, les rejets, un flux mensuel qui se fait attendre.</summary>
internal sealed class TransmissionsAFaire(PasserelleContexte contexte, TimeProvider horloge) : ISourceAFaire
{
    private const string Liste = "/Echanges/Transmissions/ListerTransmissions";
    private const int JoursEntreMensuels = 35;
    private static readonly Dictionary<string, string> ATraiter = new() { ["ATraiter"] = "true" };

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Permissions => [Permission.RejetsTraiter, Permission.TransmissionsImporter, Permission.TransmissionsLire];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AFaire>> LireAsync(CancellationToken ct)
    {
        var lignes = new List<AFaire>();
        var rejets = await contexte.Rejets.CountAsync(r => r.Statut == StatutRejet.ATraiter, ct);
        if (rejets > 0)
            lignes.Add(new AFaire(rejets == 1 ? "1 rejet d'import à traiter" : $"{rejets:N0} rejets d'import à traiter", Sens.EnRetard, "à traiter", Liste, Permission.RejetsTraiter) { Route = ATraiter });
        var aDire = await contexte.Transmissions.CountAsync(t => t.Statut == StatutTransmission.AFaireCorrespondre, ct);
        if (aDire > 0)
            lignes.Add(new AFaire(aDire == 1 ? "1 liste dont les colonnes restent à dire" : $"{aDire:N0} listes dont les colonnes restent à dire", Sens.EnRetard, "à dire", Liste, Permission.TransmissionsImporter) { Route = ATraiter });
        var enRoute = await contexte.Transmissions.CountAsync(t => t.Statut == StatutTransmission.EnAttente || t.Statut == StatutTransmission.EnCours, ct);
        if (enRoute > 0)
            lignes.Add(new AFaire(enRoute == 1 ? "1 import en cours" : $"{enRoute:N0} imports en cours", Sens.AEcheance, "en cours", Liste, Permission.TransmissionsLire) { Route = ATraiter });
        var dernier = await contexte.Transmissions.Where(t => t.Nature == "mensuel" && t.Statut == StatutTransmission.Terminee).MaxAsync(t => (DateOnly?)t.RecuLe, ct);
        var aujourdhui = horloge.Aujourdhui();
        if (dernier is null)
            lignes.Add(new AFaire("Aucun flux mensuel reçu", Sens.Bloque, "rien reçu", "/Echanges/Transmissions/DeposerFichier", Permission.TransmissionsImporter));
        else if (dernier.Value.AddDays(JoursEntreMensuels) < aujourdhui)
            lignes.Add(new AFaire($"Le dernier flux mensuel date du {dernier.Value.Lisible()}", Sens.EnRetard, DateLisible.Delai(dernier.Value.AddDays(JoursEntreMensuels), aujourdhui), Liste, Permission.TransmissionsLire));
        return lignes;
    }
}
