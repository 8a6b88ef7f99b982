using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Regles;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Parcours.Personnes;

/// <summary>Fiche d'une personne. Chaque ouverture s'inscrit au journal ; l'adresse d'une fiche absorbée mène à celle qui la garde.</summary>
[Authorize(Policy = Permission.PersonnesLire)]
public sealed class ConsulterPersonnePage(
    ConsulterPersonne consulter, OuvrirPersonne ouvrir, IEnumerable<IPanneauPersonne> ports, IAuthorizationService autorisation, IJournal journal, TimeProvider horloge) : PageModel
{
    /// <summary>Fiche lue.</summary>
    public FichePersonne Fiche { get; private set; } = null!;

    /// <summary>Panneaux des autres modules, avec ce qu'ils ont lu.</summary>
    public IReadOnlyList<(IPanneauPersonne Panneau, object Contenu)> Panneaux { get; private set; } = [];

    /// <summary>L'agent peut régler les doutes.</summary>
    public bool PeutRegler { get; private set; }

    /// <summary>L'agent peut orienter.</summary>
    public bool PeutOrienter { get; private set; }

    /// <summary>L'agent peut fixer un rendez-vous.</summary>
    public bool PeutFixer { get; private set; }

    /// <summary>Une entrée est ouverte, et l'agent saisit l'accompagnement.</summary>
    public bool PeutSortir { get; private set; }

    /// <summary>L'agent peut en chercher d'autres.</summary>
    public bool PeutChercher { get; private set; }

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui => horloge.Aujourdhui();

    /// <summary>Âge révolu.</summary>
    public int Age => AgeRevolu.Au(Fiche.Identite.Identite.DateNaissance, Aujourdhui);

    /// <summary>Lit la fiche et ses panneaux.</summary>
    public async Task<IActionResult> OnGetAsync(Guid cle, CancellationToken ct)
    {
        if (await consulter.CleGardeeAsync(cle, ct) is not { } gardee)
            return NotFound();
        if (gardee != cle)
            return RedirectToPage(new { cle = gardee });
        if (!await ouvrir.PeutAsync(User, cle, nameof(ConsulterPersonne), ct))
            return Forbid();
        if (await consulter.ExecuterAsync(cle, ct) is not { } fiche)
            return NotFound();
        Fiche = fiche;
        PeutRegler = await PeutAsync(Permission.DoutesRegler);
        PeutOrienter = fiche.EntreeOuverte is not null && await PeutAsync(Permission.OrientationsDecider);
        PeutFixer = fiche.EntreeOuverte is not null && await PeutAsync(Permission.RendezVousTenir);
        PeutSortir = fiche.EntreeOuverte is not null && await PeutAsync(Permission.AccompagnementSaisir);
        PeutChercher = await PeutAsync(Permission.PersonnesRechercher);
        var panneaux = new List<(IPanneauPersonne, object)>();
        foreach (var panneau in ports)
        {
            if (await PeutAsync(panneau.Permission) && await panneau.LireAsync(cle, ct) is { } contenu)
                panneaux.Add((panneau, contenu));
        }
        Panneaux = panneaux;
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(ConsulterPersonne), cle.ToString(), ct: ct);
        return Page();
    }

    private async Task<bool> PeutAsync(string permission) => (await autorisation.AuthorizeAsync(User, permission)).Succeeded;
}
