using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Personnes;
using Socle.Courriels;
using Socle.Documents;
using Socle.Ecrans;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Inviter une personne à choisir son rendez-vous ; ce qui lui fut envoyé, et ce qu'elle refuse.</summary>
[Authorize(Policy = Permission.RendezVousTenir)]
public sealed class InviterPersonnePage(InviterPersonne inviter, LireCoordonnees coordonnees, DireRefus refuser, ReglerCourriel regler, ImprimerLettre imprimer, PasserelleContexte contexte, OuvrirPersonne ouvrir) : PageModel
{
    private const int MessagesMontres = 20;

    /// <summary>Personne.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Canaux choisis.</summary>
    [BindProperty]
    public List<CanalMessage> Canaux { get; set; } = [];

    /// <summary>Nom et prénom.</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Structure qui la suit.</summary>
    public string? Structure { get; private set; }

    /// <summary>Canaux, leur mot, et ce qui empêche d'en user.</summary>
    public IReadOnlyList<(CanalMessage Canal, string Mot, string? Empeche)> Moyens { get; private set; } = [];

    /// <summary>Canaux dont le refus a été dit ici, et qui se lève ici.</summary>
    public IReadOnlySet<CanalMessage> RefusesIci { get; private set; } = new HashSet<CanalMessage>();

    /// <summary>Derniers messages.</summary>
    public IReadOnlyList<Courriel> Messages { get; private set; } = [];

    /// <summary>Ouvre.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        Canaux = [.. Moyens.Where(m => m.Empeche is null).Select(m => m.Canal).Take(1)];
        return Page();
    }

    /// <summary>Invite.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        var resultat = Canaux.Count == 0 ? RendezVousErreurs.SansCanal : await inviter.ExecuterAsync(Cle, Canaux, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer(Canaux.Contains(CanalMessage.Lettre) ? "L'invitation est faite. La lettre est à imprimer et à poster." : "L'invitation est faite ; elle part aussitôt.");
        return RedirectToPage(new { Cle });
    }

    /// <summary>Note ou lève un refus : « +Sms », « -Courriel ».</summary>
    public async Task<IActionResult> OnPostRefusAsync(string refus, CancellationToken ct)
    {
        if (!await ouvrir.PeutAsync(User, Cle, nameof(DireRefus), ct))
            return Forbid();
        if (refus is not ['+' or '-', .. var nom] || !Enum.TryParse<CanalMessage>(nom, out var canal))
            return BadRequest();
        var resultat = await refuser.ExecuterAsync(Cle, canal, refus[0] == '+', ct);
        this.Annoncer(resultat.Reussi ? "C'est noté." : resultat.Erreurs[0].Message);
        return RedirectToPage(new { Cle });
    }

    /// <summary>Les lettres imprimées sont à la poste.</summary>
    public async Task<IActionResult> OnPostPosteeAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        foreach (var lettre in Messages.Where(m => m is { Canal: CanalMessage.Lettre, Statut: StatutCourriel.EnAttente }))
            await regler.ExecuterAsync(lettre.Id, DecisionCourriel.TenirPourEnvoye, ct);
        this.Annoncer("Les lettres sont tenues pour postées.");
        return RedirectToPage(new { Cle });
    }

    /// <summary>Imprime une lettre.</summary>
    public async Task<IActionResult> OnGetLettreAsync(Guid id, CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        if (Messages.FirstOrDefault(m => m.Id == id) is not { } lettre)
            return NotFound();
        var resultat = await imprimer.ExecuterAsync(lettre.Id, lettre.Objet, ct);
        if (resultat.Essayer(out var pdf, out var erreur))
            return File(pdf, FormatDocument.Pdf.TypeMime, "lettre.pdf");
        this.Annoncer(erreur.Message);
        return RedirectToPage(new { Cle });
    }

    /// <summary>Un canal en mots.</summary>
    public static string Mot(CanalMessage canal) => canal switch { CanalMessage.Sms => "SMS", CanalMessage.Courriel => "courriels", _ => "lettre" };

    /// <summary>État d'un message.</summary>
    public static (Sens Sens, string Mot) Dire(Courriel m) => m.Statut switch
    {
        StatutCourriel.EnAttente when m.Canal == CanalMessage.Lettre => (Sens.AEcheance, "à poster"),
        StatutCourriel.EnAttente when m.ProchainEssaiLe > m.CreeLe && m.Essais == 0 => (Sens.Neutre, $"prévu {m.ProchainEssaiLe.Lisible()}"),
        StatutCourriel.EnAttente or StatutCourriel.EnCours => (Sens.AEcheance, "en attente"),
        StatutCourriel.Envoye => (Sens.Fait, m.Canal == CanalMessage.Lettre ? "postée" : "envoyé"),
        StatutCourriel.Incertain => (Sens.EnRetard, "incertain"),
        StatutCourriel.Refuse => (Sens.Bloque, "pas parti"),
        _ => (Sens.Neutre, "annulé"),
    };

    private async Task<IActionResult?> ChargerAsync(CancellationToken ct)
    {
        if (await ouvrir.ExecuterAsync(User, Cle, nameof(InviterPersonne), ct) is var (personne, autre) && personne is null)
            return autre;
        (Nom, Structure) = (personne.Nom, personne.Entree?.StructureReferente);
        var lues = (await coordonnees.ExecuterAsync(Cle, ct))!;
        Moyens =
        [
            .. new[] { (Canal: CanalMessage.Sms, Mot: "SMS", Valeur: lues.Mobile, Sans: "aucun mobile connu"), (Canal: CanalMessage.Courriel, Mot: "courriel", Valeur: lues.Courriel, Sans: "aucune adresse connue"), (Canal: CanalMessage.Lettre, Mot: "lettre avec un code", Valeur: lues.Postale, Sans: "aucune adresse connue") }
                .Select(m => (m.Canal, m.Mot, lues.Refuses.Contains(m.Canal) ? "elle le refuse" : m.Valeur is null ? m.Sans : null)),
        ];
        RefusesIci = (await contexte.RefusCanaux.Where(r => r.PersonneId == lues.PersonneId && r.LeveLe == null).Select(r => r.Canal).ToListAsync(ct)).ToHashSet();
        Messages = await contexte.Set<Courriel>().AsNoTracking().Where(c => c.Personne == Cle).OrderByDescending(c => c.CreeLe).ThenBy(c => c.Id).Take(MessagesMontres).ToListAsync(ct);
        return null;
    }
}
