using Plateforme.Acces;
using Plateforme.Bases;
using Plateforme.Correspondants;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.Changements;

/// <summary>Communiquer un changement au partenaire.</summary>
public sealed record CommuniquerChangementCommand
{
    /// <summary>Genre.</summary>
    public required GenreChangement Genre { get; init; }

    /// <summary>API touchée.</summary>
    public string? Api { get; init; }

    /// <summary>En une ligne.</summary>
    public required string Titre { get; init; }

    /// <summary>Ce qui change.</summary>
    public required string Description { get; init; }

    /// <summary>Jour prévu.</summary>
    public required DateOnly PrevuLe { get; init; }

    /// <summary>Résout un incident bloquant.</summary>
    public bool ResoutBloquant { get; init; }

    /// <summary>Mois de la version précédente en ligne.</summary>
    public int MoisVersionPrecedente { get; init; }
}

/// <summary>Communique un changement dans le délai de prévenance de son genre (lignes 2262-2270).</summary>
public sealed class CommuniquerChangement(PlateformeContexte contexte, PrevenirCorrespondants prevenir, IJournal journal, TimeProvider horloge)
{
    /// <summary>Communique.</summary>
    public async Task<Resultat<Changement>> ExecuterAsync(CommuniquerChangementCommand commande, CancellationToken ct)
    {
        if (Controler(commande) is { Count: > 0 } erreurs)
            return erreurs;
        var changement = new Changement
        {
            Genre = commande.Genre,
            Api = commande.Api,
            Titre = commande.Titre.Trim(),
            Description = commande.Description.Trim(),
            ResoutBloquant = commande.ResoutBloquant,
            MoisVersionPrecedente = commande.MoisVersionPrecedente,
            CommuniqueLe = horloge.GetUtcNow().UtcDateTime,
            PrevuLe = commande.PrevuLe,
        };
        await using var transaction = await contexte.Database.BeginTransactionAsync(ct);
        contexte.Add(changement);
        await contexte.SaveChangesAsync(ct);
        await prevenir.AjouterAsync(new Avis(Cote.Partenaire, RoleCorrespondant.RelationSi, $"changement-{changement.Id}-communique", "changement annoncé", $"Changement n° {changement.Id} prévu le {changement.PrevuLe.Lisible()}",
            $"{changement.Titre}\n\n{changement.Description}\n\nAPI : {changement.Api ?? "toutes"}. {changement.Genre.Libelle()}."), ct);
        journal.Noter(ActeJournal.Changement, nameof(CommuniquerChangement), $"changement {changement.Id}", changement.Genre.ToString());
        await contexte.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return changement;
    }

    private List<Erreur> Controler(CommuniquerChangementCommand commande)
    {
        var erreurs = new List<Erreur>();
        if (!Enum.IsDefined(commande.Genre))
            erreurs.Add(ChangementErreurs.GenreInconnu());
        if (string.IsNullOrWhiteSpace(commande.Titre))
            erreurs.Add(ChangementErreurs.TitreAbsent());
        if (string.IsNullOrWhiteSpace(commande.Description))
            erreurs.Add(ChangementErreurs.DescriptionAbsente());
        if (commande.Api is { } api && !ApiServie.Toutes.Any(a => a.Cle == api))
            erreurs.Add(ChangementErreurs.ApiInconnue());
        if (PrevenanceChangement.AuPlusTot(commande.Genre, commande.ResoutBloquant, horloge.Aujourdhui()) is var auPlusTot && commande.PrevuLe < auPlusTot)
            erreurs.Add(ChangementErreurs.TropTot(auPlusTot));
        if (commande.MoisVersionPrecedente is < 0 or > PrevenanceChangement.MoisVersionPrecedente)
            erreurs.Add(ChangementErreurs.VersionPrecedenteTropLongue());
        return erreurs;
    }
}
