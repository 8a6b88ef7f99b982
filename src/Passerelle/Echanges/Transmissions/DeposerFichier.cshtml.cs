using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Formulaire de dépôt ; le contenu va à sa propre adresse, reçu section par section.</summary>
[Authorize(Policy = Permission.TransmissionsImporter)]
public sealed class DeposerFichierPage : PageModel
{
    /// <summary>Champ resté vide à l'envoi précédent.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Manque { get; set; }
}
