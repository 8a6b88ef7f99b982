using Plateforme.Bases;
using Plateforme.Correspondants;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.Suivi;

/// <summary>Noter une réunion tenue.</summary>
public sealed record NoterReunionCommand
{
    /// <summary>Genre.</summary>
    public required GenreReunion Genre { get; init; }

    /// <summary>Partie qui l'a demandée.</summary>
    public required Cote DemandeePar { get; init; }

    /// <summary>Jour.</summary>
    public required DateOnly TenueLe { get; init; }

    /// <summary>Décisions.</summary>
    public required string Decisions { get; init; }
}

/// <summary>Note un comité de sécurité (ligne 2277) ou la revue annuelle (ligne 2281).</summary>
public sealed class NoterReunion(PlateformeContexte contexte, IJournal journal, TimeProvider horloge)
{
    /// <summary>Note.</summary>
    public async Task<Resultat<ReunionSuivi>> ExecuterAsync(NoterReunionCommand commande, CancellationToken ct)
    {
        var erreurs = new List<Erreur>();
        if (!Enum.IsDefined(commande.Genre) || !Enum.IsDefined(commande.DemandeePar))
            erreurs.Add(SuiviErreurs.GenreInconnu());
        if (commande.TenueLe > horloge.Aujourdhui())
            erreurs.Add(SuiviErreurs.DateAVenir());
        if (string.IsNullOrWhiteSpace(commande.Decisions))
            erreurs.Add(SuiviErreurs.DecisionsAbsentes());
        if (erreurs.Count > 0)
            return erreurs;
        var reunion = new ReunionSuivi { Genre = commande.Genre, DemandeePar = commande.DemandeePar, TenueLe = commande.TenueLe, Decisions = commande.Decisions.Trim() };
        contexte.Add(reunion);
        journal.Noter(ActeJournal.Changement, nameof(NoterReunion), null, $"{commande.Genre} du {commande.TenueLe:yyyy-MM-dd}");
        await contexte.SaveChangesAsync(ct);
        return reunion;
    }
}
