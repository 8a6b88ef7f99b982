using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Structures;
using Socle.Calendrier;

namespace Passerelle.Parcours.Journee;

/// <summary>Ce qui est en retard, référent par référent.</summary>
[Authorize(Policy = Permission.PortefeuillesTransferer)]
public sealed class SuivreReferentsPage(CompterEcheances compter, LirePortefeuilles portefeuilles, TimeProvider horloge) : PageModel
{
    private Dictionary<(string Structure, string Referent), Guid> liens = [];

    /// <summary>Structure ; nulle : toutes.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Structure { get; set; }

    /// <summary>Une ligne par référent.</summary>
    public IReadOnlyList<EtatSuivi> Etats { get; private set; } = [];

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        Etats = await compter.ExecuterAsync(Structure, ct);
        liens = (await portefeuilles.ExecuterAsync(horloge.Aujourdhui(), null, ct)).SelectMany(s => s.Referents.Select(r => (Cle: (s.Structure.Nom, r.Referent.Nom), r.Referent.Id))).ToDictionary(r => r.Cle, r => r.Id);
    }

    /// <summary>Le portefeuille de ce référent, s'il est déclaré.</summary>
    public Guid? Lien(EtatSuivi etat) => etat.Referent is { } nom && liens.TryGetValue((etat.Structure, nom), out var id) ? id : null;
}
