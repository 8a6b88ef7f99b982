using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Financements;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Versements;

/// <summary>Un versement à saisir.</summary>
public sealed record SaisirVersementCommand
{
    /// <summary>Axe ou volet.</summary>
    public string? Perimetre { get; init; }

    /// <summary>Reversé à l'État.</summary>
    public bool Reverse { get; init; }

    /// <summary>Jour.</summary>
    public DateOnly? Le { get; init; }

    /// <summary>Montant.</summary>
    public decimal? Montant { get; init; }

    /// <summary>Titre de recettes ou mandat.</summary>
    public string? Reference { get; init; }
}

/// <summary>Saisit un versement reçu ou reversé, ou le retire avec son motif.</summary>
public sealed class SaisirVersement(PasserelleContexte contexte, LirePacte lire, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Saisit.</summary>
    public async Task<Resultat<Versement>> ExecuterAsync(SaisirVersementCommand c, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var versements = contexte.Versements;
        var erreurs = new List<Erreur>();
        var perimetre = lu.Valeur.Perimetres.SingleOrDefault(p => p.Code == c.Perimetre);
        if (perimetre is null)
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Perimetre", "un axe ou un volet du Pacte"));
        if (c.Le is null || c.Le > horloge.Aujourdhui())
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Le", "un jour passé, ou aujourd'hui"));
        if (c.Montant is not > 0 || c.Montant != Argent.Arrondir(c.Montant.Value))
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Montant", "un montant positif, au centime"));
        var reference = c.Reference?.Trim() ?? "";
        if (reference.Length is < 1 or > 60)
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Reference", "la référence du titre de recettes ou du mandat, en 60 caractères au plus"));
        else if (await versements.AnyAsync(v => v.Reference == reference && v.Perimetre == c.Perimetre && v.FiniLe == null, ct))
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Reference", "une référence qui n'est pas déjà saisie pour cet axe ou ce volet"));
        if (erreurs.Count > 0)
            return erreurs;

        var versement = new Versement
        {
            Id = Guid.CreateVersion7(),
            Perimetre = perimetre!.Code,
            Reverse = c.Reverse,
            Le = c.Le!.Value,
            Montant = c.Montant!.Value,
            Reference = reference,
            Auteur = acteur.Id,
            SaisiLe = horloge.GetUtcNow().UtcDateTime,
        };
        versements.Add(versement);
        journal.Noter(ActeJournal.Changement, nameof(SaisirVersement), versement.Id.ToString(), $"{perimetre.Nom}, {(c.Reverse ? "reversé" : "reçu")} : {versement.Montant.Euros()}");
        await contexte.SaveChangesAsync(ct);
        return versement;
    }

    /// <summary>Retire un versement saisi à tort.</summary>
    public async Task<Resultat<Versement>> RetirerAsync(Guid id, string? motif, CancellationToken ct)
    {
        if (motif?.Trim() is not { Length: >= 5 and <= 300 } dit)
            return ContractualisationErreurs.MotifAbsent();
        var versements = contexte.Versements;
        if (await versements.SingleOrDefaultAsync(v => v.Id == id && v.FiniLe == null, ct) is not { } versement)
            return ContractualisationErreurs.DejaFini();
        (versement.FiniLe, versement.MotifFin) = (horloge.GetUtcNow().UtcDateTime, dit);
        journal.Noter(ActeJournal.Changement, "RetirerVersement", id.ToString(), $"{versement.Montant.Euros()} → retiré ({dit})");
        await contexte.SaveChangesAsync(ct);
        return versement;
    }
}
