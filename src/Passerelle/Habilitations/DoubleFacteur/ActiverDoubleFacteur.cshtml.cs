using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Comptes;
using QRCoder;
using Socle.Ecrans;

namespace Passerelle.Habilitations.DoubleFacteur;

/// <summary>Activation, puis retrait, du second facteur de l'agent connecté.</summary>
public sealed class ActiverDoubleFacteurPage(ActiverDoubleFacteur activer, RetirerDoubleFacteur retirer, UserManager<Compte> comptes) : PageModel
{
    /// <summary>Code saisi.</summary>
    [BindProperty, Display(Name = "Code"), Required, StringLength(32)]
    public string Code { get; set; } = "";

    /// <summary>Vrai quand le second facteur est actif.</summary>
    public bool Actif { get; private set; }

    /// <summary>Clé par groupes de quatre.</summary>
    public string CleLisible { get; private set; } = "";

    /// <summary>Carré QR de la clé, en SVG sans style écrit.</summary>
    public string Carre { get; private set; } = "";

    /// <summary>Codes de secours, juste après l'activation.</summary>
    public IReadOnlyList<string>? CodesDeSecours { get; private set; }

    /// <summary>Montre.</summary>
    public Task OnGetAsync() => LireAsync();

    /// <summary>Active.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var compte = await LireAsync();
        if (!ModelState.IsValid)
            return Page();
        var resultat = await activer.ExecuterAsync(compte, Code, ct);
        if (resultat.Reussi)
            CodesDeSecours = resultat.Valeur;
        else
            ModelState.Reporter(resultat.Erreurs);
        return Page();
    }

    /// <summary>Retire.</summary>
    public async Task<IActionResult> OnPostRetirerAsync(CancellationToken ct)
    {
        var compte = await LireAsync();
        if (!ModelState.IsValid)
            return Page();
        var resultat = await retirer.ExecuterAsync(compte, Code, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("Second facteur retiré. Activez-en un autre dès maintenant.");
        return RedirectToPage();
    }

    private async Task<Compte> LireAsync()
    {
        var compte = await comptes.GetUserAsync(User) ?? throw new InvalidOperationException("Session sans compte.");
        Actif = compte.TwoFactorEnabled;
        if (Actif)
            return compte;
        var cle = await activer.ProposerAsync(compte);
        CleLisible = string.Join(' ', cle.ToLowerInvariant().Chunk(4).Select(c => new string(c)));
        var adresse = $"otpauth://totp/Passerelle:{Uri.EscapeDataString(compte.UserName!)}?secret={cle}&issuer=Passerelle&digits=6";
        using var donnees = QRCodeGenerator.GenerateQrCode(adresse, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(donnees);
        Carre = svg.GetGraphic(4);
        return compte;
    }
}
