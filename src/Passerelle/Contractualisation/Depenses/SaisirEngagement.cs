using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Financements;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Depenses;

/// <summary>Un engagement à saisir.</summary>
public sealed record SaisirEngagementCommand
{
    /// <summary>Engagement qu'il remplace ; nul : un neuf.</summary>
    public Guid? Corrige { get; init; }

    /// <summary>Pourquoi le remplacer.</summary>
    public string? Motif { get; init; }

    /// <summary>Action.</summary>
    public string? Action { get; init; }

    /// <summary>Numéro du marché, de la convention ou de l'arrêté.</summary>
    public string? Reference { get; init; }

    /// <summary>Objet.</summary>
    public string? Objet { get; init; }

    /// <summary>Jour de l'engagement.</summary>
    public DateOnly? EngageLe { get; init; }

    /// <summary>Montant.</summary>
    public decimal? Montant { get; init; }
}

/// <summary>Saisit un engagement, en remplace un, ou le retire avec son motif. Le journal dit l'avant et l'après.</summary>
public sealed class SaisirEngagement(PasserelleContexte contexte, LirePacte lire, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Saisit.</summary>
    public async Task<Resultat<Engagement>> ExecuterAsync(SaisirEngagementCommand c, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var engagements = contexte.Engagements;
        var ancien = c.Corrige is { } id ? await engagements.SingleOrDefaultAsync(e => e.Id == id && e.FiniLe == null, ct) : null;
        if (c.Corrige is not null && ancien is null)
            return ContractualisationErreurs.DejaFini();
        var motif = c.Motif?.Trim();
        var erreurs = new List<Erreur>();
        if (ancien is not null && motif is not { Length: >= 5 and <= 300 })
            erreurs.Add(ContractualisationErreurs.MotifAbsent());
        var action = lu.Valeur.Actions.SingleOrDefault(a => a.Code == c.Action?.Trim());
        if (action is null)
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Action", "un code d'action du Pacte"));
        var reference = c.Reference?.Trim() ?? "";
        if (reference.Length is < 1 or > 60)
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Reference", "le numéro du marché, de la convention ou de l'arrêté, en 60 caractères au plus"));
        else if (await engagements.AnyAsync(e => e.Reference == reference && e.FiniLe == null && e.Id != c.Corrige, ct))
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Reference", "un numéro que ne porte pas déjà un autre engagement"));
        if (string.IsNullOrWhiteSpace(c.Objet))
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Objet", "l'objet de l'engagement"));
        if (c.EngageLe is null)
            erreurs.Add(ContractualisationErreurs.DepenseFautive("EngageLe", "le jour de l'engagement"));
        if (c.Montant is not > 0 || c.Montant != Argent.Arrondir(c.Montant.Value))
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Montant", "un montant positif, au centime"));
        if (erreurs.Count > 0)
            return erreurs;

        var instant = horloge.GetUtcNow().UtcDateTime;
        if (ancien is not null)
            (ancien.FiniLe, ancien.MotifFin) = (instant, motif);
        var engagement = new Engagement
        {
            Id = Guid.CreateVersion7(),
            Action = action!.Code,
            Annee = c.EngageLe!.Value.Year,
            Reference = reference,
            Objet = c.Objet!.Trim(),
            EngageLe = c.EngageLe.Value,
            Montant = c.Montant!.Value,
            Auteur = acteur.Id,
            SaisiLe = instant,
        };
        engagements.Add(engagement);
        journal.Noter(ActeJournal.Changement, nameof(SaisirEngagement), engagement.Id.ToString(),
            ancien is null ? $"{action.Code}, {engagement.Annee} : {engagement.Montant.Euros()}" : $"{ancien.Action} → {action.Code}, {ancien.Montant.Euros()} → {engagement.Montant.Euros()} ({motif})");
        await contexte.SaveChangesAsync(ct);
        return engagement;
    }

    /// <summary>Retire : il n'oblige plus à payer.</summary>
    public async Task<Resultat<Engagement>> RetirerAsync(Guid id, string? motif, CancellationToken ct)
    {
        if (motif?.Trim() is not { Length: >= 5 and <= 300 } dit)
            return ContractualisationErreurs.MotifAbsent();
        var engagements = contexte.Engagements;
        if (await engagements.SingleOrDefaultAsync(e => e.Id == id && e.FiniLe == null, ct) is not { } engagement)
            return ContractualisationErreurs.DejaFini();
        (engagement.FiniLe, engagement.MotifFin) = (horloge.GetUtcNow().UtcDateTime, dit);
        journal.Noter(ActeJournal.Changement, "RetirerEngagement", id.ToString(), $"{engagement.Action}, {engagement.Annee} : {engagement.Montant.Euros()} → retiré ({dit})");
        await contexte.SaveChangesAsync(ct);
        return engagement;
    }
}
