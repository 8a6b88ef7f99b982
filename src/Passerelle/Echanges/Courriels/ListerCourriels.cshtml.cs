using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Cles;
using Socle.Courriels;
using Socle.Ecrans;

namespace Passerelle.Echanges.Courriels;

/// <summary>La boîte d'envoi : ce qui attend, ce qui est parti, ce qu'un agent doit décider.</summary>
public sealed class ListerCourrielsPage(PasserelleContexte contexte, ReglerCourriel regler, ReglagesCourriels reglages, Trousseau trousseau) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>État cherché.</summary>
    [BindProperty(SupportsGet = true)]
    public StatutCourriel? Etat { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Courriels et leur destinataire, masqué.</summary>
    public IReadOnlyList<(Courriel Courriel, string Adresse)> Lignes { get; private set; } = [];

    /// <summary>Total.</summary>
    public int Total { get; private set; }

    /// <summary>Vrai quand un serveur d'envoi est réglé.</summary>
    public bool Regle => reglages.Regles;

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        var choix = contexte.Set<Courriel>().AsNoTracking();
        if (Etat is { } etat)
            choix = choix.Where(c => c.Statut == etat);
        Total = await choix.CountAsync(ct);
        var lus = await choix.OrderByDescending(c => c.CreeLe).ThenBy(c => c.Id).Skip((P - 1) * Taille).Take(Taille).ToListAsync(ct);
        Lignes = lus.ConvertAll(c => (c, AdresseCourriel.Masquer(chiffrement.DechiffrerTexte(c.Destinataire))));
    }

    /// <summary>Décide d'un courriel.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, DecisionCourriel decision, CancellationToken ct)
    {
        if (ModelState.IsValid && (await regler.ExecuterAsync(id, decision, ct)) is var resultat)
        {
            if (resultat.Reussi)
            {
                this.Annoncer(decision switch
                {
                    DecisionCourriel.Renvoyer => "Le courriel repart à la prochaine passe.",
                    DecisionCourriel.TenirPourEnvoye => "Le courriel est tenu pour envoyé.",
                    _ => "Le courriel est annulé : il ne partira pas.",
                });
                return RedirectToPage(new { Etat, P });
            }
            ModelState.Reporter(resultat.Erreurs);
        }
        await OnGetAsync(ct);
        return Page();
    }

    /// <summary>État d'un courriel.</summary>
    public static (Sens Sens, string Mot) Dire(Courriel c) => c.Statut switch
    {
        StatutCourriel.EnAttente when c.Essais > 0 => (Sens.EnRetard, c.Essais == 1 ? "1 essai manqué" : $"{c.Essais} essais manqués"),
        StatutCourriel.EnAttente => (Sens.AEcheance, "en attente"),
        StatutCourriel.EnCours => (Sens.AEcheance, "en cours"),
        StatutCourriel.Envoye => (Sens.Fait, "envoyé"),
        StatutCourriel.Incertain => (Sens.EnRetard, "incertain"),
        StatutCourriel.Refuse => (Sens.Bloque, "refusé"),
        _ => (Sens.Neutre, "annulé"),
    };
}
