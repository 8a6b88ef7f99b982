using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Calendrier;
using Socle.Fichiers;
using Socle.Journal;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Liste des comptes, filtrée par l'adresse, à emporter pour revoir les habilitations.</summary>
public sealed class ListerComptesPage(ListerComptes lister, IJournal journal, TimeProvider horloge) : PageModel
{
    /// <summary>Partie de l'identifiant, du nom ou de la fonction.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Recherche { get; set; }

    /// <summary>Code du rôle.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Role { get; set; }

    /// <summary>Où en est le compte.</summary>
    [BindProperty(SupportsGet = true)]
    public EtatCompte? Etat { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Comptes de la page.</summary>
    public IReadOnlyList<CompteListe> Comptes { get; private set; } = [];

    /// <summary>Comptes qui répondent.</summary>
    public int Total { get; private set; }

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui => horloge.Aujourdhui();

    private ListerComptesQuery Demande => new() { Recherche = Recherche, Role = Role, Etat = Etat };

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        var comptes = await lister.ExecuterAsync(Demande, ct);
        (Total, Comptes) = (comptes.Count, [.. comptes.Skip((P - 1) * ListerComptes.Taille).Take(ListerComptes.Taille)]);
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(ListerComptes), ct: ct);
    }

    /// <summary>Emporte la liste en CSV.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var comptes = await lister.ExecuterAsync(Demande, ct);
        var memoire = new MemoryStream();
        await using (var csv = new EcrivainCsv(memoire))
        {
            csv.EnTete("identifiant", "nom", "fonction", "roles", "second_facteur", "derniere_connexion", "debut_habilitation", "fin_habilitation");
            foreach (var compte in comptes)
            {
                csv.Champ(compte.Identifiant);
                csv.Champ(compte.Nom);
                csv.Champ(compte.Fonction);
                csv.Champ(string.Join(", ", compte.Roles.Select(r => r.Libelle)));
                csv.Champ(compte.DoubleFacteur ? "O" : "N");
                csv.Date(compte.DerniereConnexionLe is { } instant ? DateOnly.FromDateTime(HeureLegale.VersParis(instant)) : null);
                csv.Date(compte.DebutLe);
                csv.Date(compte.FinLe);
                csv.FinLigne();
            }
        }
        await journal.EcrireAsync(ActeJournal.Export, nameof(ListerComptes), detail: string.Create(CultureInfo.InvariantCulture, $"{comptes.Count} comptes"), ct: ct);
        return File(memoire.ToArray(), "text/csv; charset=utf-8", $"comptes_{Aujourdhui:yyyy-MM-dd}.csv");
    }
}
