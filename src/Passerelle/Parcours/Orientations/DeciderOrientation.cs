using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Passerelle.Parcours.Regles;
using Passerelle.Parcours.RendezVous;
using Passerelle.Parcours.Structures;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Parcours.Orientations;

/// <summary>L'orientation qu'un décideur arrête à l'issue de l'entretien.</summary>
public sealed record DeciderOrientationCommand
{
    /// <summary>Personne.</summary>
    public required Guid Cle { get; init; }

    /// <summary>Code de la réponse, par critère.</summary>
    public required IReadOnlyDictionary<string, string> Reponses { get; init; }

    /// <summary>Parcours décidé.</summary>
    public string? Parcours { get; init; }

    /// <summary>Référent, ou structure qui attribuera.</summary>
    public Guid? Vers { get; init; }

    /// <summary>Code d'un <see cref="MotifEcart"/>.</summary>
    public string? Ecart { get; init; }

    /// <summary>Qui décide.</summary>
    public string? Decideur { get; init; }

    /// <summary>Notifiée à l'entretien : le référent est désigné et la personne le sait (ligne 2012). Sinon elle attend, annulable.</summary>
    public bool NotifieeALEntretien { get; init; }

    /// <summary>Premier rendez-vous d'accompagnement, fixé dans le même acte.</summary>
    public Guid? Creneau { get; init; }
}

/// <summary>
/// Enregistre l'entretien (un rendez-vous d'orientation honoré) et la décision. La proposition se recalcule des réponses : s'en écarter
/// demande un motif. Notifiée, la décision devient un fait ; sinon elle attend.
/// </summary>
public sealed class DeciderOrientation(
    PasserelleContexte contexte, PreparerEntretien preparer, ProposerDestination proposer, NotifierOrientations notifier, ReserverCreneau reserver, EnregistrerFaits faits, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    private static readonly string[] Parcours = ["EMPLOI", "SOCIO_PRO", "SOCIAL"];

    /// <summary>Décide ; rend la décision.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(DeciderOrientationCommand commande, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        if (await preparer.PersonneAsync(commande.Cle, ct) is not { } personne)
            return OrientationsErreurs.SansEntree;
        if (await preparer.EnAttenteAsync(personne.Id, ct) is not null)
            return OrientationsErreurs.DejaDecidee;
        var jour = horloge.Aujourdhui();
        var referentiel = LireReferentiel.Au(jour);
        var fautes = ProposerOrientation.Manquants(referentiel, commande.Reponses).Select(c => OrientationsErreurs.ReponseManquante($"Reponses[{c.Code}]", c.Question)).ToList();
        if (fautes.Count > 0 || await proposer.ExecuterAsync(personne, commande.Reponses, ct) is not { } proposition)
            return fautes;
        var destination = Destination(commande, personne, proposition, jour, fautes);
        if (commande.Creneau is { } choisi && !await EstDeLaDestinationAsync(choisi, destination, ct))
            fautes.Add(RendezVousErreurs.AutreStructure);
        if (fautes.Count > 0)
            return fautes;
        var decision = new DecisionOrientation
        {
            Id = Guid.CreateVersion7(),
            PersonneId = personne.Id,
            Reponses = string.Join(';', referentiel.Criteres.Select(c => $"{c.Code}={commande.Reponses[c.Code]}")),
            ReferentielDu = referentiel.DepuisLe,
            ParcoursPropose = proposition.Proposition.Parcours,
            OrganismePropose = proposition.Organisme,
            Raisons = string.Join('\n', proposition.Raisons),
            Parcours = commande.Parcours!,
            Organisme = destination.Organisme,
            Structure = destination.Structure,
            Referent = destination.Referent,
            Intensif = destination.Intensif,
            Ecart = string.IsNullOrEmpty(commande.Ecart) ? null : commande.Ecart,
            Decideur = commande.Decideur!,
            DecideeLe = jour,
            EnregistreeLe = horloge.GetUtcNow().UtcDateTime,
            EnregistreePar = acteur.Id,
        };
        contexte.Decisions.Add(decision);
        journal.Noter(ActeJournal.Changement, nameof(DeciderOrientation), commande.Cle.ToString(), $"{decision.Parcours}, {decision.Organisme}{(decision.Ecart is { } ecart ? $", écart : {ecart}" : "")}");
        await contexte.SaveChangesAsync(ct);
        await faits.ExecuterAsync(session, "entretien d'orientation", [new FaitRecu { Type = TypeFait.RdvOrientation, PersonneId = personne.Id, Date = jour, Valeur = "HONORE", Reference = EnregistrerFaits.Reference(decision.Id) }], ct);
        if (commande.Creneau is { } creneau && !(await reserver.PrendreAsync(session, commande.Cle, personne.Id, creneau, null, ct)).Essayer(out _, out var complet))
            return complet;
        if (commande.NotifieeALEntretien)
            await notifier.AppliquerAsync(session, [(decision, commande.Cle, personne.Id)], jour, ModeNotification.Entretien, ct);
        await session.ValiderAsync(ct);
        return decision.Id;
    }

    /// <summary>Créneau de la structure décidée ; individuel, du référent décidé ou d'aucun.</summary>
    private Task<bool> EstDeLaDestinationAsync(Guid creneau, Choix destination, CancellationToken ct) => (
        from c in contexte.Creneaux
        where c.Id == creneau && c.Objet == ObjetRendezVous.Accompagnement
        join s in contexte.Structures on c.StructureId equals s.Id
        join r in contexte.Referents on c.ReferentId equals (Guid?)r.Id into referents
        from r in referents.DefaultIfEmpty()
        where s.Nom == destination.Structure && (r == null || c.Places > 1 || destination.Referent == null || r.Nom == destination.Referent)
        select c.Id).AnyAsync(ct);

    private static Choix Destination(DeciderOrientationCommand commande, PersonneSuivie personne, DestinationProposee proposition, DateOnly jour, List<Erreur> fautes)
    {
        if (!Parcours.Contains(commande.Parcours))
            fautes.Add(OrientationsErreurs.ParcoursInconnu);
        if (Decideur.Tous.All(d => d.Code != commande.Decideur))
            fautes.Add(OrientationsErreurs.DecideurInconnu);
        var choix = Choisir(commande, personne, proposition, jour, fautes);
        var ecart = commande.Parcours != proposition.Proposition.Parcours || (choix is not null && choix.Organisme != proposition.Organisme);
        if (ecart && MotifEcart.Tous.All(m => m.Code != commande.Ecart))
            fautes.Add(OrientationsErreurs.EcartSansMotif);
        if (commande.NotifieeALEntretien && choix is { Referent: null })
            fautes.Add(OrientationsErreurs.EntretienSansReferent);
        return choix ?? new Choix("", "", null, false);
    }

    private static Choix? Choisir(DeciderOrientationCommand commande, PersonneSuivie personne, DestinationProposee proposition, DateOnly jour, List<Erreur> fautes)
    {
        if (proposition.Ouverts.FirstOrDefault(p => p.Id == commande.Vers) is { } portefeuille)
        {
            // Le décideur choisit l'intensité en choisissant le portefeuille ; le reste des limites vaut pour lui aussi.
            var placement = ChoisirReferent.Placer(new PersonneAPlacer(personne.Nom, AgeRevolu.Au(personne.DateNaissance, jour), personne.CodeInsee, commande.Parcours, portefeuille.Intensif), [portefeuille]);
            if (placement.Retenu is null)
                fautes.Add(OrientationsErreurs.NePeutRecevoir(string.Join(", ", placement.Raisons.Select(r => r[(r.IndexOf(':', StringComparison.Ordinal) + 2)..]))));
            return new Choix(portefeuille.Organisme, portefeuille.Structure, portefeuille.Nom, portefeuille.Intensif);
        }
        if (proposition.Structures.FirstOrDefault(s => s.Id == commande.Vers) is { } structure)
            return new Choix(structure.Organisme, structure.Nom, null, false);
        fautes.Add(OrientationsErreurs.DestinationInconnue);
        return null;
    }

    private sealed record Choix(string Organisme, string Structure, string? Referent, bool Intensif);
}
