using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Passerelle.Parcours.Regles;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Parcours.Contrats;

/// <summary>Un contrat d'engagement signé.</summary>
public sealed record SignerContratCommand
{
    /// <summary>Personne.</summary>
    public required Guid Cle { get; init; }

    /// <summary>Jour de la signature.</summary>
    public DateOnly? SigneLe { get; init; }

    /// <summary>Heures par semaine.</summary>
    public decimal? Heures { get; init; }

    /// <summary>Code d'un <see cref="MotifDuree"/>.</summary>
    public string? Motif { get; init; }

    /// <summary>La personne a demandé qu'aucune heure ne soit imposée.</summary>
    public bool Demandee { get; init; }
}

/// <summary>Enregistre la signature d'un contrat d'engagement : un fait du parcours. Un contrat de plus révise le précédent, sans l'effacer.</summary>
public sealed class SignerContrat(PasserelleContexte contexte, EnregistrerFaits faits, IJournal journal, TimeProvider horloge)
{
    /// <summary>Enregistre.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(SignerContratCommand commande, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        var lue = await (
            from p in contexte.Personnes
            where p.Cle == commande.Cle && p.FusionneeDansId == null
            join e in contexte.Entrees.Where(e => e.FermeeLe == null) on p.Id equals e.PersonneId
            select new { p.Id, e.T0, e.DateOrientation, e.StructureReferente, e.Referent }).FirstOrDefaultAsync(ct);
        if (lue?.DateOrientation is not { } orientee)
            return ContratsErreurs.NonOrientee;
        var fautes = new List<Erreur>();
        if (commande.SigneLe is not { } signe || signe > horloge.Aujourdhui() || signe < orientee)
            fautes.Add(ContratsErreurs.DateFausse);
        if (commande.Heures is not { } heures)
            fautes.Add(ContratsErreurs.DureeRefusee("Heures", "un nombre d'heures"));
        else if (DureeContrat.Refus(heures, commande.Motif, commande.Demandee) is { } refus)
            fautes.Add(ContratsErreurs.DureeRefusee(heures >= 0 && heures < DureeContrat.Heures ? "Motif" : "Heures", refus));
        if (fautes.Count > 0)
            return fautes;
        var id = Guid.CreateVersion7();
        var motif = commande.Heures < DureeContrat.Heures ? MotifDuree.Tous.Single(m => m.Code == commande.Motif) : null;
        journal.Noter(ActeJournal.Changement, nameof(SignerContrat), commande.Cle.ToString(), string.Create(CultureInfo.InvariantCulture, $"CE du {commande.SigneLe:dd/MM/yyyy}, {commande.Heures} h"));
        await contexte.SaveChangesAsync(ct);
        await faits.ExecuterAsync(session, "contrat d'engagement", [new FaitRecu
        {
            Type = TypeFait.Contrat,
            PersonneId = lue.Id,
            Date = commande.SigneLe!.Value,
            Valeur = "CE",
            Detail = commande.Heures!.Value.ToString("0.##", CultureInfo.InvariantCulture),
            Structure = lue.StructureReferente,
            Referent = lue.Referent,
            Motif = motif is null ? null : commande.Heures == 0 ? $"{motif.Libelle}, à la demande de la personne" : motif.Libelle,
            Reference = EnregistrerFaits.Reference(id),
        }], ct);
        await session.ValiderAsync(ct);
        return id;
    }
}
