using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Orientations;
using Passerelle.Parcours.RendezVous;
using Passerelle.Parcours.Structures;
using Socle.Calendrier;
using Socle.Ports;

namespace Passerelle.Parcours.Journee;

/// <summary>La journée d'un référent.</summary>
/// <param name="Referent">Lui.</param>
/// <param name="Echeances">Ce qui attend, dans l'ordre des délais.</param>
/// <param name="Suivies">Personnes suivies.</param>
/// <param name="RendezVous">Rendez-vous du jour.</param>
/// <param name="Jour">Jour légal.</param>
public sealed record JourneeReferent(Referent Referent, IReadOnlyList<EcheanceListe> Echeances, int Suivies, IReadOnlyList<RendezVousListe> RendezVous, DateOnly Jour);

/// <summary>À l'accueil d'un référent : ses rendez-vous du jour, puis ce qui est dû, en retard ou oublié pour chacune de ses personnes.</summary>
internal sealed class MaJournee(PasserelleContexte contexte, ListerEcheances echeances, ListerCreneaux creneaux, IActeur acteur, TimeProvider horloge) : IPanneauAccueil
{
    /// <inheritdoc/>
    public string Permission => Habilitations.Roles.Permission.RendezVousTenir;

    /// <inheritdoc/>
    public string Vue => "/Parcours/Journee/_JourneeReferent.cshtml";

    /// <inheritdoc/>
    public async Task<object?> LireAsync(CancellationToken ct)
    {
        if (acteur.Id is not { } compte || await contexte.Referents.AsNoTracking().SingleOrDefaultAsync(r => r.CompteId == compte, ct) is not { } referent)
            return null;
        var structure = await contexte.Structures.Where(s => s.Id == referent.StructureId).Select(s => s.Nom).SingleAsync(ct);
        var (lignes, suivies) = await echeances.DuReferentAsync(referent, structure, ct);
        var jour = horloge.Aujourdhui();
        return new JourneeReferent(referent, lignes, suivies, await creneaux.DuJourAsync(jour, referent.Id, ct), jour);
    }
}

/// <summary>À l'accueil de qui coordonne : structures et retards.</summary>
internal sealed class JourneeCoordination(CompterEcheances compter) : IPanneauAccueil
{
    /// <inheritdoc/>
    public string Permission => Habilitations.Roles.Permission.PortefeuillesTransferer;

    /// <inheritdoc/>
    public string Vue => "/Parcours/Journee/_JourneeCoordination.cshtml";

    /// <inheritdoc/>
    public async Task<object?> LireAsync(CancellationToken ct) => await compter.ExecuterAsync(null, ct) is { Count: > 0 } etats ? etats : null;
}

/// <summary>La journée de la plateforme d'orientation.</summary>
/// <param name="Personnes">Les premières à orienter.</param>
/// <param name="AOrienter">À orienter en tout.</param>
/// <param name="ANotifier">Décisions à notifier.</param>
/// <param name="Jour">Jour légal.</param>
public sealed record JourneeOrientation(IReadOnlyList<PersonneSuivie> Personnes, int AOrienter, int ANotifier, DateOnly Jour);

/// <summary>À l'accueil de la plateforme d'orientation : qui orienter d'abord, et ce qui reste à notifier.</summary>
internal sealed class JourneeDeLaPlateforme(FileOrientation file, ListerDecisions decisions, TimeProvider horloge) : IPanneauAccueil
{
    private const int Montrees = 15;

    /// <inheritdoc/>
    public string Permission => Habilitations.Roles.Permission.OrientationsDecider;

    /// <inheritdoc/>
    public string Vue => "/Parcours/Journee/_JourneeOrientation.cshtml";

    /// <inheritdoc/>
    public async Task<object?> LireAsync(CancellationToken ct)
    {
        var (aOrienter, aNotifier) = (await file.CompterAsync(new FiltreAOrienter(), ct), await decisions.CompterAsync(ct));
        return aOrienter + aNotifier == 0 ? null : new JourneeOrientation(await file.LireAsync(new FiltreAOrienter(), 0, Montrees, ct), aOrienter, aNotifier, horloge.Aujourdhui());
    }
}
