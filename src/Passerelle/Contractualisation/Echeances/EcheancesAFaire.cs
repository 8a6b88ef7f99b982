using Passerelle.Contractualisation.Conventions;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>À l'accueil : ce que le Pacte oblige à rendre, en retard ou sous trente jours.</summary>
internal sealed class EcheancesAFaire(LirePacte lire, ConstruireAgenda agenda, TimeProvider horloge) : ISourceAFaire
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Permissions => [Permission.PacteGerer];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AFaire>> LireAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return [];
        var aujourdhui = horloge.Aujourdhui();
        var restes = (await agenda.ExecuterAsync(lu.Valeur, ct)).Where(d => d.Reste).ToList();
        var lignes = new List<AFaire>();
        void Ajouter(int nombre, Sens sens, string etat)
        {
            if (nombre > 0)
                lignes.Add(new AFaire(nombre == 1 ? "1 obligation du Pacte" : $"{nombre} obligations du Pacte", sens, etat, "/Contractualisation/Echeances/AfficherCalendrier", Permission.PacteGerer));
        }
        Ajouter(restes.Count(d => d.Date < aujourdhui), Sens.EnRetard, "en retard");
        Ajouter(restes.Count(d => d.Date >= aujourdhui && d.Date <= aujourdhui.AddDays(30)), Sens.AEcheance, "à échéance");
        return lignes;
    }
}
