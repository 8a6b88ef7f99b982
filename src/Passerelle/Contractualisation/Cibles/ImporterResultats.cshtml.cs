using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Cibles;

/// <summary>Importer des résultats d'un CSV, et lire ses rejets.</summary>
[Authorize(Policy = Permission.PacteGerer)]
public sealed class ImporterResultatsPage(ImporterResultats importer) : PageModel
{
    private const long TailleMaximale = 1024 * 1024;

    /// <summary>Fichier.</summary>
    [BindProperty]
    public IFormFile? Fichier { get; set; }

    /// <summary>Ce que l'import a donné.</summary>
    public ResultatImportResultats? Import { get; private set; }

    /// <summary>Un modèle vide.</summary>
    public FileContentResult OnGetModele() => File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(';', ImporterResultats.Colonnes) + "\r\n")], "text/csv", "resultats_modele.csv");

    /// <summary>Importe.</summary>
    public async Task OnPostAsync(CancellationToken ct)
    {
        if (Fichier is null or { Length: 0 or > TailleMaximale })
        {
            ModelState.Clear();
            ModelState.Reporter([ContractualisationErreurs.FichierNonJoint("1 Mo")]);
            return;
        }
        await using var contenu = Fichier.OpenReadStream();
        var resultat = await importer.ExecuterAsync(contenu, ct);
        if (resultat.Reussi)
            Import = resultat.Valeur;
        else
            ModelState.Reporter(resultat.Erreurs.Select(e => e with { Champ = nameof(Fichier) }));
    }
}
