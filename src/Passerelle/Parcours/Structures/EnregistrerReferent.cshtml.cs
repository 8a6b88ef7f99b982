using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;
using Socle.Ports;
using Socle.Territoires;

namespace Passerelle.Parcours.Structures;

/// <summary>Formulaire d'un référent et de son portefeuille.</summary>
[Authorize(Policy = Permission.StructuresGerer)]
public sealed class EnregistrerReferentPage(EnregistrerReferent enregistrer, PasserelleContexte contexte, INomsAgents agents) : PageModel
{
    /// <summary>Référent modifié.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    /// <summary>Structure.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Structure { get; set; }

    /// <summary>Version lue.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Nom.</summary>
    [BindProperty]
    public string? Nom { get; set; }

    /// <summary>Identifiant de connexion.</summary>
    [BindProperty]
    public string? Compte { get; set; }

    /// <summary>Capacité.</summary>
    [BindProperty]
    public int? Capacite { get; set; }

    /// <summary>Portefeuille intensif.</summary>
    [BindProperty]
    public bool Intensif { get; set; }

    /// <summary>Parcours suivis.</summary>
    [BindProperty]
    public List<string> Parcours { get; set; } = [];

    /// <summary>Codes de territoire.</summary>
    [BindProperty]
    public List<string> Territoire { get; set; } = [];

    /// <summary>Première lettre.</summary>
    [BindProperty]
    public string? AlphabetDe { get; set; }

    /// <summary>Dernière lettre.</summary>
    [BindProperty]
    public string? AlphabetA { get; set; }

    /// <summary>Âge le plus bas.</summary>
    [BindProperty]
    public int? AgeDe { get; set; }

    /// <summary>Âge le plus haut.</summary>
    [BindProperty]
    public int? AgeA { get; set; }

    /// <summary>Nom de la structure.</summary>
    public string? NomStructure { get; private set; }

    /// <summary>Département.</summary>
    public Departement Departement { get; } = Departement.Regle().Valeur;

    /// <summary>Ouvre.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Id is not null)
        {
            if (await contexte.Referents.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, ct) is not { } r)
                return NotFound();
            (Version, Structure, Nom, Capacite, Intensif) = (r.Version, r.StructureId, r.Nom, r.Capacite, r.Intensif);
            (AlphabetDe, AlphabetA, AgeDe, AgeA) = (r.AlphabetDe, r.AlphabetA, r.AgeDe, r.AgeA);
            Parcours = [.. r.Parcours?.Split(',') ?? []];
            Territoire = [.. r.Territoire?.Split(',') ?? []];
            if (r.CompteId is { } compte)
                Compte = (await agents.IdentifiantsAsync([compte], ct)).GetValueOrDefault(compte);
        }
        return await NommerAsync(ct) ? Page() : NotFound();
    }

    /// <summary>Enregistre.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await NommerAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var resultat = await enregistrer.ExecuterAsync(new EnregistrerReferentCommand
        {
            Id = Id,
            Version = Version,
            StructureId = Structure,
            Nom = Nom,
            Compte = Compte,
            Capacite = Capacite,
            Intensif = Intensif,
            Parcours = Parcours,
            Territoire = Territoire,
            AlphabetDe = AlphabetDe,
            AlphabetA = AlphabetA,
            AgeDe = AgeDe,
            AgeA = AgeA,
        }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("Le référent est enregistré.");
        return RedirectToPage("/Parcours/Structures/ConsulterPortefeuille", new { id = resultat.Valeur, structure = (Guid?)null });
    }

    private async Task<bool> NommerAsync(CancellationToken ct)
    {
        NomStructure = await contexte.Structures.Where(s => s.Id == Structure).Select(s => s.Nom).SingleOrDefaultAsync(ct);
        return NomStructure is not null;
    }
}
