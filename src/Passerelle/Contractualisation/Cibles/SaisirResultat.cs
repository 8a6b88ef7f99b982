using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Cibles;

/// <summary>Un résultat à saisir, tel que l'écran ou le CSV le donne.</summary>
public sealed record SaisirResultatCommand
{
    /// <summary>Indicateur.</summary>
    public string? Indicateur { get; init; }

    /// <summary>Jour où il est constaté ; son année est celle du résultat.</summary>
    public DateOnly? ConstateAu { get; init; }

    /// <summary>Valeur.</summary>
    public decimal? Valeur { get; init; }

    /// <summary>Preuve.</summary>
    public string? Justificatif { get; init; }

    /// <summary>Commentaire.</summary>
    public string? Commentaire { get; init; }
}

/// <summary>Saisit une mesure ; la même, au même jour, remplace. Le journal dit l'avant et l'après.</summary>
public sealed class SaisirResultat(PasserelleContexte contexte, LirePacte lire, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Saisit.</summary>
    public async Task<Resultat<ResultatIndicateur>> ExecuterAsync(SaisirResultatCommand commande, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var controle = Controler(lu.Valeur, commande, acteur.Id, horloge);
        if (!controle.Reussi)
            return controle;
        await AjouterAsync(controle.Valeur, ct);
        await contexte.SaveChangesAsync(ct);
        return controle;
    }

    /// <summary>Ajoute au contexte, et clôt la mesure du même jour ; faux quand elle disait déjà cela.</summary>
    internal async Task<bool> AjouterAsync(ResultatIndicateur nouveau, CancellationToken ct)
    {
        var resultats = contexte.ResultatsIndicateurs;
        var calcul = nouveau.Definition is not null;
        var ancien = await resultats.SingleOrDefaultAsync(r => r.Indicateur == nouveau.Indicateur && r.ConstateAu == nouveau.ConstateAu && r.FiniLe == null && (r.Definition != null) == calcul, ct);
        if (ancien?.Dit(nouveau) == true)
            return false;
        if (ancien is not null)
            ancien.FiniLe = nouveau.SaisiLe;
        resultats.Add(nouveau);
        journal.Noter(ActeJournal.Changement, nameof(SaisirResultat), nouveau.Indicateur, $"{(calcul ? "calculé" : "saisi")} au {nouveau.ConstateAu:dd/MM/yyyy} : {(ancien is null ? "" : $"{SuiviIndicateur.Dire(ancien.Valeur)} → ")}{SuiviIndicateur.Dire(nouveau.Valeur)}");
        return true;
    }

    /// <summary>Contrôle chaque champ, et compose la mesure.</summary>
    internal static Resultat<ResultatIndicateur> Controler(PacteSigne pacte, SaisirResultatCommand c, Guid? auteur, TimeProvider horloge)
    {
        var erreurs = new List<Erreur>();
        var indicateur = pacte.IndicateursSuivis.SingleOrDefault(i => i.Code == c.Indicateur?.Trim());
        if (indicateur is null)
            erreurs.Add(ContractualisationErreurs.ResultatFautif("Indicateur", "le code d'un indicateur des fiches ou de l'annexe 4 (« S01-1 », « N07-1 »)"));
        if (c.ConstateAu is not { } jour || jour > horloge.Aujourdhui() || !IndicateurPacte.Annees.Contains(jour.Year))
            erreurs.Add(ContractualisationErreurs.ResultatFautif("ConstateAu", $"un jour passé, de {IndicateurPacte.Annees[0]} à {IndicateurPacte.Annees[^1]}"));
        if (c.Valeur is not >= 0)
            erreurs.Add(ContractualisationErreurs.ResultatFautif("Valeur", "un nombre, zéro compris"));
        else if (c.ConstateAu is { } j && indicateur?.Cibles.GetValueOrDefault(j.Year)?.Sens == SensCible.Pourcentage && c.Valeur > 100)
            erreurs.Add(ContractualisationErreurs.ResultatFautif("Valeur", "un pourcentage, de 0 à 100"));
        if (c.Justificatif?.Trim() is not { Length: >= 2 and <= 200 })
            erreurs.Add(ContractualisationErreurs.ResultatFautif("Justificatif", "ce qui prouve ce résultat, en 2 à 200 caractères"));
        if (c.Commentaire?.Length > 500)
            erreurs.Add(ContractualisationErreurs.ResultatFautif("Commentaire", "500 caractères au plus"));
        if (erreurs.Count > 0)
            return erreurs;
        return new ResultatIndicateur
        {
            Id = Guid.CreateVersion7(),
            Indicateur = indicateur!.Code,
            Annee = c.ConstateAu!.Value.Year,
            ConstateAu = c.ConstateAu.Value,
            Valeur = c.Valeur!.Value,
            Justificatif = c.Justificatif!.Trim(),
            Commentaire = string.IsNullOrWhiteSpace(c.Commentaire) ? null : c.Commentaire.Trim(),
            Auteur = auteur,
            SaisiLe = horloge.GetUtcNow().UtcDateTime,
        };
    }
}
