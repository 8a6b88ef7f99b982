using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Correspondants;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.Changements;

/// <summary>Ce qu'on fait d'un changement communiqué.</summary>
public enum ActeChangement
{
    /// <summary>Le partenaire donne son accord.</summary>
    [Display(Name = "Noter l'accord du partenaire")]
    AccordPartenaire = 1,

    /// <summary>France Travail donne le sien.</summary>
    [Display(Name = "Noter l'accord de France Travail")]
    AccordFranceTravail = 2,

    /// <summary>Mis en production.</summary>
    [Display(Name = "Mettre en production")]
    MiseEnProduction = 3,

    /// <summary>Retour à la version d'avant.</summary>
    [Display(Name = "Revenir à la version précédente")]
    RetourArriere = 4,

    /// <summary>Abandon.</summary>
    [Display(Name = "Abandonner")]
    Abandon = 5,
}

/// <summary>Fait avancer un changement : accords, mise en production, retour, abandon ; le partenaire est prévenu (lignes 2264-2273).</summary>
public sealed class AvancerChangement(PlateformeContexte contexte, PrevenirCorrespondants prevenir, IJournal journal, TimeProvider horloge)
{
    /// <summary>Avance.</summary>
    public async Task<Resultat<Changement>> ExecuterAsync(long id, ActeChangement acte, string? motif, CancellationToken ct)
    {
        if (await contexte.Changements.FirstOrDefaultAsync(c => c.Id == id, ct) is not { } changement)
            return ChangementErreurs.Introuvable();
        if (!PrevenanceChangement.Possibles(changement, horloge.Aujourdhui()).Contains(acte))
            return ChangementErreurs.ActeImpossible();
        if (acte == ActeChangement.RetourArriere && string.IsNullOrWhiteSpace(motif))
            return ChangementErreurs.MotifAbsent();
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        switch (acte)
        {
            case ActeChangement.AccordPartenaire:
                changement.AccordPartenaireLe = maintenant;
                break;
            case ActeChangement.AccordFranceTravail:
                changement.AccordFranceTravailLe = maintenant;
                break;
            case ActeChangement.MiseEnProduction:
                changement.EnProductionLe = maintenant;
                break;
            case ActeChangement.RetourArriere:
                (changement.RetourLe, changement.MotifRetour) = (maintenant, motif!.Trim());
                break;
            default:
                changement.AbandonneLe = maintenant;
                break;
        }
        var a = acte == ActeChangement.AccordPartenaire ? Cote.FranceTravail : Cote.Partenaire;
        await prevenir.AjouterAsync(new Avis(a, RoleCorrespondant.RelationSi, $"changement-{id}-{acte}", "suivi de changement", $"Changement n° {id} : {acte.Libelle()}", $"{changement.Titre}\n\n{motif}"), ct);
        journal.Noter(ActeJournal.Changement, nameof(AvancerChangement), $"changement {id}", acte.ToString());
        await contexte.SaveChangesAsync(ct);
        return changement;
    }
}
