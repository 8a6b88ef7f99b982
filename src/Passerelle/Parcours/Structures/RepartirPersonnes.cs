using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Passerelle.Parcours.Regles;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Parcours.Structures;

/// <summary>Qui change de référent, et vers qui.</summary>
public sealed record RepartirCommand
{
    /// <summary>Structure dont on répartit les personnes.</summary>
    public required Guid Structure { get; init; }

    /// <summary>Référent dont on transfère le portefeuille ; nul : les personnes de la structure qu'aucun référent présent ne suit.</summary>
    public Guid? Depuis { get; init; }

    /// <summary>Référent qui les reçoit toutes, du même organisme ; nul : les règles d'attribution, dans la structure.</summary>
    public Guid? Vers { get; init; }

    /// <summary>Un <see cref="MotifTransfert"/>.</summary>
    public string? Motif { get; init; }

    /// <summary>Le référent part : son portefeuille ne reçoit plus.</summary>
    public bool Part { get; init; }

    /// <summary>Empreinte de l'aperçu confirmé.</summary>
    public string? Apercu { get; init; }
}

/// <summary>Où va chaque personne.</summary>
/// <param name="Lignes">Une par personne, par nom.</param>
public sealed record PlanRepartition(IReadOnlyList<LigneRepartition> Lignes)
{
    /// <summary>Empreinte : la confirmation ne vaut que pour ce plan-là.</summary>
    public string Empreinte { get; } = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ',
        Lignes.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Personne.Id}>{l.Placement.Retenu?.Id}"))))))[..32];

    /// <summary>Personnes placées.</summary>
    public IEnumerable<LigneRepartition> Placees => Lignes.Where(l => l.Placement.Retenu is not null);
}

/// <summary>Une personne et son nouveau référent.</summary>
public sealed record LigneRepartition(PersonneSuivie Personne, Placement Placement);

/// <summary>
/// Répartit des personnes suivies entre des référents, d'un seul acte : chacune reçoit un fait d'orientation de ce jour, sans changement
/// de parcours ni d'organisme, qui la mène à son nouveau référent (la désignation d'un référent vaut notification, ligne 2012).
/// L'ancien fait demeure : on sait qui suivait qui, et quand.
/// </summary>
public sealed class RepartirPersonnes(LirePortefeuilles portefeuilles, ListerSuivies suivies, AppliquerRepartition appliquer, IJournal journal, TimeProvider horloge)
{
    /// <summary>Où irait chacun, sans rien écrire.</summary>
    public async Task<Resultat<PlanRepartition>> PrevoirAsync(RepartirCommand commande, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var toutes = await portefeuilles.ExecuterAsync(jour, null, ct);
        if (toutes.FirstOrDefault(s => s.Structure.Id == commande.Structure) is not { } structure)
            return StructuresErreurs.Absent;
        if (!Departement.Regle().Essayer(out var departement, out var refus))
            return refus;
        var depuis = structure.Referents.FirstOrDefault(r => r.Referent.Id == commande.Depuis);
        if (commande.Depuis is not null && depuis is null)
            return StructuresErreurs.PortefeuilleVide;
        var personnes = depuis is not null
            ? await suivies.DuReferentAsync(structure.Structure.Nom, depuis.Referent.Nom, ct)
            : await suivies.SansReferentAsync(structure.Structure.Nom, [.. structure.Referents.Where(r => r.EstPresent(jour)).Select(r => r.Referent.Nom)], ct);
        if (personnes.Count == 0)
            return StructuresErreurs.PortefeuilleVide;
        var ouverts = LirePortefeuilles.Ouverts(toutes, jour, departement).Where(p => p.Id != commande.Depuis && p.Organisme == structure.Structure.Organisme).ToList();
        if (commande.Vers is { } vers)
        {
            return ouverts.Find(p => p.Id == vers) is { } choisi
                ? new PlanRepartition([.. personnes.Select(p => new LigneRepartition(p, new Placement(choisi, ["choisi par l'agent"])))])
                : StructuresErreurs.DestinationFausse;
        }
        return new PlanRepartition(Placer(personnes, ouverts.FindAll(p => p.Structure == structure.Structure.Nom), p => p.APlacer(jour)));
    }

    /// <summary>Applique le plan confirmé, s'il est encore celui de l'aperçu. Rend le nombre de personnes qui changent de référent.</summary>
    public Task<Resultat<int>> ExecuterAsync(RepartirCommand commande, CancellationToken ct) =>
        appliquer.ExecuterAsync(nameof(RepartirPersonnes), commande.Motif, commande.Apercu, () => PrevoirAsync(commande, ct), commande.Part && commande.Depuis is { } parti ? s => PartirAsync(s, parti, ct) : null, ct);

    private async Task PartirAsync(SessionLot session, Guid parti, CancellationToken ct)
    {
        await session.ExecuterAsync("UPDATE referent SET parti_le = @jour, version = version + 1 WHERE id = @id AND parti_le IS NULL", ct, ("jour", horloge.Aujourdhui()), ("id", parti));
        journal.Noter(ActeJournal.Changement, nameof(RepartirPersonnes), parti.ToString(), "référent parti");
    }

    /// <summary>Place chacun à son tour : chaque placement charge le portefeuille qui le reçoit.</summary>
    internal static List<LigneRepartition> Placer(IEnumerable<PersonneSuivie> personnes, List<PortefeuilleOuvert> ouverts, Func<PersonneSuivie, PersonneAPlacer> aPlacer)
    {
        var lignes = new List<LigneRepartition>();
        foreach (var personne in personnes)
        {
            var placement = ChoisirReferent.Placer(aPlacer(personne), ouverts);
            if (placement.Retenu is { } retenu)
                ouverts[ouverts.IndexOf(retenu)] = retenu with { Charge = retenu.Charge + 1 };
            lignes.Add(new LigneRepartition(personne, placement));
        }
        return lignes;
    }
}
