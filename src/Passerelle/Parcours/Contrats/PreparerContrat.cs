using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Regles;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Parcours.Contrats;

/// <summary>Le projet d'un contrat d'engagement.</summary>
public sealed record PreparerContratCommand
{
    /// <summary>Personne.</summary>
    public required Guid Cle { get; init; }

    /// <summary>Version du projet que l'agent a lue ; nulle s'il n'y en avait pas.</summary>
    public int? Version { get; init; }

    /// <summary>Heures par semaine.</summary>
    public decimal? Heures { get; init; }

    /// <summary>Code d'un <see cref="MotifDuree"/>.</summary>
    public string? Motif { get; init; }

    /// <summary>La personne a demandé qu'aucune heure ne soit imposée.</summary>
    public bool Demandee { get; init; }

    /// <summary>Natures d'activité.</summary>
    public required IReadOnlyCollection<string> Activites { get; init; }

    /// <summary>Engagements du référent.</summary>
    public required IReadOnlyCollection<string> Engagements { get; init; }

    /// <summary>Jours entre deux échanges.</summary>
    public int Rythme { get; init; }

    /// <summary>Jour de la revue.</summary>
    public DateOnly? RevoirLe { get; init; }

    /// <summary>Quoi retenus.</summary>
    public required IReadOnlyCollection<string> Quois { get; init; }

    /// <summary>Comment, par quoi.</summary>
    public required IReadOnlyDictionary<string, string?> Comments { get; init; }

    /// <summary>Terme, par quoi ; à défaut la revue.</summary>
    public required IReadOnlyDictionary<string, DateOnly?> Termes { get; init; }
}

/// <summary>
/// Prépare un contrat d'engagement, depuis le dernier diagnostic, ou modifie le projet en cours. Préparé après un contrat signé, il le révise ou le
/// renouvelle : celui-ci reste tel qu'il fut signé.
/// </summary>
public sealed class PreparerContrat(PasserelleContexte contexte, Diagnostics.EtablirDiagnostic diagnostics, LireContrats lire, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Prépare.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(PreparerContratCommand commande, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        var lue = await (
            from p in contexte.Personnes
            where p.Cle == commande.Cle && p.FusionneeDansId == null
            join e in contexte.Entrees.Where(e => e.FermeeLe == null) on p.Id equals e.PersonneId
            select new { p.Id, e.DateOrientation, e.StructureReferente, e.Referent }).FirstOrDefaultAsync(ct);
        if (lue?.DateOrientation is null)
            return ContratsErreurs.NonOrientee;
        var jour = horloge.Aujourdhui();
        if (Controler(commande, jour) is { Count: > 0 } fautes)
            return fautes;
        var contrats = await lire.DeLaPersonneAsync(commande.Cle, ct);
        var projet = contrats.FirstOrDefault(c => c.SigneLe is null);
        if (projet?.Version != commande.Version)
            return ContratsErreurs.Depasse;
        var instant = horloge.GetUtcNow().UtcDateTime;
        if (projet is null)
        {
            projet = new ContratPrepare { Id = Guid.CreateVersion7(), PersonneId = lue.Id, SuitId = contrats.FirstOrDefault(c => c.SigneLe is not null)?.Id, Activites = "", Engagements = "", PrepareLe = instant, PreparePar = acteur.Id };
            contexte.Contrats.Add(projet);
        }
        else
        {
            contexte.Contrats.Attach(projet);
            contexte.Demarches.RemoveRange(await contexte.Demarches.Where(d => d.ContratId == projet.Id).ToListAsync(ct));
            await contexte.SaveChangesAsync(ct);
        }
        projet.DiagnosticId = (await diagnostics.DernierAsync(commande.Cle, ct))?.Id;
        projet.Heures = commande.Heures!.Value;
        projet.Motif = commande.Heures < DureeContrat.Heures ? commande.Motif : null;
        projet.Demandee = commande.Heures == 0;
        projet.Activites = string.Join(',', ClauseContrat.Activites.Where(commande.Activites.Contains));
        projet.Engagements = string.Join(',', commande.Engagements.Distinct().Order(StringComparer.Ordinal));
        projet.Rythme = commande.Rythme;
        projet.RevoirLe = commande.RevoirLe!.Value;
        projet.Structure = lue.StructureReferente;
        projet.Referent = lue.Referent;
        projet.Version++;
        contexte.Demarches.AddRange(CatalogueDemarches.Toutes.Where(d => commande.Quois.Contains(d.Code)).Select(d => new Demarche
        {
            Id = Guid.CreateVersion7(),
            ContratId = projet.Id,
            Pourquoi = d.Pourquoi,
            Quoi = d.Code,
            Comment = d.Comments.Count == 0 ? null : commande.Comments.GetValueOrDefault(d.Code) ?? d.Comments[0].Code,
            DebutLe = jour,
            FinLe = commande.Termes.GetValueOrDefault(d.Code) ?? commande.RevoirLe.Value,
            CreeLe = instant,
            ModifieeLe = instant,
        }));
        journal.Noter(ActeJournal.Changement, nameof(PreparerContrat), commande.Cle.ToString(), string.Create(CultureInfo.InvariantCulture, $"{commande.Heures} h, {commande.Quois.Count} démarches"));
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        return projet.Id;
    }

    private static List<Erreur> Controler(PreparerContratCommand commande, DateOnly jour)
    {
        var fautes = new List<Erreur>();
        if (commande.Heures is not { } heures)
            fautes.Add(ContratsErreurs.DureeRefusee("Heures", "un nombre d'heures"));
        else if (DureeContrat.Refus(heures, commande.Motif, commande.Demandee) is { } refus)
            fautes.Add(ContratsErreurs.DureeRefusee(heures >= 0 && heures < DureeContrat.Heures ? "Motif" : "Heures", refus));
        else if (heures > 0 && commande.Activites.Count == 0)
            fautes.Add(ContratsErreurs.SansActivite);
        if (commande.Engagements.Count == 0)
            fautes.Add(ContratsErreurs.SansEngagement);
        if (commande.Quois.Count == 0)
            fautes.Add(ContratsErreurs.SansDemarche);
        if (commande.Activites.Except(ClauseContrat.Activites).Any() || commande.Engagements.Except(ClauseContrat.De("REFERENT").Select(c => c.Code)).Any() || !ClauseContrat.Rythmes.Contains(commande.Rythme)
            || commande.Quois.Any(q => CatalogueDemarches.Trouver(q) is not { } d || (commande.Comments.GetValueOrDefault(q) is { } comment && d.Comments.All(c => c.Code != comment))))
            fautes.Add(ContratsErreurs.ChoixInconnu);
        if (commande.RevoirLe is not { } revue || revue <= jour || revue > jour.AddYears(1))
            fautes.Add(ContratsErreurs.RevueFausse);
        fautes.AddRange(commande.Quois.Where(q => commande.Termes.GetValueOrDefault(q) is { } terme && (terme <= jour || terme > jour.AddYears(1))).Select(ContratsErreurs.TermeFaux));
        return fautes;
    }
}
