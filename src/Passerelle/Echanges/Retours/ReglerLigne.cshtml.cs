using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Passerelle.Parcours;
using Passerelle.Parcours.Personnes;
using Socle.Ecrans;
using Socle.Journal;

namespace Passerelle.Echanges.Retours;

/// <summary>Une ligne de retour, et à qui elle est.</summary>
public sealed class ReglerLignePage(PasserelleContexte contexte, ReglerLigneRetour regler, ProposerCandidats proposer, IJournal journal) : PageModel
{
    /// <summary>Clé publique de la transmission.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Rang de la ligne.</summary>
    [BindProperty(SupportsGet = true)]
    public int Rang { get; set; }

    /// <summary>Ligne.</summary>
    public ObservationRetour Ligne { get; private set; } = null!;

    /// <summary>Transmission.</summary>
    public TransmissionFichier Transmission { get; private set; } = null!;

    /// <summary>Personnes proposées ; vide quand la ligne est déjà à quelqu'un.</summary>
    public IReadOnlyList<CandidatRetour> Candidats { get; private set; } = [];

    /// <summary>Ce qu'un agent cherche : reçu par envoi (POST), jamais dans l'adresse.</summary>
    [BindProperty]
    public string? Recherche { get; set; }

    /// <summary>Personnes que la recherche trouve en tout ; nul quand rien n'est cherché.</summary>
    public int? Trouvees { get; private set; }

    /// <summary>Le texte tapé peut reparaître dans la page.</summary>
    public bool PeutReparaitre => !RecherchePersonne.DoitEtreTu(Recherche);

    /// <summary>Sa personne ; nulle quand elle n'en a pas.</summary>
    public Guid? Personne { get; private set; }

    /// <summary>Ligne suivante à régler, dans l'ordre du fichier.</summary>
    public int? Suivante { get; private set; }

    /// <summary>Montre.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ChargerAsync(ct) ? Page() : NotFound();

    /// <summary>Cherche une personne au delà de celles qui sont proposées ; la réponse se lit sur place.</summary>
    public async Task<IActionResult> OnPostChercherAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct))
            return NotFound();
        if (Ligne.Reglee)
            return RedirectToPage(new { Cle, Rang });
        (Candidats, Trouvees) = await proposer.ChercherAsync(Ligne, Recherche, ct);
        await journal.EcrireAsync(ActeJournal.Lecture, "ChercherPersonneRetour", Cle.ToString(), $"ligne {Rang}, personnes trouvées : {Trouvees}", ct);
        return Page();
    }

    /// <summary>C'est cette personne.</summary>
    public Task<IActionResult> OnPostChoisirAsync(Guid personne, CancellationToken ct) => ReglerAsync(personne, "La ligne est attachée ; les retours suivants s'en souviendront.", ct);

    /// <summary>Elle n'est pas des nôtres.</summary>
    public Task<IActionResult> OnPostPasDesNotresAsync(CancellationToken ct) => ReglerAsync(null, "La ligne n'est pas des nôtres ; les retours suivants s'en souviendront.", ct);

    /// <summary>Revient sur le choix.</summary>
    public async Task<IActionResult> OnPostAnnulerAsync(CancellationToken ct)
    {
        var resultat = await regler.AnnulerAsync(Cle, Rang, ct);
        if (!await ChargerAsync(ct))
            return NotFound();
        if (resultat.Reussi)
        {
            this.Annoncer("Ce choix est annulé : la ligne est rapprochée comme si rien n'en avait été dit.");
            return RedirectToPage(new { Cle, Rang });
        }
        ModelState.Reporter(resultat.Erreurs);
        return Page();
    }

    private async Task<IActionResult> ReglerAsync(Guid? personne, string message, CancellationToken ct)
    {
        var resultat = await regler.ExecuterAsync(new ReglerLigneRetourCommand(Cle, Rang, personne), ct);
        if (!await ChargerAsync(ct))
            return NotFound();
        if (resultat.Reussi)
        {
            this.Annoncer(message);
            return Suivante is { } suivante ? RedirectToPage(new { Cle, Rang = suivante }) : RedirectToPage("/Echanges/Retours/ConsulterRetour", new { Cle, rang = (int?)null });
        }
        ModelState.Reporter(resultat.Erreurs);
        return Page();
    }

    private async Task<bool> ChargerAsync(CancellationToken ct)
    {
        if (await contexte.Transmissions.AsNoTracking().SingleOrDefaultAsync(t => t.Cle == Cle && t.Genre == GenreFichier.Retour, ct) is not { } transmission
            || await contexte.Observations.AsNoTracking().SingleOrDefaultAsync(o => o.TransmissionId == transmission.Id && o.Rang == Rang, ct) is not { } ligne)
            return false;
        (Transmission, Ligne) = (transmission, ligne);
        if (ligne.PersonneId is { } id)
            Personne = await contexte.Personnes.Where(p => p.Id == id).Select(p => p.Cle).SingleAsync(ct);
        else if (!ligne.Reglee)
            Candidats = await proposer.ExecuterAsync(ligne, ct);
        Suivante = await contexte.Observations.Where(o => o.TransmissionId == transmission.Id && o.Rang > Rang && o.PersonneId == null && o.Etat != EtatRapprochement.PasDesNotres)
            .OrderBy(o => o.Rang).Select(o => (int?)o.Rang).FirstOrDefaultAsync(ct);
        await journal.EcrireAsync(ActeJournal.Lecture, "ReglerLigne", Cle.ToString(), $"ligne {Rang}", ct);
        foreach (var candidat in Candidats)
            await journal.EcrireAsync(ActeJournal.Lecture, "ProposerCandidats", candidat.Cle.ToString(), $"retour {Cle}, ligne {Rang}", ct);
        return true;
    }
}
