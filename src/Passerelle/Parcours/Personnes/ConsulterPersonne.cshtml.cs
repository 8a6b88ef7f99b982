using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Regles;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Parcours.Personnes;

/// <summary>Fiche d'une personne, un onglet par adresse : seuls les panneaux de l'onglet sont lus. Chaque ouverture s'inscrit au journal ; l'adresse d'une fiche absorbée mène à celle qui la garde.</summary>
[Authorize(Policy = Permission.PersonnesLire)]
public sealed class ConsulterPersonnePage(
    ConsulterPersonne consulter, OuvrirPersonne ouvrir, IEnumerable<IPanneauPersonne> ports, IAuthorizationService autorisation, IJournal journal, TimeProvider horloge) : PageModel
{
    /// <summary>Fiche lue.</summary>
    public FichePersonne Fiche { get; private set; } = null!;

    /// <summary>Onglet ouvert.</summary>
    public OngletPersonne Ouvert { get; private set; } = OngletPersonne.Essentiel;

    /// <summary>Un panneau de cet onglet est réservé à d'autres rôles.</summary>
    public bool Reserve { get; private set; }

    /// <summary>Un panneau de cet onglet se tait : la personne n'est pas allocataire du RSA.</summary>
    public bool Tu { get; private set; }

    /// <summary>Panneaux de l'onglet, avec ce qu'ils ont lu.</summary>
    public IReadOnlyList<(IPanneauPersonne Panneau, object Contenu)> Panneaux { get; private set; } = [];

    /// <summary>L'agent peut régler les doutes.</summary>
    public bool PeutRegler { get; private set; }

    /// <summary>L'agent peut orienter.</summary>
    public bool PeutOrienter { get; private set; }

    /// <summary>L'agent peut fixer un rendez-vous.</summary>
    public bool PeutFixer { get; private set; }

    /// <summary>L'agent peut en chercher d'autres.</summary>
    public bool PeutChercher { get; private set; }

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui => horloge.Aujourdhui();

    /// <summary>Âge révolu.</summary>
    public int Age => AgeRevolu.Au(Fiche.Identite.Identite.DateNaissance, Aujourdhui);

    /// <summary>Lit la fiche et les panneaux de l'onglet.</summary>
    public async Task<IActionResult> OnGetAsync(Guid cle, string? onglet, CancellationToken ct)
    {
        if (OngletPersonne.Tous.FirstOrDefault(o => o.Code == (onglet ?? OngletPersonne.Essentiel.Code)) is not { } ouvert)
            return NotFound();
        Ouvert = ouvert;
        if (await consulter.GardeeAsync(cle, ct) is not { } personne)
            return NotFound();
        if (personne.Cle != cle)
            return RedirectToPage(new { cle = personne.Cle, onglet });
        if (!await ouvrir.PeutAsync(User, cle, nameof(ConsulterPersonne), ct))
            return Forbid();
        var fiche = Fiche = await consulter.ExecuterAsync(personne, ct);
        PeutRegler = await PeutAsync(Permission.DoutesRegler);
        PeutOrienter = fiche.EntreeOuverte is not null && await PeutAsync(Permission.OrientationsDecider);
        PeutFixer = fiche.EntreeOuverte is not null && await PeutAsync(Permission.RendezVousTenir);
        PeutChercher = await PeutAsync(Permission.PersonnesRechercher);
        await LirePanneauxAsync(cle, ct);
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(ConsulterPersonne), cle.ToString(), ouvert.Titre, ct);
        return Page();
    }

    private async Task LirePanneauxAsync(Guid cle, CancellationToken ct)
    {
        var panneaux = new List<(IPanneauPersonne, object)>();
        foreach (var panneau in ports.Where(p => p.Onglet == Ouvert))
        {
            if (!await PeutAsync(panneau.Permission))
                Reserve = true;
            else if (panneau.ReserveAuxAllocataires && !Fiche.EstAllocataire)
                Tu = true;
            else if (await panneau.LireAsync(cle, ct) is { } contenu)
                panneaux.Add((panneau, contenu));
        }
        Panneaux = panneaux;
    }

    private async Task<bool> PeutAsync(string permission) => (await autorisation.AuthorizeAsync(User, permission)).Succeeded;
}
