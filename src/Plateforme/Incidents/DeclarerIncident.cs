using Plateforme.Acces;
using Plateforme.Bases;
using Plateforme.Correspondants;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.Incidents;

/// <summary>Déclarer un incident.</summary>
public sealed record DeclarerIncidentCommand
{
    /// <summary>Qui l'a constaté.</summary>
    public required OrigineIncident Origine { get; init; }

    /// <summary>Nature.</summary>
    public required NatureIncident Nature { get; init; }

    /// <summary>API touchée.</summary>
    public string? Api { get; init; }

    /// <summary>En une ligne.</summary>
    public required string Titre { get; init; }

    /// <summary>Éléments.</summary>
    public required string Description { get; init; }

    /// <summary>Pré-diagnostic du partenaire.</summary>
    public string? PreDiagnostic { get; init; }

    /// <summary>C'est le partenaire qui est indisponible.</summary>
    public bool ChezLePartenaire { get; init; }

    /// <summary>Instant UTC du constat ; maintenant quand il n'est pas dit.</summary>
    public DateTime? ConstateLe { get; init; }
}

/// <summary>Déclare un incident, et prévient l'autre partie qu'il l'est (lignes 2226-2240).</summary>
public sealed class DeclarerIncident(PlateformeContexte contexte, PrevenirCorrespondants prevenir, IJournal journal, TimeProvider horloge)
{
    /// <summary>Déclare.</summary>
    public async Task<Resultat<Incident>> ExecuterAsync(DeclarerIncidentCommand commande, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        if (Controler(commande, maintenant) is { Count: > 0 } erreurs)
            return erreurs;
        var incident = new Incident
        {
            Origine = commande.Origine,
            Nature = commande.Nature,
            Api = commande.Api,
            Titre = commande.Titre.Trim(),
            Description = commande.Description.Trim(),
            PreDiagnostic = commande.PreDiagnostic?.Trim(),
            ChezLePartenaire = commande.ChezLePartenaire,
            ConstateLe = commande.ConstateLe ?? maintenant,
            DeclareLe = maintenant,
        };
        await using var transaction = await contexte.Database.BeginTransactionAsync(ct);
        contexte.Add(incident);
        // Le numéro est dans le courriel.
        await contexte.SaveChangesAsync(ct);
        if (incident.Origine == OrigineIncident.Partenaire)
            await prevenir.AjouterAsync(new Avis(Cote.FranceTravail, incident.Nature == NatureIncident.Faille ? RoleCorrespondant.SecuriteSi : RoleCorrespondant.Incidents, $"incident-{incident.Id}-declare", "signalement d'incident", $"Incident n° {incident.Id} signalé par le partenaire", incident.Titre), ct);
        journal.Noter(ActeJournal.Changement, nameof(DeclarerIncident), $"incident {incident.Id}", $"{incident.Origine}, {incident.Nature}");
        await contexte.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return incident;
    }

    private static List<Erreur> Controler(DeclarerIncidentCommand commande, DateTime maintenant)
    {
        var erreurs = new List<Erreur>();
        if (string.IsNullOrWhiteSpace(commande.Titre))
            erreurs.Add(IncidentErreurs.TitreAbsent());
        if (string.IsNullOrWhiteSpace(commande.Description))
            erreurs.Add(IncidentErreurs.DescriptionAbsente());
        if (commande.Origine == OrigineIncident.Partenaire && commande.Nature != NatureIncident.Faille && string.IsNullOrWhiteSpace(commande.PreDiagnostic))
            erreurs.Add(IncidentErreurs.PreDiagnosticAbsent());
        if (commande.ConstateLe > maintenant)
            erreurs.Add(IncidentErreurs.ConstatAVenir());
        if (commande.Api is { } api && !ApiServie.Toutes.Any(a => a.Cle == api))
            erreurs.Add(IncidentErreurs.ApiInconnue());
        if (commande.ChezLePartenaire && commande is not { Origine: OrigineIncident.Partenaire, Nature: NatureIncident.Disponibilite })
            erreurs.Add(IncidentErreurs.IndisponibiliteMalNommee());
        return erreurs;
    }
}
