using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;
using Socle.Fichiers;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Echanges.Envois;

/// <summary>Un envoi : son contrôle résumé, ses fautes, et le prochain acte.</summary>
public sealed class ControlerEnvoiPage(
    ConsulterEnvoi consulter, PreparerEnvoi preparer, ControlerEnvoi controler, DeciderEnvoi decider, ScellerEnvoi sceller, TelechargerEnvoi telecharger, ImporterAccuse accuser, PartagerEnvoi partager, IAuthorizationService autorisation) : PageModel
{
    /// <summary>Envoi.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Code de faute montré.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Faute { get; set; }

    /// <summary>Gravité montrée.</summary>
    [BindProperty(SupportsGet = true)]
    public GraviteFaute? Gravite { get; set; }

    /// <summary>Page de fautes, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Motif d'une décision.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    /// <summary>Accusé du destinataire.</summary>
    [BindProperty]
    public IFormFile? Accuse { get; set; }

    /// <summary>Adresses électroniques de ceux qui recevront le lien.</summary>
    [BindProperty]
    public string? Destinataires { get; set; }

    /// <summary>Vrai quand l'agent peut partager.</summary>
    public bool PeutPartager { get; private set; }

    /// <summary>Ce qui est lu.</summary>
    public EnvoiConsulte Consulte { get; private set; } = null!;

    /// <summary>Lit.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken ct) => MontrerAsync(ct);

    /// <summary>Emporte les fautes en CSV : où et quoi, jamais la valeur.</summary>
    public async Task<IActionResult> OnGetFautesAsync(CancellationToken ct)
    {
        if (await consulter.ExecuterAsync(new ConsulterEnvoiQuery { Cle = Cle, Faute = Faute, Gravite = Gravite }, ct) is not { } lu)
            return NotFound();
        var memoire = new MemoryStream();
        var csv = new EcrivainCsv(memoire);
        csv.EnTete("ligne", "nom", "prenom", "gravite", "code", "faute", "champ", "forme", "remede");
        foreach (var (faute, _, nom, prenom) in lu.Fautes)
        {
            var connue = FautesConnues.Toutes[faute.Code];
            csv.Champ(faute.Rang == 0 ? "" : faute.Rang.ToString(System.Globalization.CultureInfo.InvariantCulture));
            csv.Champ(nom);
            csv.Champ(prenom);
            csv.Champ(EnvoiLisible.Dire(faute.Gravite).Mot);
            csv.Champ(faute.Code);
            csv.Champ(connue.Libelle);
            csv.Champ(faute.Champ);
            csv.Champ(faute.Forme);
            csv.Champ(connue.Remede);
            csv.FinLigne();
        }
        await csv.DisposeAsync();
        return File(memoire.ToArray(), "text/csv; charset=utf-8", $"fautes_{lu.Envoi.Nom}");
    }

    /// <summary>Contrôle un fichier préparé.</summary>
    public async Task<IActionResult> OnPostControlerAsync(CancellationToken ct) => await SuivreAsync((await controler.ExecuterAsync(Cle, ct)).Erreurs, "Le fichier est contrôlé.", ct);

    /// <summary>Refait le fichier, après une correction, et le contrôle.</summary>
    public async Task<IActionResult> OnPostRefaireAsync(CancellationToken ct)
    {
        if (await consulter.ExecuterAsync(new ConsulterEnvoiQuery { Cle = Cle, Page = 1 }, ct) is not { Envoi: { } envoi })
            return NotFound();
        if (!Departement.Regle().Essayer(out var departement, out var erreur) || !Territoire.Lire(envoi.Territoire, departement).Essayer(out var territoire, out erreur)
            || !(await preparer.ExecuterAsync(new PreparerEnvoiCommand { Genre = envoi.Genre, Du = envoi.Du, Au = envoi.Au, Territoire = territoire, Refaire = true }, ct)).Essayer(out _, out erreur))
            return await SuivreAsync([erreur], "", ct);
        return await SuivreAsync((await controler.ExecuterAsync(Cle, ct)).Erreurs, "Le fichier est refait et contrôlé.", ct);
    }

    /// <summary>Décide d'envoyer malgré les fautes bloquantes.</summary>
    public async Task<IActionResult> OnPostDeciderAsync(CancellationToken ct) => await SuivreAsync((await decider.ExecuterAsync(Cle, Motif, ct)).Erreurs, "La décision est enregistrée ; le fichier peut être scellé.", ct);

    /// <summary>Scelle.</summary>
    public async Task<IActionResult> OnPostScellerAsync(CancellationToken ct) => await SuivreAsync((await sceller.ExecuterAsync(Cle, ct)).Erreurs, "Le fichier est scellé : il ne changera plus.", ct);

    /// <summary>Télécharge le contenu scellé.</summary>
    public async Task<IActionResult> OnPostTelechargerAsync(CancellationToken ct) =>
        (await telecharger.ExecuterAsync(Cle, ct)).Essayer(out var contenu, out var erreur) ? File(contenu.Contenu, "text/csv; charset=utf-8", contenu.Nom) : await SuivreAsync([erreur], "", ct);

    /// <summary>Partage le contenu scellé par un lien qui expire.</summary>
    public async Task<IActionResult> OnPostPartagerAsync(CancellationToken ct) => await PeutPartagerAsync()
        ? await SuivreAsync((await partager.ExecuterAsync(Cle, Destinataires?.Split([',', ';', '\n', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [], ct)).Erreurs, "Le fichier est partagé : chaque destinataire reçoit son lien par courriel.", ct)
        : Forbid();

    /// <summary>Rattache l'accusé du destinataire.</summary>
    public async Task<IActionResult> OnPostAccuserAsync(CancellationToken ct)
    {
        if (Accuse is null)
        {
            ModelState.AddModelError(nameof(Accuse), "Choisir un fichier.");
            return await MontrerAsync(ct);
        }
        return await SuivreAsync((await accuser.ExecuterAsync(new ImporterAccuseCommand { Ouvrir = Accuse.OpenReadStream, Nom = Accuse.FileName, Envoi = Cle }, ct)).Erreurs, "L'accusé est rattaché.", ct);
    }

    private async Task<IActionResult> SuivreAsync(IReadOnlyList<Erreur> erreurs, string message, CancellationToken ct)
    {
        if (erreurs.Count > 0)
        {
            ModelState.Reporter(erreurs);
            return await MontrerAsync(ct);
        }
        this.Annoncer(message);
        return RedirectToPage(new { cle = Cle });
    }

    private async Task<bool> PeutPartagerAsync() => (await autorisation.AuthorizeAsync(User, Permission.PartagesGerer)).Succeeded;

    private async Task<IActionResult> MontrerAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        if (await consulter.ExecuterAsync(new ConsulterEnvoiQuery { Cle = Cle, Faute = Faute, Gravite = Gravite, Page = P }, ct) is not { } lu)
            return NotFound();
        Consulte = lu;
        PeutPartager = await PeutPartagerAsync();
        return Page();
    }
}
