using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Ports;
using Socle.Territoires;

namespace Passerelle.Echanges.Envois;

/// <summary>À l'accueil : les fichiers dus que rien n'a encore scellés, le plus en retard donnant l'urgence.</summary>
internal sealed class EnvoisAFaire(ListerEnvois lister, TimeProvider horloge) : ISourceAFaire
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Permissions => [Permission.EnvoisGerer];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AFaire>> LireAsync(CancellationToken ct)
    {
        if (!Territoire.Regle(null).Essayer(out var territoire, out _))
            return [];
        var attendus = (await lister.CalendrierAsync(territoire, ct)).Where(c => c.Envoi is not { EstScelle: true }).Select(c => c.Du.Terme).ToList();
        if (attendus.Count == 0)
            return [];
        var (terme, aujourdhui) = (attendus.Min(), horloge.Aujourdhui());
        return
        [
            new AFaire(attendus.Count == 1 ? "1 fichier à envoyer à France Travail" : $"{attendus.Count} fichiers à envoyer à France Travail",
                terme < aujourdhui ? Sens.EnRetard : Sens.AEcheance, DateLisible.Delai(terme, aujourdhui), "/Echanges/Envois/ListerEnvois", Permission.EnvoisGerer),
        ];
    }
}
