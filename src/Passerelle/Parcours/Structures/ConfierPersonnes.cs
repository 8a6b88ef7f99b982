using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Faits;
using Passerelle.Parcours.Personnes;
using Passerelle.Parcours.Regles;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Parcours.Structures;

/// <summary>Des personnes choisies dans une liste, et le référent à qui les confier.</summary>
public sealed record ConfierCommand
{
    /// <summary>Personnes cochées ; vide : toutes celles du filtre.</summary>
    public IReadOnlyCollection<Guid> Cles { get; init; } = [];

    /// <summary>Filtre de la liste.</summary>
    public required FiltrePersonnes Filtre { get; init; }

    /// <summary>Référent qui les reçoit.</summary>
    public Guid? Vers { get; init; }

    /// <summary>Un <see cref="MotifTransfert"/>.</summary>
    public string? Motif { get; init; }

    /// <summary>Empreinte de l'aperçu confirmé.</summary>
    public string? Apercu { get; init; }
}

/// <summary>Confie à un référent des personnes choisies dans une liste, après aperçu : un fait d'orientation chacune, sans changement de parcours ni d'organisme.</summary>
public sealed class ConfierPersonnes(PasserelleContexte contexte, LirePortefeuilles portefeuilles, ListerSuivies suivies, ListerPersonnes lister, AppliquerRepartition appliquer, TimeProvider horloge)
{
    /// <summary>Personnes d'un lot.</summary>
    public const int Taille = 1000;

    /// <summary>Combien de personnes la liste compte, cochées ou du filtre.</summary>
    public async Task<int> CompterAsync(ConfierCommand commande, CancellationToken ct) =>
        commande.Cles.Count > 0 ? commande.Cles.Count : commande.Filtre.EstVide ? 0 : (await lister.IdsAsync(commande.Filtre, 0, ct)).Total;

    /// <summary>Qui serait confié, sans rien écrire.</summary>
    public async Task<Resultat<PlanRepartition>> PrevoirAsync(ConfierCommand commande, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        if (!Departement.Regle().Essayer(out var departement, out var refus))
            return refus;
        if (LirePortefeuilles.Ouverts(await portefeuilles.ExecuterAsync(jour, null, ct), jour, departement).FirstOrDefault(p => p.Id == commande.Vers) is not { } vers)
            return StructuresErreurs.DestinationFausse;
        var cles = commande.Cles;
        var ids = cles.Count > 0
            ? await contexte.Personnes.Where(p => cles.Contains(p.Cle) && p.FusionneeDansId == null).Select(p => p.Id).Take(Taille).ToListAsync(ct)
            : commande.Filtre.EstVide ? [] : (await lister.IdsAsync(commande.Filtre, Taille, ct)).Ids;
        var personnes = await suivies.ParmiAsync(ids, ct);
        return personnes.Count == 0 ? StructuresErreurs.PersonneASuivre : new PlanRepartition([.. personnes.Select(p => new LigneRepartition(p, Placer(p, vers)))]);
    }

    /// <summary>Confie, si l'aperçu vaut encore. Rend le nombre de personnes qui changent de référent.</summary>
    public Task<Resultat<int>> ExecuterAsync(ConfierCommand commande, CancellationToken ct) =>
        appliquer.ExecuterAsync(nameof(ConfierPersonnes), commande.Motif, commande.Apercu, () => PrevoirAsync(commande, ct), null, ct);

    private static Placement Placer(PersonneSuivie personne, PortefeuilleOuvert vers) => personne.Entree switch
    {
        { Organisme: var organisme } when organisme != vers.Organisme => new Placement(null, ["suivie par un autre organisme : la réorienter"]),
        { StructureReferente: var structure, Referent: var referent } when structure == vers.Structure && referent == vers.Nom => new Placement(null, ["déjà suivie par ce référent"]),
        _ => new Placement(vers, ["choisi par l'agent"]),
    };
}
