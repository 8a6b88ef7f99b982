using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Personnes;
using Socle.Ecrans;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Donne à une personne un créneau de la structure qui la suit ; non orientée, un créneau d'orientation.</summary>
[Authorize(Policy = Permission.RendezVousTenir)]
public sealed class FixerRendezVousPage(ListerCreneaux lister, ReserverCreneau reserver, OuvrirPersonne ouvrir) : PageModel
{
    private const int Montres = 60;

    /// <summary>Personne.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Créneau choisi.</summary>
    [BindProperty]
    public Guid? Creneau { get; set; }

    /// <summary>Nom et prénom.</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Structure qui la suit.</summary>
    public string? Structure { get; private set; }

    /// <summary>Référent qui la suit.</summary>
    public string? Referent { get; private set; }

    /// <summary>Créneaux libres.</summary>
    public IReadOnlyList<SelectListItem> Creneaux { get; private set; } = [];

    /// <summary>Ouvre.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ChargerAsync(ct) ?? Page();

    /// <summary>Fixe.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        if (Creneau is not { } choisi)
        {
            ModelState.Reporter([RendezVousErreurs.ChampFaux(nameof(Creneau), "un créneau de la liste")]);
            return Page();
        }
        var resultat = await reserver.ExecuterAsync(Cle, choisi, ct);
        if (!resultat.Reussi)
        {
            await ChargerAsync(ct);
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("Le rendez-vous est fixé.");
        return RedirectToPage("/Parcours/Personnes/ConsulterPersonne", new { cle = Cle });
    }

    private async Task<IActionResult?> ChargerAsync(CancellationToken ct)
    {
        if (await ouvrir.ExecuterAsync(User, Cle, "FixerRendezVous", ct) is var (personne, autre) && personne is null)
            return autre;
        (Nom, Structure, Referent) = (personne.Nom, personne.Entree?.StructureReferente, personne.Entree?.Referent);
        var libres = await lister.PourPersonneAsync(Structure is null ? ObjetRendezVous.Orientation : ObjetRendezVous.Accompagnement, Structure, Referent, Montres, ct);
        Creneaux = [new SelectListItem("Choisir", ""), .. libres.Select(c => new SelectListItem(c.Libelle, c.Creneau.Id.ToString()))];
        return null;
    }
}
