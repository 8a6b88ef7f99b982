using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Personnes;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Parcours.Profils;

/// <summary>Le profil de compétences, en cases à cocher, repris du précédent.</summary>
[Authorize(Policy = Permission.AccompagnementSaisir)]
public sealed class EnregistrerProfilPage(EnregistrerProfil enregistrer, OuvrirPersonne ouvrir) : PageModel
{
    /// <summary>Personne.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Cases cochées.</summary>
    [BindProperty]
    public HashSet<string> Codes { get; set; } = [];

    /// <summary>Dernier profil lu.</summary>
    [BindProperty]
    public Guid? Precedent { get; set; }

    /// <summary>Nom et prénom.</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Dernier profil.</summary>
    public ProfilCompetences? Dernier { get; private set; }

    /// <summary>Un autre vient d'enregistrer le sien.</summary>
    public bool EnConflit { get; private set; }

    /// <summary>Ouvre, cases du dernier profil cochées.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        Codes = [.. Dernier?.Cles ?? []];
        return Page();
    }

    /// <summary>Enregistre.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        var resultat = await enregistrer.ExecuterAsync(new EnregistrerProfilCommand(Cle, Codes, Precedent), ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            EnConflit = resultat.Erreurs.Contains(ProfilsErreurs.Depasse);
            return Page();
        }
        this.Annoncer("Le profil est enregistré.");
        return RedirectToPage("/Parcours/Personnes/ConsulterPersonne", new { cle = Cle, onglet = OngletPersonne.Profil.Code });
    }

    private async Task<IActionResult?> ChargerAsync(CancellationToken ct)
    {
        if (await ouvrir.ExecuterAsync(User, Cle, nameof(EnregistrerProfil), ct) is var (personne, autre) && personne is null)
            return autre;
        Nom = personne.Nom;
        Dernier = (await enregistrer.ToutesAsync(Cle, ct)).FirstOrDefault();
        return null;
    }
}
