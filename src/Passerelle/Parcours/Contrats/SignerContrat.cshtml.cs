using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Personnes;
using Passerelle.Parcours.Regles;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Parcours.Contrats;

/// <summary>Enregistre la signature d'un contrat d'engagement.</summary>
[Authorize(Policy = Permission.AccompagnementSaisir)]
public sealed class SignerContratPage(SignerContrat signer, OuvrirPersonne ouvrir, TimeProvider horloge) : PageModel
{
    /// <summary>Motifs d'aménagement.</summary>
    public static IReadOnlyList<SelectListItem> Motifs { get; } = [new("durée non aménagée", ""), .. MotifDuree.Tous.Select(m => new SelectListItem(m.Libelle, m.Code))];

    /// <summary>Personne.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Jour de la signature.</summary>
    [BindProperty]
    public DateOnly? SigneLe { get; set; }

    /// <summary>Heures par semaine.</summary>
    [BindProperty]
    public decimal? Heures { get; set; } = DureeContrat.Heures;

    /// <summary>Motif d'aménagement.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    /// <summary>Demande de la personne.</summary>
    [BindProperty]
    public bool Demandee { get; set; }

    /// <summary>Nom et prénom.</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Notification de son orientation.</summary>
    public DateOnly? Orientee { get; private set; }

    /// <summary>Dernier contrat de l'entrée.</summary>
    public DateOnly? DejaSigne { get; private set; }

    /// <summary>Ouvre.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        SigneLe = horloge.Aujourdhui();
        return await ChargerAsync(ct) ?? Page();
    }

    /// <summary>Enregistre.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        if (!ModelState.IsValid)
            return Page();
        var resultat = await signer.ExecuterAsync(new SignerContratCommand { Cle = Cle, SigneLe = SigneLe, Heures = Heures, Motif = Motif, Demandee = Demandee }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("La signature du contrat d'engagement est enregistrée.");
        return RedirectToPage("/Parcours/Personnes/ConsulterPersonne", new { cle = Cle });
    }

    private async Task<IActionResult?> ChargerAsync(CancellationToken ct)
    {
        if (await ouvrir.ExecuterAsync(User, Cle, nameof(SignerContrat), ct) is var (personne, autre) && personne is null)
            return autre;
        (Nom, Orientee, DejaSigne) = (personne.Nom, personne.Entree?.DateOrientation, personne.Entree?.DateDernierContrat);
        return null;
    }
}
