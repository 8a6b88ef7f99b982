using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Territoires;

namespace Passerelle.Parcours.Structures;

/// <summary>Structures, référents, et ce que chacun suit.</summary>
public sealed class ListerStructuresPage(LirePortefeuilles lire, DeclarerStructures declarer, IAuthorizationService autorisation, TimeProvider horloge) : PageModel
{
    /// <summary>Structures.</summary>
    public IReadOnlyList<StructureChargee> Structures { get; private set; } = [];

    /// <summary>Ce que les parcours nomment sans que ce soit déclaré.</summary>
    public NommesParLesParcours Nommes { get; private set; } = new(0, 0);

    /// <summary>Département, pour dire les territoires.</summary>
    public Departement Departement { get; } = Departement.Regle().Valeur;

    /// <summary>L'agent peut modifier structures et référents.</summary>
    public bool PeutGerer { get; private set; }

    /// <summary>L'agent peut attribuer et transférer.</summary>
    public bool PeutTransferer { get; private set; }

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui => horloge.Aujourdhui();

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        PeutGerer = await PeutAsync(Permission.StructuresGerer);
        PeutTransferer = await PeutAsync(Permission.PortefeuillesTransferer);
        Structures = await lire.ExecuterAsync(Aujourdhui, null, ct);
        Nommes = await declarer.CompterAsync(ct);
    }

    /// <summary>Déclare ce que les parcours nomment.</summary>
    public async Task<IActionResult> OnPostDeclarerAsync(CancellationToken ct)
    {
        if (!await PeutAsync(Permission.StructuresGerer))
            return Forbid();
        var declares = await declarer.ExecuterAsync(ct);
        this.Annoncer($"Déclarés : {declares.Structures} structures et {declares.Referents} référents. Restent à dire leurs territoires et leurs capacités.");
        return RedirectToPage();
    }

    private async Task<bool> PeutAsync(string permission) => (await autorisation.AuthorizeAsync(User, permission)).Succeeded;
}
