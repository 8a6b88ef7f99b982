using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Parcours.Sorties;

/// <summary>Une personne sort du parcours.</summary>
public sealed record EnregistrerSortieCommand
{
    /// <summary>Personne.</summary>
    public required Guid Cle { get; init; }

    /// <summary>Jour de la sortie.</summary>
    public DateOnly? SortieLe { get; init; }

    /// <summary>Une des <see cref="EnregistrerSortie.Raisons"/>.</summary>
    public string? Raison { get; init; }
}

/// <summary>Enregistre la sortie d'une personne : un fait du parcours, qui ferme son entrée. Rien n'est effacé.</summary>
public sealed class EnregistrerSortie(PasserelleContexte contexte, EnregistrerFaits faits, IJournal journal, TimeProvider horloge)
{
    /// <summary>Les raisons d'une sortie, celles de la reprise.</summary>
    public static IReadOnlyList<string> Raisons { get; } = ["EMPLOI", "FORMATION", "CREATION", "RETRAITE", "DEMENAGEMENT", "DECES", "RENONCIATION", "AUTRE"];

    /// <summary>Enregistre.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(EnregistrerSortieCommand commande, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        var lue = await (
            from p in contexte.Personnes
            where p.Cle == commande.Cle && p.FusionneeDansId == null
            join e in contexte.Entrees.Where(e => e.FermeeLe == null) on p.Id equals e.PersonneId
            select new { p.Id, e.T0 }).FirstOrDefaultAsync(ct);
        if (lue is null)
            return SortiesErreurs.SansEntree;
        var fautes = new List<Erreur>();
        if (commande.SortieLe is not { } sortie || sortie > horloge.Aujourdhui() || sortie < lue.T0)
            fautes.Add(SortiesErreurs.DateFausse);
        if (commande.Raison is null || !Raisons.Contains(commande.Raison))
            fautes.Add(SortiesErreurs.SansRaison);
        if (fautes.Count > 0)
            return fautes;
        var id = Guid.CreateVersion7();
        journal.Noter(ActeJournal.Changement, nameof(EnregistrerSortie), commande.Cle.ToString(), string.Create(CultureInfo.InvariantCulture, $"le {commande.SortieLe:dd/MM/yyyy}, {commande.Raison}"));
        await contexte.SaveChangesAsync(ct);
        await faits.ExecuterAsync(session, "sortie", [new FaitRecu
        {
            Type = TypeFait.Sortie,
            PersonneId = lue.Id,
            Date = commande.SortieLe!.Value,
            Valeur = commande.Raison,
            Reference = EnregistrerFaits.Reference(id),
        }], ct);
        await session.ValiderAsync(ct);
        return id;
    }
}
