using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Personnes;
using Socle.Ecrans;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Parcours.Diagnostics;

/// <summary>Le diagnostic, en cases à cocher, repris du précédent.</summary>
[Authorize(Policy = Permission.AccompagnementSaisir)]
public sealed class EtablirDiagnosticPage(EtablirDiagnostic etablir, OuvrirPersonne ouvrir) : PageModel
{
    /// <summary>Personne.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Cases cochées, hors besoins.</summary>
    [BindProperty]
    public HashSet<string> Codes { get; set; } = [];

    /// <summary>Besoins et points forts, métier par métier.</summary>
    [BindProperty]
    public List<MetierSaisi> Metiers { get; set; } = [];

    /// <summary>Dernier diagnostic lu.</summary>
    [BindProperty]
    public Guid? Precedent { get; set; }

    /// <summary>Nom et prénom.</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Dernier diagnostic.</summary>
    public Diagnostic? Dernier { get; private set; }

    /// <summary>Ce qui sépare la saisie du diagnostic qu'un autre vient d'établir ; nul sans conflit.</summary>
    public DiagnosticCompare? Conflit { get; private set; }

    private IReadOnlyCollection<string> Toutes => [.. Codes, .. Metiers.SelectMany(m => m.Cles)];

    /// <summary>Ouvre, cases du dernier diagnostic cochées.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        Codes = [.. Dernier?.Cles ?? []];
        Metiers = MetierSaisi.Depuis(Codes);
        return Page();
    }

    /// <summary>Établit.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        foreach (var metier in Metiers)
            metier.Code = metier.Code?.Trim().ToUpperInvariant();
        var fautes = Metiers.Select((m, rang) => string.IsNullOrEmpty(m.Code) || NomenclatureDiagnostic.EstMetier(m.Code) ? null : DiagnosticsErreurs.MetierInconnu(rang)).OfType<Erreur>().ToList();
        if (fautes.Count > 0)
            return Refuser(fautes);
        var resultat = await etablir.ExecuterAsync(new EtablirDiagnosticCommand(Cle, Toutes, Precedent), ct);
        if (!resultat.Reussi)
            return Refuser(resultat.Erreurs);
        this.Annoncer("Le diagnostic est établi.");
        return RedirectToPage("/Parcours/Personnes/ConsulterPersonne", new { cle = Cle, onglet = OngletPersonne.Diagnostic.Code });
    }

    private PageResult Refuser(IReadOnlyList<Erreur> erreurs)
    {
        ModelState.Reporter(erreurs);
        if (Metiers.Count == 0)
            Metiers = MetierSaisi.Depuis([]);
        if (erreurs.Contains(DiagnosticsErreurs.Depasse) && Dernier is { } leur)
        {
            var mien = new Diagnostic { Id = Guid.Empty, PersonneId = 0, EtabliLe = leur.EtabliLe, Nomenclature = leur.Nomenclature, Codes = string.Join(',', Toutes), EnregistreLe = leur.EnregistreLe };
            Conflit = PanneauDiagnostics.Comparer(mien, leur);
        }
        return Page();
    }

    private async Task<IActionResult?> ChargerAsync(CancellationToken ct)
    {
        if (await ouvrir.ExecuterAsync(User, Cle, nameof(EtablirDiagnostic), ct) is var (personne, autre) && personne is null)
            return autre;
        Nom = personne.Nom;
        Dernier = await etablir.DernierAsync(Cle, ct);
        return null;
    }
}
