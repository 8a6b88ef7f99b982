using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Cles;
using Socle.Courriels;
using Socle.Ecrans;

namespace Passerelle.Echanges.Courriels;

/// <summary>La boîte d'envoi : ce qui attend, ce qui est parti, ce qu'un agent doit décider.</summary>
public sealed class ListerCourrielsPage(PasserelleContexte contexte, ReglerCourriel regler, ReglagesCourriels reglages, IPasserelleSms sms, ImprimerLettre imprimer, Trousseau trousseau) : PageModel
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

    /// <summary>Vrai quand les SMS peuvent partir, ou que rien n'en attend.</summary>
    public bool SmsRegle { get; private set; } = true;

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        var choix = contexte.Set<Courriel>().AsNoTracking();
        if (Etat is { } etat)
            choix = choix.Where(c => c.Statut == etat);
        SmsRegle = sms.Reglee || !await contexte.Set<Courriel>().AnyAsync(c => c.Canal == CanalMessage.Sms && c.Statut == StatutCourriel.EnAttente, ct);
        Total = await choix.CountAsync(ct);
        var lus = await choix.OrderByDescending(c => c.CreeLe).ThenBy(c => c.Id).Skip((P - 1) * Taille).Take(Taille).ToListAsync(ct);
        Lignes = lus.ConvertAll(c => (c, Masquer(c.Canal, chiffrement.DechiffrerTexte(c.Destinataire))));
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
                    DecisionCourriel.Renvoyer => "Le message repart à la prochaine passe.",
                    DecisionCourriel.TenirPourEnvoye => "Le message est tenu pour envoyé.",
                    _ => "Le message est annulé : il ne partira pas.",
                });
                return RedirectToPage(new { Etat, P });
            }
            ModelState.Reporter(resultat.Erreurs);
        }
        await OnGetAsync(ct);
        return Page();
    }

    /// <summary>Imprime une lettre.</summary>
    public async Task<IActionResult> OnGetLettreAsync(Guid id, CancellationToken ct)
    {
        if ((await imprimer.ExecuterAsync(id, null, ct)).Essayer(out var pdf, out var erreur))
            return File(pdf, Socle.Documents.FormatDocument.Pdf.TypeMime, "lettre.pdf");
        this.Annoncer(erreur.Message);
        return RedirectToPage(new { Etat, P });
    }

    private static string Masquer(CanalMessage canal, string destinataire) => canal switch
    {
        CanalMessage.Sms => NumeroSms.Masquer(destinataire),
        CanalMessage.Courriel => AdresseCourriel.Masquer(destinataire),
        _ => "par la poste",
    };

    /// <summary>État d'un message.</summary>
    public static (Sens Sens, string Mot) Dire(Courriel c) => c.Statut switch
    {
        StatutCourriel.EnAttente when c.Canal == CanalMessage.Lettre => (Sens.AEcheance, "à poster"),
        StatutCourriel.EnAttente when c.Essais > 0 => (Sens.EnRetard, c.Essais == 1 ? "1 essai manqué" : $"{c.Essais} essais manqués"),
        StatutCourriel.EnAttente => (Sens.AEcheance, "en attente"),
        StatutCourriel.EnCours => (Sens.AEcheance, "en cours"),
        StatutCourriel.Envoye => (Sens.Fait, "envoyé"),
        StatutCourriel.Incertain => (Sens.EnRetard, "incertain"),
        StatutCourriel.Refuse => (Sens.Bloque, "refusé"),
        _ => (Sens.Neutre, "annulé"),
    };
}
