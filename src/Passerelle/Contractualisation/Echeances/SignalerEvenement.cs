using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Un événement à signaler.</summary>
public sealed record SignalerEvenementCommand
{
    /// <summary>Nature.</summary>
    public string? Nature { get; init; }

    /// <summary>Convention touchée ; vide : toutes celles que la nature concerne.</summary>
    public string? Convention { get; init; }

    /// <summary>Ce qui est arrivé.</summary>
    public string? Objet { get; init; }

    /// <summary>Jour d'où courent les délais.</summary>
    public DateOnly? SurvenuLe { get; init; }
}

/// <summary>Signale un événement : chaque obligation signée qui s'y attache devient un devoir, avec son terme, son destinataire et son canal.</summary>
public sealed class SignalerEvenement(PasserelleContexte contexte, LirePacte lire, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Signale.</summary>
    public async Task<Resultat<EvenementPacte>> ExecuterAsync(SignalerEvenementCommand c, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var erreurs = new List<Erreur>();
        var nature = NatureEvenement.Toutes.SingleOrDefault(n => n.Code == c.Nature);
        if (nature is null)
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("Nature", "un événement de la liste"));
        if (c.Objet?.Trim() is not { Length: >= 5 and <= 500 } objet)
        {
            objet = "";
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("Objet", "ce qui est arrivé, en 5 à 500 caractères"));
        }
        if (c.SurvenuLe is not { } jour || (jour > horloge.Aujourdhui() && c.Nature != "COMMUNICATION"))
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("SurvenuLe", nature is null ? "un jour passé, ou aujourd'hui" : $"le {nature.Jour}, passé ou aujourd'hui"));
        var obligations = lu.Valeur.Obligations.Where(o => o.Evenement.Length > 0 && o.Evenement == c.Nature && (string.IsNullOrEmpty(c.Convention) || o.Convention.Length == 0 || o.Convention == c.Convention)).ToList();
        if (nature is not null && obligations.Count == 0)
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("Convention", "une convention que cet événement concerne, ou toutes"));
        if (erreurs.Count > 0)
            return erreurs;

        var evenement = new EvenementPacte
        {
            Id = Guid.CreateVersion7(),
            Nature = nature!.Code,
            Objet = objet,
            SurvenuLe = c.SurvenuLe!.Value,
            Auteur = acteur.Id,
            SignaleLe = horloge.GetUtcNow().UtcDateTime,
        };
        contexte.EvenementsPacte.Add(evenement);
        foreach (var o in obligations)
        {
            contexte.Devoirs.Add(new Devoir
            {
                Id = Guid.CreateVersion7(),
                Obligation = o.Code,
                Origine = evenement.Id,
                Intitule = o.Intitule,
                Destinataires = o.Destinataires,
                Canal = o.Forme,
                Responsable = Obligation.Responsable,
                Echeance = o.EcheanceDepuis(evenement.SurvenuLe),
            });
        }
        journal.Noter(ActeJournal.Changement, nameof(SignalerEvenement), evenement.Id.ToString(), $"{nature.Libelle} : {obligations.Count} devoirs ({string.Join(", ", obligations.Select(o => o.Code))})");
        await contexte.SaveChangesAsync(ct);
        return evenement;
    }
}
