using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Territoires;

namespace Passerelle.Parcours.Structures;

/// <summary>Un référent et les personnes qu'il suit.</summary>
[Authorize(Policy = Permission.PersonnesRechercher)]
public sealed class ConsulterPortefeuillePage(ConsulterPortefeuille consulter, IAuthorizationService autorisation, TimeProvider horloge) : PageModel
{
    /// <summary>Portefeuille.</summary>
    public Portefeuille Portefeuille { get; private set; } = null!;

    /// <summary>Département.</summary>
    public Departement Departement { get; } = Departement.Regle().Valeur;

    /// <summary>L'agent peut modifier le référent.</summary>
    public bool PeutGerer { get; private set; }

    /// <summary>L'agent peut transférer.</summary>
    public bool PeutTransferer { get; private set; }

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui => horloge.Aujourdhui();

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await consulter.ExecuterAsync(id, ct) is not { } portefeuille)
            return NotFound();
        Portefeuille = portefeuille;
        PeutGerer = (await autorisation.AuthorizeAsync(User, Permission.StructuresGerer)).Succeeded;
        PeutTransferer = (await autorisation.AuthorizeAsync(User, Permission.PortefeuillesTransferer)).Succeeded;
        return Page();
    }
}
