using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Parcours.RendezVous;

/// <summary>La feuille d'un jour : qui vient, et un bouton pour dire qui est venu.</summary>
[Authorize(Policy = Permission.RendezVousTenir)]
public sealed class AfficherFeuillePage(ListerCreneaux lister, ChoixDestinataire choix, PointerRendezVous presences, InviterPersonne inviter, IActeur acteur, IJournal journal, TimeProvider horloge) : PageModel
{
    /// <summary>Jour.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly Jour { get; set; }

    /// <summary>Structure ou référent ; nul : toutes.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Pour { get; set; }

    /// <summary>Rendez-vous pointé.</summary>
    [BindProperty]
    public Guid Id { get; set; }

    /// <summary>Ce qu'on en dit.</summary>
    [BindProperty]
    public EtatRendezVous Etat { get; set; }

    /// <summary>Rendez-vous.</summary>
    public IReadOnlyList<RendezVousListe> RendezVous { get; private set; } = [];

    /// <summary>Créneaux encore libres.</summary>
    public int Libres { get; private set; }

    /// <summary>Agendas à choisir.</summary>
    public IReadOnlyList<SelectListItem> Agendas { get; private set; } = [];

    /// <summary>Montre la feuille ; d'emblée la sienne.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!Request.Query.ContainsKey("Pour"))
            Pour = await choix.DuCompteAsync(acteur.Id, ct);
        await ChargerAsync(ct);
    }

    /// <summary>Pointe.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var resultat = await presences.ExecuterAsync(Id, Etat, ct);
        if (resultat.Reussi)
            return RedirectToPage(new { jour = Jour.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), pour = Pour });
        ModelState.Reporter(resultat.Erreurs);
        await ChargerAsync(ct);
        return Page();
    }

    /// <summary>Réinvite d'un geste qui n'est pas venu, par le moyen qui convient.</summary>
    public async Task<IActionResult> OnPostReinviterAsync(Guid reinviter, CancellationToken ct)
    {
        var resultat = await inviter.ExecuterAsync(reinviter, [], ct);
        if (resultat.Reussi)
        {
            this.Annoncer("Elle est réinvitée : elle choisira elle-même un autre rendez-vous.");
            return RedirectToPage("/Parcours/RendezVous/AfficherFeuille", null, new { jour = Jour.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), pour = Pour });
        }
        ModelState.Reporter(resultat.Erreurs);
        await ChargerAsync(ct);
        return Page();
    }

    /// <summary>Boutons d'une ligne : venu ou absent le jour venu, annuler avant.</summary>
    public IEnumerable<(EtatRendezVous Etat, string Mot)> Choix(RendezVousListe ligne)
    {
        if (DateOnly.FromDateTime(HeureLegale.VersParis(ligne.Creneau.Debut)) <= horloge.Aujourdhui())
        {
            yield return (EtatRendezVous.Honore, "Venue");
            yield return (EtatRendezVous.Absent, "Absente");
        }
        yield return (EtatRendezVous.Excuse, "Excusée");
        if (ligne.RendezVous.Etat == EtatRendezVous.Prevu)
            yield return (EtatRendezVous.Annule, "Annuler");
    }

    /// <summary>État en mots.</summary>
    public static string Dire(EtatRendezVous etat) => etat switch
    {
        EtatRendezVous.Prevu => "prévu",
        EtatRendezVous.Honore => "venue",
        EtatRendezVous.Absent => "absente",
        EtatRendezVous.Excuse => "excusée",
        EtatRendezVous.Annule => "annulé",
        _ => throw new ArgumentOutOfRangeException(nameof(etat), etat, "État inconnu."),
    };

    /// <summary>Sens d'un état.</summary>
    public static Sens Sens(EtatRendezVous etat) => etat switch
    {
        EtatRendezVous.Honore => Socle.Ecrans.Sens.Fait,
        EtatRendezVous.Absent => Socle.Ecrans.Sens.EnRetard,
        EtatRendezVous.Prevu => Socle.Ecrans.Sens.AEcheance,
        _ => Socle.Ecrans.Sens.Neutre,
    };

    private async Task ChargerAsync(CancellationToken ct)
    {
        if (Jour == default)
            Jour = horloge.Aujourdhui();
        Agendas = await choix.LireAsync(ct);
        RendezVous = await lister.DuJourAsync(Jour, Pour, ct);
        Libres = await lister.CompterLibresAsync(Jour, Pour, ct);
        await journal.EcrireAsync(ActeJournal.Lecture, "AfficherFeuille", detail: $"{RendezVous.Count} rendez-vous du {Jour:dd/MM/yyyy}", ct: ct);
    }
}
