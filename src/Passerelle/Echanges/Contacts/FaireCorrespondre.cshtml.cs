using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Echanges.Transmissions;
using Socle.Ecrans;
using Socle.Fichiers;

namespace Passerelle.Echanges.Contacts;

/// <summary>Dire, une fois, ce que disent les colonnes d'une liste de contacts ; ses premières lignes le montrent.</summary>
public sealed class FaireCorrespondrePage(DireColonnes dire) : PageModel
{
    private static readonly Dictionary<ChampContact, string[]> Indices = new()
    {
        [ChampContact.Nir] = ["nir", "nia", "numero_secu", "securite_sociale"],
        [ChampContact.DateNaissance] = ["naissance"],
        [ChampContact.NumeroDemande] = ["demande_rsa", "numdemrsa"],
        [ChampContact.Matricule] = ["matricule", "allocataire"],
        [ChampContact.Role] = ["role"],
        [ChampContact.Telephone] = ["telephone", "portable", "mobile", "tel"],
        [ChampContact.Courriel] = ["courriel", "mail", "electronique"],
    };

    /// <summary>Transmission.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Nom de la disposition.</summary>
    [BindProperty]
    public string? Nom { get; set; }

    /// <summary>Colonne de chaque champ.</summary>
    [BindProperty]
    public Dictionary<ChampContact, string?> Colonnes { get; set; } = [];

    /// <summary>Liste lue.</summary>
    public ListeAFaireCorrespondre Liste { get; private set; } = null!;

    /// <summary>Ce que la correspondance donnerait des premières lignes ; vide tant qu'elle n'est pas demandée.</summary>
    public IReadOnlyList<LigneComprise> Apercu { get; private set; } = [];

    /// <summary>Colonnes de l'en-tête, à choisir.</summary>
    public List<SelectListItem> Choix(ChampContact champ) =>
        [new("la liste n'en dit rien", ""), .. Liste.EnTete.Select(c => new SelectListItem(c, c, Colonnes.GetValueOrDefault(champ) == c))];

    /// <summary>Montre, et propose ce que les noms suggèrent.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } ailleurs)
            return ailleurs;
        foreach (var (champ, indices) in Indices)
        {
            if (Liste.EnTete.FirstOrDefault(c => !Colonnes.ContainsValue(c) && indices.Any(i => LecteurCsv.Simplifier(c).Contains(i, StringComparison.Ordinal))) is { } colonne)
                Colonnes[champ] = colonne;
        }
        return Page();
    }

    /// <summary>Montre ce qui serait pris.</summary>
    public async Task<IActionResult> OnPostApercuAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } ailleurs)
            return ailleurs;
        var erreurs = DireColonnes.Verifier(Liste.EnTete, Dites());
        ModelState.Reporter(erreurs);
        if (erreurs.Count == 0)
            Apercu = dire.Comprendre(Liste, Dites());
        return Page();
    }

    /// <summary>Garde la correspondance ; l'import reprend.</summary>
    public async Task<IActionResult> OnPostRetenirAsync(CancellationToken ct)
    {
        var resultat = await dire.ExecuterAsync(new DireColonnesCommand { Cle = Cle, Nom = Nom, Colonnes = Dites() }, ct);
        if (resultat.Reussi)
        {
            this.Annoncer("Les colonnes sont dites : cette liste s'importe, et les suivantes de même en-tête seront reconnues.");
            return RedirectToPage("/Echanges/Transmissions/ConsulterTransmission", new { cle = Cle });
        }
        ModelState.Reporter(resultat.Erreurs);
        return await ChargerAsync(ct) ?? Page();
    }

    /// <summary>Écarte la liste.</summary>
    public async Task<IActionResult> OnPostEcarterAsync(CancellationToken ct)
    {
        var resultat = await dire.EcarterAsync(Cle, ct);
        this.Annoncer(resultat.Reussi ? "La liste est écartée, son contenu est détruit." : resultat.Erreurs[0].Message);
        return RedirectToPage("/Echanges/Transmissions/ConsulterTransmission", new { cle = Cle });
    }

    private Dictionary<ChampContact, string> Dites() => Colonnes.Where(c => !string.IsNullOrEmpty(c.Value)).ToDictionary(c => c.Key, c => c.Value!);

    private async Task<IActionResult?> ChargerAsync(CancellationToken ct)
    {
        if (await dire.LireAsync(Cle, ct) is not { } liste)
            return RedirectToPage("/Echanges/Transmissions/ConsulterTransmission", new { cle = Cle });
        Liste = liste;
        foreach (var champ in Enum.GetValues<ChampContact>())
            Colonnes.TryAdd(champ, null);
        return null;
    }
}
