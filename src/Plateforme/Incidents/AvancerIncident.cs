using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Correspondants;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.Incidents;

/// <summary>Faire avancer un incident d'une étape.</summary>
public sealed record AvancerIncidentCommand
{
    /// <summary>Incident.</summary>
    public required long Id { get; init; }

    /// <summary>Étape.</summary>
    public required GenreEtape Etape { get; init; }

    /// <summary>Ce qui est dit.</summary>
    public string? Texte { get; init; }

    /// <summary>Instant UTC du retour au service prévu, ou convenu.</summary>
    public DateTime? RetourPrevuLe { get; init; }
}

/// <summary>
/// Les étapes d'un incident et qui les fait (lignes 2226-2240) : France Travail prend en compte, informe, qualifie, contourne, rend le service ; le
/// partenaire teste, valide, clôt. Chaque étape prévient l'autre partie.
/// </summary>
public sealed class AvancerIncident(PlateformeContexte contexte, PrevenirCorrespondants prevenir, IJournal journal, TimeProvider horloge)
{
    /// <summary>Étapes qui disent quelque chose à l'autre partie : leur texte est obligatoire.</summary>
    private static readonly GenreEtape[] Parlantes = [GenreEtape.Information, GenreEtape.Qualification, GenreEtape.Contournement, GenreEtape.Retablissement, GenreEtape.EssaiManque];

    /// <summary>Ce qui se peut à ce point du traitement, dans l'ordre où on le fait.</summary>
    public static IReadOnlyList<GenreEtape> Possibles(Incident incident)
    {
        if (incident.ClosLe is not null)
            return [];
        if (incident.Fait(GenreEtape.EssaiReussi) is not null)
            return [GenreEtape.Cloture];
        if (incident.RetabliLe is not null)
            return [GenreEtape.EssaiReussi, GenreEtape.EssaiManque];
        // L'indisponibilité du partenaire, c'est lui qui en dit la fin.
        if (incident.ChezLePartenaire)
            return [GenreEtape.Retablissement];
        var etapes = new List<GenreEtape>();
        if (incident.Origine == OrigineIncident.Partenaire && incident.Fait(GenreEtape.PriseEnCompte) is null)
            etapes.Add(GenreEtape.PriseEnCompte);
        if (incident.Origine == OrigineIncident.FranceTravail && incident.Fait(GenreEtape.Information) is null)
            etapes.Add(GenreEtape.Information);
        if (etapes.Count > 0)
            return etapes;
        return incident.Fait(GenreEtape.Qualification) is null
            ? [GenreEtape.Qualification]
            : [GenreEtape.Retablissement, GenreEtape.Contournement, GenreEtape.Qualification];
    }

    /// <summary>Avance.</summary>
    public async Task<Resultat<Incident>> ExecuterAsync(AvancerIncidentCommand commande, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        if (await contexte.Incidents.Include(i => i.Etapes.OrderBy(e => e.Id)).FirstOrDefaultAsync(i => i.Id == commande.Id, ct) is not { } incident)
            return IncidentErreurs.Introuvable();
        if (!Possibles(incident).Contains(commande.Etape))
            return IncidentErreurs.EtapeImpossible(commande.Etape.Libelle());
        if (Parlantes.Contains(commande.Etape) && string.IsNullOrWhiteSpace(commande.Texte))
            return IncidentErreurs.TexteAbsent();
        if (commande.RetourPrevuLe < maintenant)
            return IncidentErreurs.RetourPasse();
        incident.Etapes.Add(new EtapeIncident { Genre = commande.Etape, FaiteLe = maintenant, Texte = string.IsNullOrWhiteSpace(commande.Texte) ? null : commande.Texte.Trim() });
        if (commande.Etape is GenreEtape.Information or GenreEtape.Qualification)
            incident.RetourPrevuLe = commande.RetourPrevuLe ?? incident.RetourPrevuLe;
        // Rien à tester quand c'est le partenaire qui revient : il clôt en le disant.
        if (commande.Etape == GenreEtape.Cloture || (commande.Etape == GenreEtape.Retablissement && incident.ChezLePartenaire))
            incident.ClosLe = maintenant;
        await prevenir.AjouterAsync(Aviser(incident, commande), ct);
        journal.Noter(ActeJournal.Changement, nameof(AvancerIncident), $"incident {incident.Id}", commande.Etape.ToString());
        await contexte.SaveChangesAsync(ct);
        return incident;
    }

    private static Avis Aviser(Incident incident, AvancerIncidentCommand commande)
    {
        var duPartenaire = incident.ChezLePartenaire || commande.Etape is GenreEtape.EssaiManque or GenreEtape.EssaiReussi or GenreEtape.Cloture;
        var prevu = incident.RetourPrevuLe is { } retour ? $"\n\nRetour au service prévu : {retour.Lisible()}." : "";
        return new Avis(duPartenaire ? Cote.FranceTravail : Cote.Partenaire, incident.Nature == NatureIncident.Faille ? RoleCorrespondant.SecuriteSi : RoleCorrespondant.Incidents,
            $"incident-{incident.Id}-{incident.Etapes.Count}", "suivi d'incident", $"Incident n° {incident.Id} : {commande.Etape.Libelle()}", $"{incident.Titre}\n\n{commande.Texte}{prevu}");
    }
}
